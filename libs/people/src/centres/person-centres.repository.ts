import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';

@Injectable()
export class PersonCentresRepository {
  constructor(private readonly transactions: Transactions) {}

  async link(personIds: string[], centreId: string): Promise<void> {
    await this.transactions.query(
      'INSERT INTO people.person_centre (person_id, centre_id) SELECT unnest($1::uuid[]), $2 ON CONFLICT DO NOTHING',
      [personIds, centreId],
    );
  }

  async unlink(personIds: string[]): Promise<void> {
    await this.transactions.query('DELETE FROM people.person_centre WHERE person_id = ANY($1)', [personIds]);
  }

  /** Which of these persons one of the centres knows. */
  async known(personIds: string[], centreIds: 'all' | string[]): Promise<Set<string>> {
    if (centreIds === 'all') return new Set(personIds);
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT DISTINCT person_id AS id FROM people.person_centre WHERE person_id = ANY($1) AND centre_id = ANY($2)',
      [personIds, centreIds],
    );
    return new Set(rows.map((row) => row.id));
  }
}
