import { Badge, type Tone } from '../../ui/Badge';
import { type IconName } from '../../ui/Icon';
import { type Application } from './admissions.queries';
import { t } from './words';

const LOOK: Record<Application['state'], { tone?: Tone; icon?: IconName }> = {
  submitted: { tone: 'note', icon: 'clock' },
  screened: { tone: 'note', icon: 'eye' },
  admitted: { tone: 'ok', icon: 'check' },
  waitlisted: { tone: 'warn', icon: 'wait' },
  rejected: { tone: 'bad', icon: 'x' },
  withdrawn: { icon: 'undo' },
};

/** How an application stands, and why. */
export function ApplicationState({ row }: { row: Application }) {
  const { tone, icon } = LOOK[row.state];
  return (
    <span className="row wrapf">
      <Badge tone={tone} icon={icon}>
        {t(`state.${row.state}`)}
      </Badge>
      {row.reason && <span className="sm muted">{t(`reason.${row.reason}`)}</span>}
      {row.cohortId && <span className="sm muted">{t('intake.inCohort')}</span>}
    </span>
  );
}
