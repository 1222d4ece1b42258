import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../api/session.queries';
import { PageHead } from '../../../ui/PageHead';
import { Segments } from '../../../ui/Tabs';
import { Card } from '../../../ui/Card';
import { type PlacementState, placementsQuery, retentionQuery, settles } from '../hiring.queries';
import { PLACEMENT_STATE } from '../wording';
import { t } from '../words';
import './placements.css';
import { PlacementsTable } from './PlacementsTable';
import { RetentionList } from './RetentionList';

const STATES = ['active', 'planned', 'ended'] as const;

/** Who works where, what is asked about it, and where two sides disagree. */
export function PlacementsPage() {
  const { roles } = useSession();
  const [state, setState] = useState<PlacementState | 'all'>('all');
  const { data: all } = useSuspenseQuery(placementsQuery()).data;
  const waiting = useQuery({ ...retentionQuery, enabled: settles(roles) });
  const shown = all.items.filter((placement) => state === 'all' || placement.state === state);
  return (
    <div className="stack">
      <PageHead title={t('placements.title')} lead={t('placements.lead')} />
      {waiting.data && <RetentionList waiting={waiting.data.data} />}
      <Card
        flush
        title={t('placements.all')}
        aside={
          <Segments
            label={t('placements.state')}
            value={state}
            choices={[
              { value: 'all' as const, label: t('placements.every') },
              ...STATES.map((value) => ({ value, label: t(PLACEMENT_STATE[value]) })),
            ]}
            onChoose={setState}
          />
        }
      >
        <PlacementsTable placements={shown} />
      </Card>
    </div>
  );
}
