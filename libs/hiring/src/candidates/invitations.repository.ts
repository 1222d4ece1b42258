import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';

@Injectable()
export class Invitations {
  constructor(private readonly transactions: Transactions) {}

  /** Notes that the company asked this person to apply; asking twice is asking once. */
  async add(roleId: string, personId: string): Promise<void> {
    await this.transactions.query(
      'INSERT INTO hiring.role_invitation (role_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [roleId, personId],
    );
  }

  /** The roles that somebody was asked to apply to. */
  async of(personId: string): Promise<Set<string>> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT role_id AS id FROM hiring.role_invitation WHERE person_id = $1',
      [personId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
