import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api, ifMatch } from '../../api/client';
import { formats } from '../../i18n/format';
import { inLanguage, reader } from '../../i18n/reader';
import { isolated } from '../../i18n/words';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Name } from '../../ui/text';
import { toast } from '../../ui/toasts';
import { type Merge, type Milestone, type Person } from './people.queries';
import { t } from './words';

/** What a row rests on: its evidence where there is some, else who said so. */
function Source({ milestone }: { milestone: Milestone }) {
  const { recordedBy, recordedAt, evidence, reason } = milestone;
  const by = recordedBy
    ? t('people.recordedBy', { name: isolated(inLanguage(recordedBy.name)), at: formats().instant(recordedAt) })
    : t('people.recordedBySystem', { at: formats().instant(recordedAt) });
  return (
    <span className="sub">
      {by}
      {reason && (
        <>
          {' · '}
          <Name>{reason}</Name>
        </>
      )}
      {Object.entries(evidence ?? {}).map(([key, value]) => (
        <span key={key}>
          {' · '}
          <Name>{`${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`}</Name>
        </span>
      ))}
    </span>
  );
}

/** The ledger about one person: what figures are counted from, with what shows it. */
export const History = ({ milestones }: { milestones: Milestone[] }) => (
  <Card title={t('people.history')} aside={t('people.milestones', { n: milestones.length })} flush>
    {milestones.length === 0 && <p className="soft nothing">{t('people.nothingReached')}</p>}
    <ul className="list">
      {milestones.map((milestone) => {
        const { id, kind, occurredOn, reversedAt, fromMerge, placementKind, cohortId } = milestone;
        return (
          <li key={id} className={reversedAt ? 'reversed' : undefined}>
            <span className="grow">
              <b>
                {cohortId ? (
                  <Link to="/$lang/cohorts/$cohortId" params={{ lang: reader().lang, cohortId }}>
                    {t(`people.kind.${kind}`)}
                  </Link>
                ) : (
                  t(`people.kind.${kind}`)
                )}
              </b>
              {placementKind && ` · ${t(`people.work.${placementKind as 'employment'}`)}`}{' '}
              {reversedAt && (
                <Badge tone="warn">{t('people.cancelled', { at: formats().day(reversedAt.slice(0, 10)) })}</Badge>
              )}{' '}
              {fromMerge && <Badge>{t('people.fromMerge')}</Badge>}
              <Source milestone={milestone} />
            </span>
            <span className="muted sm">{formats().day(occurredOn)}</span>
          </li>
        );
      })}
    </ul>
  </Card>
);

/** Records that became part of this one; the last merge can be taken back. */
export function Merges({ person, merges }: { person: Person; merges: Merge[] }) {
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: (mergeId: string) =>
      answer(
        api.DELETE('/api/v1/persons/{personId}/merges/{mergeId}', {
          params: { path: { personId: person.id, mergeId } },
          headers: ifMatch(`"v${person.version}"`),
        }),
      ),
    onSuccess: () => {
      toast(t('people.parted'));
      return queries.invalidateQueries({ queryKey: ['persons'] });
    },
  });
  return (
    <Card title={t('people.merges')} flush>
      {undo.error && (
        <p role="alert" className="nothing t-bad">
          {undo.error.message}
        </p>
      )}
      <ul className="list">
        {merges.map(({ id, from, mergedAt, taken }, at) => (
          <li key={id}>
            <Icon name="users" />
            <span className="grow">
              <b>
                <Name>{inLanguage(from.displayName)}</Name>
              </b>
              <span className="sub">
                {t('people.mergedAt', { at: formats().instant(mergedAt) })}
                {taken.length > 0 &&
                  ` · ${t('people.took', { facts: formats().list(taken.map((fact) => t(`people.fact.${fact}`))) })}`}
              </span>
            </span>
            {at === 0 && person.can.merge && (
              <Button size="sm" icon="undo" busy={undo.isPending} onClick={() => undo.mutate(id)}>
                {t('people.undoMerge')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
