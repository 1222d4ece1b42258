import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { Name } from '../../../ui/text';
import { t } from '../words';
import { type Grid } from './grid.queries';

/** The numbers of days need their months beside them: sessions grouped by course and month. */
const groupsOf = ({ sessions }: Grid) =>
  sessions.reduce<{ key: string; title: string; count: number }[]>((groups, { course, on }) => {
    const key = `${course.id} ${on.slice(0, 7)}`;
    const last = groups.at(-1);
    if (last?.key === key) last.count += 1;
    else groups.push({ key, title: `${inLanguage(course.name)} · ${formats().month(on)}`, count: 1 });
    return groups;
  }, []);

const dayOfMonth = (on: string) => formats().count(Number(on.slice(8)));

export function RosterHead({ grid, today }: { grid: Grid; today: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="gh nm" rowSpan={2}>
          {t('grid.trainee')}
        </th>
        {groupsOf(grid).map(({ key, title, count }, at) => (
          <th key={`${key} ${at}`} className="gh" colSpan={count} scope="colgroup">
            <span className="clip" style={{ maxInlineSize: `${count * 44}px` }} title={title}>
              <Name>{title}</Name>
            </span>
          </th>
        ))}
        <th scope="col" className="gh" rowSpan={2}>
          {t('grid.attendance')}
        </th>
        {grid.assessments.length > 0 && (
          <th className="gh" colSpan={grid.assessments.length} scope="colgroup">
            {t('grid.assessments')}
          </th>
        )}
        <th scope="col" className="gh" rowSpan={2}>
          {t('grid.outlook')}
        </th>
      </tr>
      <tr>
        {grid.sessions.map(({ id, on }) => (
          <th key={id} scope="col" className={on === today ? 'td' : undefined} title={formats().dayOfWeek(on)}>
            <span className="num">{dayOfMonth(on)}</span>
          </th>
        ))}
        {grid.assessments.map(({ id, title, course }) => (
          <th key={id} scope="col" title={`${inLanguage(course.name)}: ${inLanguage(title)}`}>
            <span className="clip">
              <Name>{inLanguage(title)}</Name>
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}
