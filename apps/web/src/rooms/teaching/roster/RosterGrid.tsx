import { useState } from 'react';
import { formats } from '../../../i18n/format';
import { inLanguage } from '../../../i18n/reader';
import { Empty } from '../../../ui/Empty';
import { Icon } from '../../../ui/Icon';
import { Segments } from '../../../ui/Tabs';
import { Name } from '../../../ui/text';
import { LOOK } from '../attendance/marks';
import { MARKS } from '../attendance/sheet';
import { GridBar, GridKeys } from '../grid/GridBar';
import { GridCell } from '../grid/GridCell';
import { useGrid } from '../grid/useGrid';
import { t } from '../words';
import { type Grid, type GridRow } from './grid.queries';
import { Outlook } from './Outlook';
import { columnsOf, currentCourses, kindOf } from './roster';
import { RosterHead } from './RosterHead';
import { useRoster } from './useRoster';

type Sheet = ReturnType<typeof useGrid>;

function MarkCells({
  grid,
  row,
  at,
  sheet,
  today,
}: {
  grid: Grid;
  row: GridRow;
  at: number;
  sheet: Sheet;
  today: string;
}) {
  return grid.sessions.map(({ id, on }, column) => {
    const status = row.marks[column] ?? null;
    const said = status ? t(LOOK[status].word) : t('attendance.unmarked');
    return (
      <GridCell
        key={id}
        grid={sheet}
        place={{ row: at, column }}
        text=""
        css={['c', on === today && 'td', status && `a-${LOOK[status].css}`].filter(Boolean).join(' ')}
        label={`${inLanguage(row.name)}, ${formats().dayOfWeek(on)}: ${said}`}
        readOnly={kindOf(grid, { row: at, column }) === 'fixed'}
      >
        {status && <Icon name={LOOK[status].icon} size={16} />}
      </GridCell>
    );
  });
}

function RateCell({ grid, row, at, sheet }: { grid: Grid; row: GridRow; at: number; sheet: Sheet }) {
  const rate = row.attendanceRate;
  // Rounded down, so that nobody reads 80 % below a limit of 80.
  const said = rate === null ? '–' : formats().percent(Math.floor(rate * 100 + 1e-9) / 100);
  return (
    <GridCell
      grid={sheet}
      place={{ row: at, column: grid.sessions.length }}
      text={said}
      css={rate !== null && rate < grid.attendanceLimit ? 'g num lo' : 'g num'}
      label={`${inLanguage(row.name)}, ${t('grid.attendance')}: ${said}`}
      readOnly
    >
      {said}
    </GridCell>
  );
}

function ScoreCells({ grid, row, at, sheet }: { grid: Grid; row: GridRow; at: number; sheet: Sheet }) {
  return grid.assessments.map((assessment, place) => {
    const score = row.scores[place]?.score ?? null;
    const column = grid.sessions.length + 1 + place;
    return (
      <GridCell
        key={assessment.id}
        grid={sheet}
        place={{ row: at, column }}
        text={score === null ? '' : String(score)}
        css={score !== null && score < assessment.passMark ? 'g num lo' : 'g num'}
        label={`${inLanguage(row.name)}, ${inLanguage(assessment.title)}: ${score === null ? t('grid.empty') : formats().count(score)}`}
        readOnly={!grid.can.grade}
      >
        {score === null ? '' : formats().count(score)}
      </GridCell>
    );
  });
}

/** The roster of a cohort: attendance of the last sessions, results, and how each one stands. Each cell saves by itself. */
export function RosterGrid({ cohortId, today }: { cohortId: string; today: string }) {
  const roster = useRoster(cohortId);
  const [only, setOnly] = useState<'all' | 'at_risk'>('all');
  const [courses, setCourses] = useState<'current' | 'all'>('current');
  const whole = courses === 'all' ? roster.grid : currentCourses(roster.grid);
  const risky = whole.rows.filter(({ outlook }) => outlook === 'at_risk');
  const grid = only === 'all' ? whole : { ...whole, rows: risky };
  const sheet = useGrid({
    size: { rows: grid.rows.length, columns: columnsOf(grid) },
    kindOf: (place) => kindOf(grid, place),
    onChange: (changes) => roster.change(changes, grid),
    onUndo: roster.undo,
  });
  if (!grid.sessions.length) return <Empty title={t('grid.noSessions')}>{t('grid.noSessionsHint')}</Empty>;
  return (
    <div className="card flush">
      <GridBar saving={roster.saving} savedAt={roster.savedAt} onUndo={roster.canUndo ? roster.undo : null}>
        <Segments
          label={t('grid.outlook')}
          value={only}
          onChoose={setOnly}
          choices={[
            { value: 'all', label: t('grid.all', { n: formats().count(whole.rows.length) }) },
            { value: 'at_risk', label: t('grid.atRisk', { n: formats().count(risky.length) }) },
          ]}
        />
        <Segments
          label={t('grid.assessments')}
          value={courses}
          onChoose={setCourses}
          choices={[
            { value: 'current', label: t('grid.currentCourses') },
            { value: 'all', label: t('grid.allCourses') },
          ]}
        />
      </GridBar>
      <div className="scroll">
        <table className="sheet" aria-label={t('grid.label')} {...sheet.tableProps}>
          <RosterHead grid={grid} today={today} />
          <tbody>
            {grid.rows.map((row, at) => (
              <tr key={row.enrolmentId}>
                <th scope="row" className="nm">
                  <Name>{inLanguage(row.name)}</Name>
                </th>
                <MarkCells grid={grid} row={row} at={at} sheet={sheet} today={today} />
                <RateCell grid={grid} row={row} at={at} sheet={sheet} />
                <ScoreCells grid={grid} row={row} at={at} sheet={sheet} />
                <td className="rd">
                  <Outlook row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="ft">
        {MARKS.map((mark) => (
          <span key={mark} className="row">
            <span className={`a-${LOOK[mark].css} bare`}>
              <Icon name={LOOK[mark].icon} size={16} />
            </span>
            {t(LOOK[mark].word)}
          </span>
        ))}
        <GridKeys marks />
      </div>
      <p className="ft">{t('grid.rule', { limit: formats().percent(grid.attendanceLimit) })}</p>
    </div>
  );
}
