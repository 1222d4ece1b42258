import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';

/** Rows of a table that are about a person: when two records become one, they follow her. */
export interface PersonRows {
  /** With its schema. */
  table: string;
  /** The column that names the person. */
  person: string;
  /** The column that tells one person's rows apart. */
  key: string;
  /** Columns by which a person has one row only: a second one stays with the record that goes. */
  once: readonly string[];
}

/** Which rows moved, by table. */
export type MovedRows = Record<string, string[]>;

const GRANTS: PersonRows = {
  table: 'identity.role_grant',
  person: 'scope_id',
  key: 'id',
  once: ['account_id', 'role'],
};

/** What the floors above keep of persons; each lib declares its tables when it starts. */
@Injectable()
export class PersonRowsRepository {
  private readonly tables: PersonRows[] = [GRANTS];

  constructor(private readonly transactions: Transactions) {}

  declare(...tables: PersonRows[]): void {
    this.tables.push(...tables);
  }

  async take(from: string, into: string): Promise<MovedRows> {
    const moved: MovedRows = {};
    for (const { table, person, key, once } of this.tables) {
      const same = once.map((column) => `AND o.${column} = r.${column}`).join(' ');
      const { rows } = await this.transactions.change<{ key: string }>(
        `UPDATE ${table} r SET ${person} = $2 WHERE r.${person} = $1
         ${once.length ? `AND NOT EXISTS (SELECT FROM ${table} o WHERE o.${person} = $2 ${same})` : ''} RETURNING r.${key}::text AS key`,
        [from, into],
      );
      if (rows.length) moved[table] = rows.map((row) => row.key);
    }
    return moved;
  }

  async giveBack(from: string, into: string, moved: MovedRows): Promise<void> {
    for (const { table, person, key } of this.tables)
      await this.transactions.change(
        `UPDATE ${table} r SET ${person} = $1 WHERE r.${person} = $2 AND r.${key}::text = ANY($3)`,
        [from, into, moved[table] ?? []],
      );
  }
}
