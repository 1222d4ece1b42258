import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { isolated } from '../../../i18n/words';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Name } from '../../../ui/text';
import { toast } from '../../../ui/toasts';
import { type OwnPlacement, ownPlacementsQuery, refreshOwn, sayCheck } from './roles.queries';
import { KIND } from './wording';
import { t } from './words';

/** One's own work, and the question whether it lasts. */
export function WorkCard({ gender }: { gender: string }) {
  const { data: placements } = useSuspenseQuery(ownPlacementsQuery).data;
  const f = formats();
  if (!placements.items.length) return null;
  return (
    <Card title={t('work.title', { g: gender })}>
      {placements.items.map((placement) => (
        <div key={placement.id}>
          <p>
            <b>{placement.title ? <Name>{inLanguage(placement.title)}</Name> : t(KIND[placement.kind])}</b>
            {placement.company && (
              <>
                {' · '}
                <Name>{inLanguage(placement.company)}</Name>
              </>
            )}
          </p>
          <p className="soft">
            {placement.endedOn
              ? t('work.fromTo', { from: f.day(placement.startsOn), to: f.day(placement.endedOn) })
              : t('work.since', { day: f.day(placement.startsOn) })}
          </p>
          <Question placement={placement} gender={gender} />
        </div>
      ))}
    </Card>
  );
}

function Question({ placement, gender }: { placement: OwnPlacement; gender: string }) {
  const queries = useQueryClient();
  const check = placement.checks.find(({ state, personSays }) => state === 'due' && personSays === null);
  const say = useMutation({
    mutationFn: (says: 'employed' | 'left') => sayCheck(check!, says),
    onSuccess: () => toast(t('work.thanks')),
    onError: (error) => toast(error.message),
    onSettled: () => refreshOwn(queries),
  });
  if (!check) return null;
  const company = placement.company ? isolated(inLanguage(placement.company)) : t(KIND[placement.kind]);
  return (
    <Banner tone="note" title={t('work.stillThere', { g: gender, company, day: formats().day(check.dueOn) })}>
      <p className="row wrapf mt2">
        <Button size="sm" look="primary" busy={say.isPending} onClick={() => say.mutate('employed')}>
          {t('work.yes')}
        </Button>
        <Button size="sm" busy={say.isPending} onClick={() => say.mutate('left')}>
          {t('work.no')}
        </Button>
      </p>
    </Banner>
  );
}
