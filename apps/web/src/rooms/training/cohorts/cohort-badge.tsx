import { Badge, type Tone } from '../../../ui/Badge';
import { type Cohort } from '../training.queries';
import { t } from '../words';

const TONE: Record<Cohort['state'], Tone> = { planned: 'note', running: 'acc', finished: 'ok', cancelled: 'bad' };

export const CohortBadge = ({ state }: { state: Cohort['state'] }) => (
  <Badge tone={TONE[state]}>{t(`cohorts.state.${state}`)}</Badge>
);
