import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { FULL_NAME, titleOf } from '../sql.js';
import { type ApplicationState } from './application.rules.js';
import { type ApplicationResponse, type IntakeToReview } from './applications.dto.js';
import { type ApplicationReach } from './applications.policy.js';

export type ApplicationRow = Omit<ApplicationResponse, 'can'> & { centreId: string };

const APPLICATION = `SELECT a.id, jsonb_build_object('id', i.id, 'title', ${titleOf('i')}) AS intake, i.centre_id AS "centreId",
    jsonb_build_object('id', p.id, 'name', ${FULL_NAME}, 'gender', p.gender, 'governorate', p.governorate) AS person,
    a.state, a.intent, a.motivation, a.submitted_on AS "submittedOn", a.decided_on AS "decidedOn", a.reason, a.version,
    (SELECT c.id FROM training.enrolment e JOIN training.cohort c ON c.id = e.cohort_id
     WHERE e.person_id = a.person_id AND c.intake_id = a.intake_id ORDER BY e.enrolled_on DESC LIMIT 1) AS "cohortId"
  FROM training.application a JOIN training.intake i ON i.id = a.intake_id JOIN people.person p ON p.id = a.person_id
  WHERE ($1 OR i.centre_id = ANY($2::uuid[]) OR a.person_id = ANY($3::uuid[]))`;
const reachParameters = (over: ApplicationReach) => [over.all, over.centreIds, over.personIds];

@Injectable()
export class ApplicationsQueries {
  constructor(private readonly transactions: Transactions) {}

  /** The oldest first; `limit + 1` rows. */
  list(
    over: ApplicationReach,
    { intakeId, states }: { intakeId: string | null; states: readonly ApplicationState[] | null },
    after: string[] | null,
    limit: number,
  ): Promise<ApplicationRow[]> {
    return this.transactions.query(
      `${APPLICATION} AND ($4::uuid IS NULL OR a.intake_id = $4) AND ($5::text[] IS NULL OR a.state = ANY($5))
         AND ($6::date IS NULL OR (a.submitted_on, a.id) > ($6, $7::uuid))
       ORDER BY a.submitted_on, a.id LIMIT $8`,
      [...reachParameters(over), intakeId, states, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
    );
  }

  async one(over: ApplicationReach, id: string): Promise<ApplicationRow | null> {
    const [row] = await this.transactions.query<ApplicationRow>(`${APPLICATION} AND a.id = $4`, [
      ...reachParameters(over),
      id,
    ]);
    return row ?? null;
  }

  /** Intakes with applications that wait for a decision, those that wait longest first. */
  toReview(centres: 'all' | string[]): Promise<IntakeToReview[]> {
    return this.transactions.query(
      `SELECT jsonb_build_object('id', i.id, 'title', ${titleOf('i')}) AS intake, i.closes_on AS "closesOn",
         count(*)::int AS waiting, min(a.submitted_on) AS "oldestOn"
       FROM training.application a JOIN training.intake i ON i.id = a.intake_id
       WHERE a.state IN ('submitted', 'screened') AND ($1::uuid[] IS NULL OR i.centre_id = ANY($1))
       GROUP BY i.id ORDER BY min(a.submitted_on), i.id LIMIT 200`,
      [centres === 'all' ? null : centres],
    );
  }
}
