import { formats } from '../../i18n/format';
import { weekOf } from './days';
import { type Path } from './me.queries';
import { t } from './words';

const AS_MANY_DOTS = 4;

/** This week, a dot a class; Friday and Saturday only when there is one. */
export function WeekStrip({ path }: { path: Path }) {
  const f = formats();
  const countOn = (day: string) => path.week.filter(({ on }) => on === day).length;
  const days = weekOf(path.today).filter((day, at) => at < 5 || countOn(day) > 0 || day === path.today);
  return (
    <ol className="days" aria-label={t('me.week')} style={{ gridTemplateColumns: `repeat(${days.length}, 1fr)` }}>
      {days.map((day) => (
        <li
          key={day}
          className={day === path.today ? 'on' : undefined}
          aria-current={day === path.today ? 'date' : undefined}
        >
          <span aria-hidden="true">{f.weekdayShort(day)}</span>
          <b aria-hidden="true">{f.count(Number(day.slice(8)))}</b>
          <i aria-hidden="true">{'•'.repeat(Math.min(countOn(day), AS_MANY_DOTS))}</i>
          <span className="vh">{t('me.sessionsOn', { day: f.dayOfWeek(day), n: countOn(day) })}</span>
        </li>
      ))}
    </ol>
  );
}
