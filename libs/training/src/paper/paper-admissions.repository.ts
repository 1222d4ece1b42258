import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';

/** What untouched rows look like: nobody has decided about them. */
const UNTOUCHED = { application: `state = 'submitted'`, enrolment: `state = 'graduated'` };

@Injectable()
export class PaperAdmissionsRepository {
  constructor(private readonly transactions: Transactions) {}

  async stillIn(cohortId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT person_id AS id FROM training.enrolment WHERE cohort_id = $1 AND person_id = ANY($2) AND state <> 'graduated'`,
      [cohortId, personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** How many were untouched and are gone. Throws a foreign-key violation when something speaks of one of them. */
  async remove(kind: keyof typeof UNTOUCHED, ids: readonly string[]): Promise<number> {
    const { count } = await this.transactions.change(
      `DELETE FROM training.${kind} WHERE id = ANY($1) AND version = 1 AND ${UNTOUCHED[kind]}`,
      [ids],
    );
    return count;
  }
}
