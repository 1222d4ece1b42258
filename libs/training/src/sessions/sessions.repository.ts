import { Inject, Injectable } from '@nestjs/common';
import { brokenConstraint, SETTINGS, type Settings, Transactions } from '#platform';
import { roomTaken, trainerTaken } from './session.errors.js';
import { type SessionReason, type SessionState } from './session.rules.js';
import { type TeachingReach } from './sessions.policy.js';

export interface LockedSession {
  id: string;
  cohortId: string;
  centreId: string;
  courseId: string;
  trainerId: string | null;
  room: string | null;
  onDay: string;
  fromTime: string;
  toTime: string;
  startsAt: Date;
  endsAt: Date;
  state: SessionState;
  version: number;
}

/** What a session is to be; times are HH:MM on the local clock. */
export interface SessionTimes {
  on: string;
  from: string;
  to: string;
}

export interface NewSession extends SessionTimes {
  id: string;
  cohortId: string;
  courseId: string;
  trainerId: string | null;
  room: string | null;
  makesUpId: string | null;
}

export interface ChangedSession extends SessionTimes {
  state: SessionState;
  reason: SessionReason | null;
  room: string | null;
  trainerId: string | null;
}

@Injectable()
export class SessionsRepository {
  constructor(
    private readonly transactions: Transactions,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** The session, held against others who change it, if the caller reaches it. */
  async lock(id: string, over: TeachingReach): Promise<LockedSession | null> {
    const [row] = await this.transactions.query<LockedSession>(
      `SELECT id, cohort_id AS "cohortId", centre_id AS "centreId", course_id AS "courseId", trainer_id AS "trainerId", room,
              on_day AS "onDay", to_char(starts_at AT TIME ZONE $5, 'HH24:MI') AS "fromTime",
              to_char(ends_at AT TIME ZONE $5, 'HH24:MI') AS "toTime",
              starts_at AS "startsAt", ends_at AS "endsAt", state, version
       FROM training.class_session
       WHERE id = $1 AND ($2 OR cohort_id = ANY($3::uuid[]) OR centre_id = ANY($4::uuid[])) FOR UPDATE`,
      [id, over.all, over.cohortIds, over.centreIds, this.settings.timeZone],
    );
    return row ?? null;
  }

  /** Errors: session.room_taken, session.trainer_taken. */
  async insert(session: NewSession): Promise<void> {
    await refusingDoubleBooking(() =>
      this.transactions.query(
        `INSERT INTO training.class_session (id, cohort_id, course_id, centre_id, trainer_id, room, on_day, starts_at, ends_at, makes_up_id)
         SELECT $1, c.id, $3, c.centre_id, $4, $5, $6::date, ($6::date + $7::time) AT TIME ZONE $10, ($6::date + $8::time) AT TIME ZONE $10, $9
         FROM training.cohort c WHERE c.id = $2`,
        [
          session.id,
          session.cohortId,
          session.courseId,
          session.trainerId,
          session.room,
          session.on,
          session.from,
          session.to,
          session.makesUpId,
          this.settings.timeZone,
        ],
      ),
    );
  }

  /** Errors: session.room_taken, session.trainer_taken. */
  async change(id: string, to: ChangedSession): Promise<void> {
    await refusingDoubleBooking(() =>
      this.transactions.query(
        `UPDATE training.class_session SET state = $2, reason = $3, room = $4, trainer_id = $5, on_day = $6::date,
           starts_at = ($6::date + $7::time) AT TIME ZONE $9, ends_at = ($6::date + $8::time) AT TIME ZONE $9,
           moved_from = CASE WHEN $2 = 'moved' AND ($6::date + $7::time) AT TIME ZONE $9 <> starts_at
                             THEN coalesce(moved_from, starts_at) ELSE moved_from END,
           version = version + 1
         WHERE id = $1`,
        [id, to.state, to.reason, to.room, to.trainerId, to.on, to.from, to.to, this.settings.timeZone],
      ),
    );
  }

  /** The cancelled session of the cohort was made up; false when there is none such. */
  async makeUp(id: string, cohortId: string): Promise<boolean> {
    const { count } = await this.transactions.change(
      `UPDATE training.class_session SET state = 'made_up', version = version + 1
       WHERE id = $1 AND cohort_id = $2 AND state = 'cancelled'`,
      [id, cohortId],
    );
    return count === 1;
  }
}

const DOUBLE_BOOKINGS: Record<string, () => Error> = {
  class_session_room_excl: roomTaken,
  class_session_trainer_excl: trainerTaken,
};

async function refusingDoubleBooking(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw DOUBLE_BOOKINGS[brokenConstraint(error) ?? '']?.() ?? error;
  }
}
