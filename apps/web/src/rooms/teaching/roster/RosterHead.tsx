import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { Name } from '../../../ui/text';
import { t } from '../words';
import { type Grid } from './grid.queries';

/** The numbers of days need their months beside them; where only one course was taught, it is named too. */
const groupsOf = ({ sessions }: Grid) =>
  sessions.reduce<{ month: string; courses: Set<string>; on: string; count: number }[]>((groups, { course, on }) => {
    const last = groups.at(-1);
    if (last?.month === on.slice(0, 7)) {
      last.count += 1;
      last.courses.add(inLanguage(course.name));
    } else groups.push({ month: on.slice(0, 7), courses: new Set([inLanguage(course.name)]), on, count: 1 });
    return groups;
  }, []);

const titleOf = ({ courses, on }: ReturnType<typeof groupsOf>[number]) =>
  courses.size === 1 ? `${[...courses][0]} · ${formats().month(on)}` : formats().month(on);

const dayOfMonth = (on: string) => formats().count(Number(on.slice(8)));

export function RosterHead({ grid, today }: { grid: Grid; today: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="gh nm" rowSpan={2}>
          {t('grid.trainee')}
        </th>
        {groupsOf(grid).map((group) => (
          <th key={group.month} className="gh" colSpan={group.count} scope="colgroup">
            <span className="clip" style={{ maxInlineSize: `${group.count * 44}px` }} title={titleOf(group)}>
              <Name>{titleOf(group)}</Name>
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
        {grid.sessions.map(({ id, on, course }) => (
          <th
            key={id}
            scope="col"
            className={on === today ? 'td' : undefined}
            title={`${formats().dayOfWeek(on)}: ${inLanguage(course.name)}`}
          >
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
