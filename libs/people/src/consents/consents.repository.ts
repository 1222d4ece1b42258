import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { IsNull } from 'typeorm';
import { Consent } from './consent.entity.js';
import { type ConsentPurpose } from './consent.purposes.js';

@Injectable()
export class ConsentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** True when it was not given before. */
  async give(personId: string, purpose: ConsentPurpose): Promise<boolean> {
    const rows = await this.transactions.query(
      `INSERT INTO people.consent (id, person_id, purpose) VALUES ($1, $2, $3)
       ON CONFLICT (person_id, purpose) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id`,
      [randomUUID(), personId, purpose],
    );
    return rows.length === 1;
  }

  /** True when there was one to withdraw. */
  async withdraw(personId: string, purpose: ConsentPurpose): Promise<boolean> {
    const { affected } = await this.transactions.manager.update(
      Consent,
      { personId, purpose, withdrawnAt: IsNull() },
      { withdrawnAt: () => 'now()' },
    );
    return affected === 1;
  }

  /** Which of these persons have given it and not withdrawn it. */
  async givenBy(personIds: string[], purpose: ConsentPurpose): Promise<Set<string>> {
    const rows = await this.transactions.query<{ id: string }>(
      'SELECT person_id AS id FROM people.consent WHERE person_id = ANY($1) AND purpose = $2 AND withdrawn_at IS NULL',
      [personIds, purpose],
    );
    return new Set(rows.map((row) => row.id));
  }

  /** The purposes that a person has agreed to, with the instant. */
  async of(personId: string): Promise<{ purpose: ConsentPurpose; givenAt: Date }[]> {
    return this.transactions.query(
      'SELECT purpose, given_at AS "givenAt" FROM people.consent WHERE person_id = $1 AND withdrawn_at IS NULL ORDER BY purpose',
      [personId],
    );
  }
}
