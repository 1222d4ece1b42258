import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';

export interface SkillLevel {
  code: string;
  /** 1 aware … 5 leads a field. */
  level: number;
  /** Where it comes from, e.g. the code of the course that was passed. */
  source: string;
}

@Injectable()
export class PersonSkillsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Raises levels; a lower one never replaces a higher one. */
  async raise(rows: ({ personId: string } & SkillLevel)[]): Promise<void> {
    if (!rows.length) return;
    await this.transactions.query(
      `INSERT INTO people.person_skill AS s (person_id, skill, level, source)
       SELECT DISTINCT ON (r.person_id, r.code) r.person_id, r.code, r.level, r.source
       FROM jsonb_to_recordset($1::jsonb) AS r(person_id uuid, code text, level smallint, source text)
       ORDER BY r.person_id, r.code, r.level DESC
       ON CONFLICT (person_id, skill) DO UPDATE SET level = excluded.level, source = excluded.source WHERE excluded.level > s.level`,
      [JSON.stringify(rows.map(({ personId, ...skill }) => ({ person_id: personId, ...skill })))],
    );
  }

  async of(personIds: string[]): Promise<Map<string, SkillLevel[]>> {
    const rows = await this.transactions.query<SkillLevel & { personId: string }>(
      'SELECT person_id AS "personId", skill AS code, level, source FROM people.person_skill WHERE person_id = ANY($1) ORDER BY skill',
      [personIds],
    );
    const found = new Map<string, SkillLevel[]>();
    for (const { personId, ...skill } of rows) found.set(personId, [...(found.get(personId) ?? []), skill]);
    return found;
  }

  /** Persons who have at least one of the skills, those with most of them first. */
  async withAny(codes: string[], limit: number): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT s.person_id AS id FROM people.person_skill s JOIN people.person p ON p.id = s.person_id AND p.merged_into IS NULL
       WHERE s.skill = ANY($1) GROUP BY s.person_id ORDER BY count(*) DESC, sum(s.level) DESC, s.person_id LIMIT $2`,
      [codes, limit],
    );
    return rows.map((row) => row.id);
  }
}
