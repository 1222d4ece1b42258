import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { COHORT_IN_REACH, type CohortReach, reachParameters } from '../cohorts/cohorts.policy.js';
import { BY_NAME } from '../sessions/roster.sql.js';
import { FULL_NAME } from '../sql.js';
import { type EnrolmentResponse } from './enrolments.dto.js';

export type EnrolmentRow = Omit<EnrolmentResponse, 'can'> & { centreId: string };

const ENROLMENT = `SELECT e.id, e.cohort_id AS "cohortId", c.centre_id AS "centreId",
    jsonb_build_object('id', p.id, 'name', ${FULL_NAME}, 'gender', p.gender, 'governorate', p.governorate) AS person,
    e.state, e.intent, e.enrolled_on AS "enrolledOn", e.ended_on AS "endedOn", e.exit_reason AS "exitReason", e.version,
    (SELECT f.serial FROM training.certificate f WHERE f.enrolment_id = e.id AND f.revoked_on IS NULL) AS serial
  FROM training.enrolment e JOIN training.cohort c ON c.id = e.cohort_id JOIN people.person p ON p.id = e.person_id
  WHERE ${COHORT_IN_REACH}`;

@Injectable()
export class EnrolmentsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Everybody of a cohort by name, or those who are on the roster (or left); a cohort has at most 500 seats. */
  list(over: CohortReach, cohortId: string, who: 'roster' | 'left' | null): Promise<EnrolmentRow[]> {
    return this.transactions.query(
      `${ENROLMENT} AND e.cohort_id = $4 AND ($5::text IS NULL OR (e.exit_reason IS NULL) = ($5 = 'roster'))
       ORDER BY ${BY_NAME} LIMIT 1000`,
      [...reachParameters(over), cohortId, who],
    );
  }

  /** Whether a cohort is there and in reach. */
  async reaches(over: CohortReach, cohortId: string): Promise<boolean> {
    const rows = await this.transactions.query(
      `SELECT 1 FROM training.cohort c WHERE ${COHORT_IN_REACH} AND c.id = $4`,
      [...reachParameters(over), cohortId],
    );
    return rows.length > 0;
  }

  async many(over: CohortReach, ids: readonly string[]): Promise<EnrolmentRow[]> {
    return this.transactions.query(`${ENROLMENT} AND e.id = ANY($4) ORDER BY ${BY_NAME}`, [
      ...reachParameters(over),
      ids,
    ]);
  }
}
