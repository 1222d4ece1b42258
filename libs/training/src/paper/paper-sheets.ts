import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, Clock } from '#platform';
import { type Mark } from '../attendance/attendance.rules.js';
import { courseNamed, habitOf, sessionsOfDay } from './paper.rules.js';
import {
  type DaySession,
  type MadeSession,
  PaperSheetsRepository,
  type RosterPlace,
  type SheetBefore,
  type WrittenMark,
} from './paper-sheets.repository.js';

type By = { accountId: string | null };

/** Whose sheet it is, and what stands over it: the course, if the cohort's curriculum has one of that name. */
export interface PaperSheet {
  cohortId: string;
  titles: readonly string[];
}

export interface DayMark {
  enrolmentId: string;
  on: string;
  status: Mark;
}

/** What was written, as it must be known to take it back. */
export interface SavedPaper {
  /** `before` is null for a session that the sheet made. */
  sessions: { id: string; version: number; before: SheetBefore | null }[];
  marks: Omit<WrittenMark, 'status'>[];
}

/** Attendance that was kept on paper, a mark a person and day. Everything joins the caller's transaction. */
@Injectable()
export class PaperSheets {
  constructor(
    private readonly sheets: PaperSheetsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Which of the persons are or were on the cohort's roster, by person. */
  async roster(cohortId: string, personIds: readonly string[]): Promise<Map<string, RosterPlace>> {
    return new Map((await this.sheets.roster(cohortId, personIds)).map((place) => [place.personId, place]));
  }

  /** The days among these of which nothing says what was taught: no session stands then, and none can be made. */
  async unknownDays({ cohortId, titles }: PaperSheet, days: readonly string[]): Promise<Set<string>> {
    const course = courseNamed(titles, await this.sheets.courses(cohortId));
    const habits = await this.sheets.habits(cohortId);
    return new Set(days.filter((day) => habitOf(habits, day, course) === null));
  }

  /**
   * Writes the marks into the sheets of the sessions of their days, which are held from then on. A day without a session gets
   * one, as the cohort met on the nearest day. Marks outside of the roster are left out.
   */
  async save(by: By, sheet: PaperSheet, marks: readonly DayMark[]): Promise<SavedPaper> {
    const now = this.clock.now();
    const course = courseNamed(sheet.titles, await this.sheets.courses(sheet.cohortId));
    const days = [...new Set(marks.map(({ on }) => on))].sort();
    const there = await this.sheets.sessions(sheet.cohortId, days, now);
    const made = await this.make(by, sheet.cohortId, days, there, course);
    const places = marks.flatMap(({ on, ...mark }) =>
      [...sessionsOfDay(there, on, course), ...made.filter((one) => one.on === on)].map(({ id }) => ({
        ...mark,
        sessionId: id,
      })),
    );
    const written = await this.sheets.save(places, now);
    const touched = new Set([...written.map(({ sessionId }) => sessionId), ...made.map(({ id }) => id)]);
    const versions = await this.sheets.hold([...touched], now);
    const before = new Map(there.map(({ id, state, markedAt, markedBy }) => [id, { state, markedAt, markedBy }]));
    await this.tell(by, written);
    return {
      sessions: [...versions].map(([id, version]) => ({ id, version, before: before.get(id) ?? null })),
      marks: written.map(({ sessionId, enrolmentId, before: was }) => ({ sessionId, enrolmentId, before: was })),
    };
  }

  /** Puts everything back as it was. False, and nothing done, when a sheet was saved since or somebody graduated on it. */
  async takeBack(by: By, { sessions, marks }: SavedPaper): Promise<boolean> {
    const enrolments = [...new Set(marks.map(({ enrolmentId }) => enrolmentId))];
    if (!(await this.sheets.untouched(sessions, enrolments))) return false;
    await this.sheets.restore(marks);
    await this.sheets.returnSessions(sessions.flatMap(({ id, before }) => (before ? [{ id, ...before }] : [])));
    await this.audit.record(
      by,
      ...sessions.map(({ id }) => ({
        action: 'attendance:mark',
        thing: 'session',
        thingId: id,
        after: { takenBack: true },
      })),
    );
    await this.sheets.remove(sessions.flatMap(({ id, before }) => (before ? [] : [id])));
    return true;
  }

  private async make(
    by: By,
    cohortId: string,
    days: readonly string[],
    there: readonly DaySession[],
    course: string | null,
  ): Promise<MadeSession[]> {
    const habits = await this.sheets.habits(cohortId);
    const made = days
      .filter((day) => day <= this.clock.today() && !there.some(({ on }) => on === day))
      .flatMap((on) => {
        const habit = habitOf(habits, on, course);
        return habit ? [{ id: randomUUID(), on, ...habit }] : [];
      });
    if (!made.length) return [];
    await this.sheets.insert(cohortId, made);
    await this.audit.record(
      by,
      ...made.map(({ id, ...after }) => ({
        action: 'class_session:plan',
        thing: 'session',
        thingId: id,
        after: { cohortId, ...after },
      })),
    );
    return made;
  }

  /** One word a sheet, as when it is saved by hand. */
  private async tell(by: By, written: readonly WrittenMark[]): Promise<void> {
    const sheets = [...new Set(written.map(({ sessionId }) => sessionId))].map((id) => ({
      id,
      marks: written.filter(({ sessionId }) => sessionId === id),
    }));
    await this.audit.record(
      by,
      ...sheets.map(({ id, marks }) => ({
        action: 'attendance:mark',
        thing: 'session',
        thingId: id,
        before: Object.fromEntries(marks.map(({ enrolmentId, before }) => [enrolmentId, before?.status ?? null])),
        after: Object.fromEntries(marks.map(({ enrolmentId, status }) => [enrolmentId, status])),
      })),
    );
  }
}
