import { type Mark } from '../attendance/sheet';
import { markOf, type Place, scoreOf } from '../grid/cells';
import { type Change, type ColumnKind } from '../grid/useGrid';
import { type Grid } from './grid.queries';

/** What a cell is to hold: a mark of a session, or a score of an assessment. Nothing in either: null. */
export type Wish =
  | { kind: 'mark'; enrolmentId: string; sessionId: string; value: Mark | null }
  | { kind: 'score'; enrolmentId: string; assessmentId: string; value: number | null };

/** The same sheet with the assessments of the courses that its sessions belong to. */
export function currentCourses(grid: Grid): Grid {
  const taught = new Set(grid.sessions.map(({ course }) => course.id));
  const kept = grid.assessments.map(({ course }) => taught.has(course.id));
  return {
    ...grid,
    assessments: grid.assessments.filter((_, at) => kept[at]),
    rows: grid.rows.map((row) => ({ ...row, scores: row.scores.filter((_, at) => kept[at]) })),
  };
}

/** Columns in their order: the sessions, the rate, the assessments. */
export const columnsOf = (grid: Grid) => grid.sessions.length + 1 + grid.assessments.length;

export function kindOf(grid: Grid, { column }: Place): ColumnKind {
  const session = grid.sessions[column];
  if (session) return grid.can.mark && session.canMark ? 'mark' : 'fixed';
  return column > grid.sessions.length && grid.can.grade ? 'score' : 'fixed';
}

/** What somebody typed, as a wish; null when the cell holds it already, undefined when it is nothing that the cell can hold. */
export function wishOf(grid: Grid, enrolmentId: string, { column, text }: Change): Wish | null | undefined {
  const row = grid.rows.find((one) => one.enrolmentId === enrolmentId)!;
  const session = grid.sessions[column];
  if (session) {
    const value = text.trim() === '' ? null : markOf(text);
    if (value === null && text.trim() !== '') return undefined;
    return value === row.marks[column] ? null : { kind: 'mark', enrolmentId, sessionId: session.id, value };
  }
  const at = column - grid.sessions.length - 1;
  const value = scoreOf(text);
  if (value === undefined) return undefined;
  return value === row.scores[at]!.score
    ? null
    : { kind: 'score', enrolmentId, assessmentId: grid.assessments[at]!.id, value };
}

/** What stands there now: the wish that takes another one back. */
export function nowIn(grid: Grid, wish: Wish): Wish {
  const row = grid.rows.find((one) => one.enrolmentId === wish.enrolmentId)!;
  if (wish.kind === 'mark') {
    const at = grid.sessions.findIndex(({ id }) => id === wish.sessionId);
    return { ...wish, value: row.marks[at] ?? null };
  }
  const at = grid.assessments.findIndex(({ id }) => id === wish.assessmentId);
  return { ...wish, value: row.scores[at]!.score };
}

/** The sheet as it looks once the wishes are fulfilled; rates and outlooks stay until the server says them again. */
export const granted = (grid: Grid, wishes: readonly Wish[]): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => {
    const own = wishes.filter(({ enrolmentId }) => enrolmentId === row.enrolmentId);
    if (!own.length) return row;
    const markFor = (sessionId: string) => own.find((wish) => wish.kind === 'mark' && wish.sessionId === sessionId);
    const scoreFor = (assessmentId: string) =>
      own.find((wish) => wish.kind === 'score' && wish.assessmentId === assessmentId);
    return {
      ...row,
      marks: grid.sessions.map(({ id }, at) => {
        const wish = markFor(id);
        return wish?.kind === 'mark' ? wish.value : (row.marks[at] ?? null);
      }),
      scores: grid.assessments.map(({ id }, at) => {
        const wish = scoreFor(id);
        return wish?.kind === 'score' ? { ...row.scores[at]!, score: wish.value } : row.scores[at]!;
      }),
    };
  }),
});
