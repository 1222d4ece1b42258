import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type ArabicName } from '../persons/person.js';
import { nameColumns } from '../persons/name.rules.js';
import { columnsOf, type MergedFact, type RecordAsJson, type UndoOfMerge } from './merge.rules.js';
import { Merge } from './merge.entity.js';

/** Every statement that makes two records one, and two again. */
@Injectable()
export class MergesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Both records, locked in one order, so that two merges of the same persons follow each other. */
  async lock(ids: readonly string[]): Promise<Map<string, RecordAsJson>> {
    const rows = await this.transactions.query<{ id: string; record: RecordAsJson }>(
      'SELECT p.id, to_jsonb(p) AS record FROM people.person p WHERE p.id = ANY($1) ORDER BY p.id FOR UPDATE',
      [ids],
    );
    return new Map(rows.map(({ id, record }) => [id, record]));
  }

  /** The record goes, and with it those that had been merged into it before. */
  async markMerged(from: string, into: string): Promise<void> {
    await this.transactions.query(
      'UPDATE people.person SET merged_into = $2, version = version + 1 WHERE id = $1 OR merged_into = $1',
      [from, into],
    );
  }

  /** The record stands again, and those that had been merged into it with it. */
  async markStanding(from: string): Promise<void> {
    await this.transactions.query(
      `UPDATE people.person p SET merged_into = CASE WHEN p.id = $1 THEN NULL ELSE $1::uuid END, version = version + 1
       WHERE p.id = $1 OR p.id IN (SELECT m.from_id FROM people.merge m WHERE m.into_id = $1 AND m.undone_at IS NULL)`,
      [from],
    );
  }

  /** Writes facts as they stand in a record given as JSON; names are folded anew. */
  async write(id: string, into: RecordAsJson, source: RecordAsJson, facts: readonly MergedFact[]): Promise<void> {
    const columns = columnsOf(facts);
    const after = { ...into, ...Object.fromEntries(columns.map((column) => [column, source[column]])) };
    const folded = nameColumns(namesOf(after), String(after.name_latin));
    const record = { ...after, search: folded.search, name_key: folded.nameKey, skeleton: folded.skeleton };
    const written = [...columns, 'search', 'name_key', 'skeleton'].join(', ');
    await this.transactions.query(
      `UPDATE people.person p SET (${written}, version) = (
         SELECT ${written}, p.version + 1 FROM jsonb_populate_record(NULL::people.person, $2::jsonb))
       WHERE p.id = $1`,
      [id, JSON.stringify(record)],
    );
  }

  /** The centres that came to know the record that stands. */
  async takeCentres(from: string, into: string): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `INSERT INTO people.person_centre (person_id, centre_id) SELECT $2, centre_id FROM people.person_centre WHERE person_id = $1
       ON CONFLICT DO NOTHING RETURNING centre_id AS id`,
      [from, into],
    );
    return rows.map((row) => row.id);
  }

  async returnCentres(into: string, centres: readonly string[]): Promise<void> {
    await this.transactions.query('DELETE FROM people.person_centre WHERE person_id = $1 AND centre_id = ANY($2)', [
      into,
      centres,
    ]);
  }

  /** The skills that the record which stands gains or has at a lower level. */
  async takeSkills(from: string, into: string): Promise<UndoOfMerge['skills']> {
    const better = await this.transactions.query<UndoOfMerge['skills'][number]>(
      `SELECT f.skill, f.level, f.source, CASE WHEN i.skill IS NULL THEN NULL ELSE json_build_object('level', i.level, 'source', i.source) END AS before
       FROM people.person_skill f LEFT JOIN people.person_skill i ON i.person_id = $2 AND i.skill = f.skill
       WHERE f.person_id = $1 AND (i.skill IS NULL OR f.level > i.level) ORDER BY f.skill`,
      [from, into],
    );
    await this.transactions.query(
      `INSERT INTO people.person_skill (person_id, skill, level, source)
       SELECT $1, skill, level, source FROM jsonb_to_recordset($2::jsonb) AS r(skill text, level smallint, source text)
       ON CONFLICT (person_id, skill) DO UPDATE SET level = excluded.level, source = excluded.source`,
      [into, JSON.stringify(better)],
    );
    return better;
  }

  /** Skills go back to what they were unless they have changed since. */
  async returnSkills(into: string, skills: UndoOfMerge['skills']): Promise<void> {
    await this.transactions.query(
      `WITH taken AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(skill text, level smallint, source text, before jsonb)),
         gone AS (DELETE FROM people.person_skill s USING taken t WHERE s.person_id = $1 AND s.skill = t.skill AND s.level = t.level
           AND s.source = t.source AND coalesce(t.before, 'null') = 'null')
       UPDATE people.person_skill s SET level = (t.before->>'level')::smallint, source = t.before->>'source'
       FROM taken t WHERE s.person_id = $1 AND s.skill = t.skill AND s.level = t.level AND s.source = t.source AND t.before->>'level' IS NOT NULL`,
      [into, JSON.stringify(skills)],
    );
  }

  async insert(merge: Pick<Merge, 'id' | 'fromId' | 'intoId' | 'mergedBy' | 'undo'>): Promise<void> {
    await this.transactions.query(
      'INSERT INTO people.merge (id, from_id, into_id, merged_by, undo) VALUES ($1, $2, $3, $4, $5)',
      [merge.id, merge.fromId, merge.intoId, merge.mergedBy, JSON.stringify(merge.undo)],
    );
  }

  /** Merges into a person that stand, the latest first. */
  standingInto(intoId: string): Promise<Merge[]> {
    return this.transactions.query(
      `SELECT id, from_id AS "fromId", into_id AS "intoId", merged_at AS "mergedAt", merged_by AS "mergedBy", undone_at AS "undoneAt", undo
       FROM people.merge WHERE into_id = $1 AND undone_at IS NULL ORDER BY merged_at DESC, id`,
      [intoId],
    );
  }

  async markUndone(id: string): Promise<void> {
    await this.transactions.query('UPDATE people.merge SET undone_at = now() WHERE id = $1', [id]);
  }
}

const namesOf = (record: RecordAsJson): ArabicName => ({
  first: String(record.first_ar),
  father: String(record.father_ar),
  grandfather: String(record.grandfather_ar),
  family: String(record.family_ar),
});
