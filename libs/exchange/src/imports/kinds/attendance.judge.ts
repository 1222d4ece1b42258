import { fold } from '#platform';
import { textOf } from '../reading/cell.js';
import { type Place } from './kind.js';
import { FirstRows, type RowJudge, type Verdict } from './row-judge.js';
import { type RowReader } from './row-reader.js';

export type Mark = 'present' | 'absent' | 'late' | 'excused';

const MARKS = new Map<string, Mark>([
  ...['ح', '✓', '✔', '√', '☑', '1', 'p', 'حاضر', 'حاضره', 'حضور', 'present', 'true', 'yes'].map(
    (mark) => [mark, 'present'] as const,
  ),
  ...['غ', 'x', '✗', '✘', '×', '0', 'a', 'غايب', 'غايبه', 'غياب', 'absent', 'false', 'no'].map(
    (mark) => [mark, 'absent'] as const,
  ),
  ...['ت', 'l', 'متاخر', 'متاخره', 'تاخير', 'late'].map((mark) => [mark, 'late'] as const),
  ...['ع', 'e', 'عذر', 'بعذر', 'معذور', 'غياب بعذر', 'excused'].map((mark) => [mark, 'excused'] as const),
]);

/** The field name of the column of a day. */
export const dayField = (day: string) => `day:${day}`;

/** Rows that each hold one trainee's marks, a column a meeting. A mark that nobody can read is refused alone. */
export class AttendanceJudge implements RowJudge {
  private readonly first = new FirstRows();

  constructor(private readonly days: string[]) {}

  judge(row: RowReader, place: Place): Verdict {
    const nationalId = row.nationalId();
    const marks = this.days.map((day) => ({ date: day, status: markOf(row, day) }));
    const values = { national_id: nationalId, name: row.optionalText('name'), marks };
    if (nationalId === null) return { status: 'rejected', values };
    const earlier = this.first.earlier(nationalId, place);
    return earlier ? { status: 'duplicate', values, duplicateOf: earlier } : { status: 'accepted', values };
  }
}

/** An empty cell was not marked. */
function markOf(row: RowReader, day: string): Mark | null {
  const text = textOf(row.cell(dayField(day)));
  if (text === '') return null;
  const mark = MARKS.get(fold(text));
  if (mark) return mark;
  row.problems.push({ column: day, code: 'attendance.unknown_mark', raw: text });
  return null;
}
