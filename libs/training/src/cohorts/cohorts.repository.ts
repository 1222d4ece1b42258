import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type FactContext } from '../facts.js';
import { Cohort } from './cohort.entity.js';
import { type CohortState } from './cohort.rules.js';

/** A cohort that nobody else changes until we are done, with what its facts are counted under. */
export interface LockedCohort extends FactContext {
  id: string;
  cohortId: string;
  code: string;
  centreId: string;
  curriculumVersionId: string;
  intakeId: string | null;
  capacity: number;
  startsOn: string;
  endsOn: string;
  rosterFrozenOn: string | null;
  state: CohortState;
  version: number;
}

export type NewCohortRow = Omit<Cohort, 'version' | 'createdAt' | 'state'>;

@Injectable()
export class CohortsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The cohort, held: whoever wants its last seat waits here for the other. */
  async lock(id: string): Promise<LockedCohort | null> {
    const [row] = await this.transactions.query<LockedCohort>(
      `SELECT c.id, c.id AS "cohortId", c.code, c.centre_id AS "centreId", c.curriculum_version_id AS "curriculumVersionId",
         c.intake_id AS "intakeId", c.capacity, c.starts_on AS "startsOn", c.ends_on AS "endsOn",
         c.roster_frozen_on AS "rosterFrozenOn", c.state, c.version, k.track, c.programme_id AS "programmeId", g.funder
       FROM training.cohort c JOIN training.programme g ON g.id = c.programme_id
       JOIN curriculum.curriculum_version v ON v.id = c.curriculum_version_id JOIN curriculum.curriculum k ON k.id = v.curriculum_id
       WHERE c.id = $1 FOR UPDATE OF c`,
      [id],
    );
    return row ?? null;
  }

  /** Which of the things that a new cohort names are there and fit each other. */
  async known(names: { programmeId: string; centreId: string; curriculumVersionId: string; intakeId: string | null }) {
    const [row] = await this.transactions.query<Record<'programme' | 'centre' | 'version' | 'intake', boolean>>(
      `SELECT EXISTS (SELECT FROM training.programme WHERE id = $1) AS programme,
         EXISTS (SELECT FROM identity.centre WHERE id = $2) AS centre,
         EXISTS (SELECT FROM curriculum.curriculum_version WHERE id = $3 AND published_at IS NOT NULL) AS version,
         $4::uuid IS NULL OR EXISTS (SELECT FROM training.intake WHERE id = $4 AND programme_id = $1 AND centre_id = $2) AS intake`,
      [names.programmeId, names.centreId, names.curriculumVersionId, names.intakeId],
    );
    return row!;
  }

  async insert(rows: NewCohortRow[]): Promise<void> {
    await this.transactions.manager.insert(Cohort, rows);
  }

  async update(
    id: string,
    change: Partial<Omit<Cohort, 'id' | 'version' | 'createdAt'>>,
    version: number,
  ): Promise<void> {
    await this.transactions.manager.update(Cohort, { id }, { ...change, version: version + 1 });
  }

  async trainerIds(cohortId: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT account_id AS id FROM training.cohort_trainer WHERE cohort_id = $1 ORDER BY account_id',
      [cohortId],
    );
    return rows.map(({ id }) => id);
  }

  async setTrainers(cohortId: string, accountIds: readonly string[]): Promise<void> {
    await this.transactions.query(
      'DELETE FROM training.cohort_trainer WHERE cohort_id = $1 AND NOT account_id = ANY($2)',
      [cohortId, accountIds],
    );
    await this.transactions.query(
      `INSERT INTO training.cohort_trainer (cohort_id, account_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [cohortId, accountIds],
    );
  }
}
