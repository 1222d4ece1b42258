import { formats } from '../../../i18n/format';
import { Badge } from '../../../ui/Badge';
import { type Check } from '../hiring.queries';
import { t } from '../words';

const LOOK = {
  not_due: [undefined, 'clock', 'check.not_due'],
  due: ['warn', 'clock', 'check.due'],
  disagreement: ['bad', 'alert', 'check.disagreement'],
  confirmed: ['ok', 'check', 'check.confirmed'],
  left: [undefined, 'x', 'check.left'],
  void: [undefined, 'x', 'check.void'],
} as const;

/** One checkpoint and how it stands. */
export const CheckBadge = ({ check: { afterDays, state } }: { check: Pick<Check, 'afterDays' | 'state'> }) => {
  const [tone, icon, word] = LOOK[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t('check.at', { days: formats().count(afterDays), state: t(word) })}
    </Badge>
  );
};
