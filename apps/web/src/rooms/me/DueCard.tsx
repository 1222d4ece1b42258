import { formats } from '../../i18n/format';
import { inLanguage } from '../../i18n/reader';
import { Badge } from '../../ui/Badge';
import { Card } from '../../ui/Card';
import { Name } from '../../ui/text';
import { nextDay, plus } from './days';
import { type Path } from './me.queries';
import { t } from './words';

function DueBadge({ on, today }: { on: string; today: string }) {
  const f = formats();
  if (on < today)
    return (
      <Badge tone="bad" icon="alert">
        {t('me.duePast', { day: f.dayShort(on) })}
      </Badge>
    );
  if (on <= nextDay(today))
    return (
      <Badge tone="warn" icon="alert">
        {on === today ? t('me.dueToday') : t('me.dueTomorrow')}
      </Badge>
    );
  return <Badge>{on <= plus(today, 6) ? f.weekday(on) : f.dayShort(on)}</Badge>;
}

/** What she has to hand in, the soonest first. */
export const DueCard = ({ path }: { path: Path }) => (
  <Card title={t('me.due')} flush>
    {path.due.length === 0 ? (
      <p className="soft pad">{t('me.nothingDue')}</p>
    ) : (
      <ul className="list">
        {path.due.map(({ assessmentId, title, course, dueOn }) => (
          <li key={assessmentId}>
            <div className="grow">
              <b className="due">
                <Name>{inLanguage(title)}</Name>
              </b>
              <span className="sub">
                <Name>{inLanguage(course.name)}</Name>
              </span>
            </div>
            <DueBadge on={dueOn} today={path.today} />
          </li>
        ))}
      </ul>
    )}
  </Card>
);
