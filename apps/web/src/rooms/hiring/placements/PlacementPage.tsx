import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { formats } from '../../../i18n/format';
import { inLanguage, reader } from '../../../i18n/reader';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { PageHead } from '../../../ui/PageHead';
import { Name } from '../../../ui/text';
import { type Placement, placementQuery } from '../hiring.queries';
import { KIND, PLACEMENT_STATE, PLACEMENT_TONE, PROFESSION } from '../wording';
import { t } from '../words';
import { ChecksTable } from './ChecksTable';
import { END_REASON } from './end-reasons';
import { EndDialog } from './EndDialog';

const route = getRouteApi('/$lang/signed-in/hiring/placements/$placementId');

/** One person's work: what it is, and what was said of it at each checkpoint. */
export function PlacementPage() {
  const { data: placement } = useSuspenseQuery(placementQuery(route.useParams().placementId)).data;
  const [ending, setEnding] = useState(false);
  const { name, company, title, kind, state } = placement;
  return (
    <>
      <PageHead
        tab={`${t('placements.title')}: ${inLanguage(name)}`}
        title={<Name>{inLanguage(name)}</Name>}
        crumb={
          <Link to="/$lang/placements" params={{ lang: reader().lang }}>
            {t('placements.title')}
          </Link>
        }
        lead={
          <>
            {title ? <Name>{inLanguage(title)}</Name> : t(KIND[kind])}
            {company && (
              <>
                {' · '}
                <Name>{inLanguage(company)}</Name>
              </>
            )}{' '}
            <Badge tone={PLACEMENT_TONE[state]}>{t(PLACEMENT_STATE[state])}</Badge>
          </>
        }
        acts={
          placement.can.end &&
          state === 'active' && <Button onClick={() => setEnding(true)}>{t('placement.end')}</Button>
        }
      />
      <div className="stack">
        <ChecksTable placement={placement} />
        <Facts placement={placement} />
      </div>
      {ending && <EndDialog placement={placement} onClose={() => setEnding(false)} />}
    </>
  );
}

function Facts({ placement }: { placement: Placement }) {
  const f = formats();
  const facts: [string, ReactNode][] = [
    [t('placement.kind'), t(KIND[placement.kind])],
    [t('placement.profession'), t(PROFESSION[placement.profession])],
    [t('placement.market'), t(placement.market === 'export' ? 'placement.export' : 'placement.local')],
    [t('placement.inField'), t(placement.inField ? 'placement.yes' : 'placement.no')],
    [t('placement.hours'), t(placement.partTime ? 'placement.partTime' : 'placement.fullTime')],
    [t('table.starts'), f.day(placement.startsOn)],
    [t('placement.ended.on'), placement.endedOn === null ? null : f.day(placement.endedOn)],
    [t('placement.why'), placement.endReason === null ? null : t(END_REASON[placement.endReason])],
  ];
  return (
    <Card title={t('placement.facts')}>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
