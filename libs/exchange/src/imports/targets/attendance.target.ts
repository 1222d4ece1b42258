import { Injectable } from '@nestjs/common';
import { People } from '#people';
import { Clock } from '#platform';
import { type DayMark, PaperSheets, type SavedPaper } from '#training';
import { importDependedOn } from '../imports.errors.js';
import { type Mark } from '../kinds/attendance.judge.js';
import { type CellProblem } from '../kinds/kind.js';
import { NOTHING_KNOWN } from '../kinds/known.js';
import {
  type Belonging,
  type Description,
  type Finding,
  type ImportTarget,
  type ReadyRow,
  type Values,
  type WrittenRow,
  type Writing,
} from './target.js';

interface OnRoster {
  enrolmentId: string;
  from: string;
  until: string | null;
}

/** Paper sheets of a cohort: a line a trainee, a mark a day, into the sheets of the sessions of those days. */
@Injectable()
export class AttendanceTarget implements ImportTarget {
  readonly kinds = ['attendance'] as const;

  constructor(
    private readonly people: People,
    private readonly sheets: PaperSheets,
    private readonly clock: Clock,
  ) {}

  known = () => Promise.resolve(NOTHING_KNOWN);
  keyOf = (values: Values): string | null => nationalIdOf(values);
  describe = (): Promise<Map<string, Description>> => Promise.resolve(new Map<string, Description>());

  /** Who is not on the cohort's roster is refused; a day on which she was not there yet, or that is to come, is left out with a word. */
  async match(rows: readonly Values[], belonging: Belonging): Promise<Finding[]> {
    const { cohortId, titles } = belonging;
    if (cohortId === null) return rows.map(() => ({}));
    const roster = await this.rosterOf(cohortId, rows);
    const days = new Set(rows.flatMap((values) => marksOf(values).map(({ date }) => date)));
    const unknown = await this.sheets.unknownDays({ cohortId, titles }, [...days]);
    const today = this.clock.today();
    return rows.map((values) => {
      const place = roster.get(nationalIdOf(values) ?? '');
      if (!place) return { refused: problem('national_id', 'attendance.not_enrolled') };
      const warnings = marksOf(values).flatMap(({ date }) => {
        const code = whyNot(date, place, { today, unknown });
        return code ? [problem(date, code)] : [];
      });
      return { warnings };
    });
  }

  async write(writing: Writing, rows: readonly ReadyRow[]): Promise<WrittenRow[]> {
    const cohortId = writing.cohortId ?? '';
    const roster = await this.rosterOf(
      cohortId,
      rows.map(({ values }) => values),
    );
    const places = rows.map(({ at, values }) => ({
      at,
      values,
      place: roster.get(nationalIdOf(values) ?? '') ?? null,
    }));
    const marks = places.flatMap(({ values, place }): DayMark[] =>
      place ? marksOf(values).map(({ date, status }) => ({ enrolmentId: place.enrolmentId, on: date, status })) : [],
    );
    const { sessions, marks: written } = await this.sheets.save(
      writing.by,
      { cohortId, titles: writing.titles },
      marks,
    );
    const ofEnrolment = new Map<string, typeof written>();
    for (const mark of written) ofEnrolment.set(mark.enrolmentId, [...(ofEnrolment.get(mark.enrolmentId) ?? []), mark]);
    return places.map(({ at, place }, index) => ({
      at,
      thingId: place?.enrolmentId ?? null,
      created: false,
      milestones: [],
      undo: {
        sessions: index === 0 ? sessions : [],
        marks: ofEnrolment.get(place?.enrolmentId ?? '') ?? [],
      } satisfies SavedPaper,
    }));
  }

  async undo(writing: Writing, rows: readonly WrittenRow[]): Promise<void> {
    const saved = rows.map(({ undo }) => undo as SavedPaper);
    const all = {
      sessions: firstAndLast(saved.flatMap(({ sessions }) => sessions)),
      marks: saved.flatMap(({ marks }) => marks),
    };
    if (!(await this.sheets.takeBack(writing.by, all))) throw importDependedOn();
  }

  private async rosterOf(cohortId: string, rows: readonly Values[]): Promise<Map<string, OnRoster>> {
    const persons = await this.people.findByNationalIds(rows.flatMap((values) => nationalIdOf(values) ?? []));
    const roster = await this.sheets.roster(cohortId, [...persons.values()]);
    return new Map(
      [...persons].flatMap(([nationalId, personId]) => {
        const place = roster.get(personId);
        return place ? [[nationalId, place] as const] : [];
      }),
    );
  }
}

/** Rows are written some hundred at a time: each session as it was before the first of them and after the last. */
function firstAndLast(sessions: SavedPaper['sessions']): SavedPaper['sessions'] {
  const before = new Map(sessions.toReversed().map((session) => [session.id, session.before]));
  const last = new Map(sessions.map((session) => [session.id, session]));
  return [...last.values()].map((session) => ({ ...session, before: before.get(session.id) ?? null }));
}

function whyNot(
  date: string,
  { from, until }: OnRoster,
  known: { today: string; unknown: Set<string> },
): string | null {
  if (date > known.today) return 'attendance.day_to_come';
  if (date < from || (until !== null && date >= until)) return 'attendance.not_on_roster';
  return known.unknown.has(date) ? 'attendance.no_session' : null;
}

const problem = (column: string, code: string): CellProblem => ({ column, code, raw: '' });

function nationalIdOf({ national_id }: Values): string | null {
  return typeof national_id === 'string' && national_id !== '' ? national_id : null;
}

function marksOf({ marks }: Values): { date: string; status: Mark }[] {
  return (marks as { date: string; status: Mark | null }[]).flatMap(({ date, status }) =>
    status ? [{ date, status }] : [],
  );
}
