import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Enrolment } from './enrolment.entity.js';
import { type EnrolmentState, type ExitReason } from './enrolment.rules.js';

export interface LockedEnrolment {
  id: string;
  personId: string;
  cohortId: string;
  state: EnrolmentState;
  enrolledOn: string;
  version: number;
}

const LOCKED = `SELECT id, person_id AS "personId", cohort_id AS "cohortId", state, enrolled_on AS "enrolledOn", version
  FROM training.enrolment`;

@Injectable()
export class EnrolmentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** How many seats of a cohort are taken. */
  async countSeated(cohortId: string): Promise<number> {
    const [row] = await this.transactions.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM training.enrolment WHERE cohort_id = $1 AND exit_reason IS NULL',
      [cohortId],
    );
    return row!.count;
  }

  /** Which of these persons the cohort has or had. */
  async enrolledOf(cohortId: string, personIds: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT person_id AS id FROM training.enrolment WHERE cohort_id = $1 AND person_id = ANY($2)',
      [cohortId, personIds],
    );
    return rows.map(({ id }) => id);
  }

  async insert(rows: Omit<Enrolment, 'version' | 'createdAt'>[]): Promise<void> {
    await this.transactions.manager.insert(Enrolment, rows);
  }

  /** Which cohort an enrolment belongs to; null when there is none such. */
  async cohortOf(id: string): Promise<string | null> {
    const [row] = await this.transactions.query<{ cohortId: string }>(
      'SELECT cohort_id AS "cohortId" FROM training.enrolment WHERE id = $1',
      [id],
    );
    return row?.cohortId ?? null;
  }

  async lock(id: string): Promise<LockedEnrolment> {
    const [row] = await this.transactions.query<LockedEnrolment>(`${LOCKED} WHERE id = $1 FOR UPDATE`, [id]);
    return row!;
  }

  /** Everybody of a cohort, held. */
  lockOf(cohortId: string): Promise<LockedEnrolment[]> {
    return this.transactions.query(`${LOCKED} WHERE cohort_id = $1 ORDER BY id FOR UPDATE`, [cohortId]);
  }

  async setState(
    ids: readonly string[],
    to: { state: EnrolmentState; endedOn: string | null; exitReason: ExitReason | null },
  ): Promise<void> {
    await this.transactions.query(
      `UPDATE training.enrolment SET state = $2, ended_on = $3, exit_reason = $4, version = version + 1 WHERE id = ANY($1)`,
      [ids, to.state, to.endedOn, to.exitReason],
    );
  }
}
