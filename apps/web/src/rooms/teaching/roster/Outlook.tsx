import { inLanguage } from '../../../i18n/reader';
import { formats } from '../../../i18n/format';
import { Icon, type IconName } from '../../../ui/Icon';
import { t } from '../words';
import { type GridRow, type OutlookReason } from './grid.queries';

const LOOK: Record<GridRow['outlook'], { icon: IconName; css: string }> = {
  on_course: { icon: 'check', css: 't-ok' },
  near: { icon: 'clock', css: 't-warn' },
  at_risk: { icon: 'alert', css: 't-bad' },
};

const word = (reason: OutlookReason): string => {
  if (reason.code === 'course_failed') return reason.course ? inLanguage(reason.course.name) : '';
  return reason.code === 'absent_recently' ? t('grid.reasonAbsent') : t('grid.reasonAttendance');
};

/** Toward graduation: on course, near the limit, or what speaks against it. */
export function Outlook({ row }: { row: GridRow }) {
  const { icon, css } = LOOK[row.outlook];
  const said = {
    on_course: () => t('grid.onCourse'),
    near: () => t('grid.near'),
    at_risk: () => formats().list([...new Set(row.reasons.map(word))]),
  }[row.outlook]();
  return (
    <span className="row">
      <span className={css}>
        <Icon name={icon} size={16} />
      </span>
      <span className={row.outlook === 'on_course' ? undefined : css}>{said}</span>
    </span>
  );
}
