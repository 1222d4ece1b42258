import { Injectable } from '@nestjs/common';
import { type Bilingual, Transactions } from '#platform';

/** A skill with the ways in which people write it. */
export interface SkillEntry {
  code: string;
  group: string;
  broader: string | null;
  name: Bilingual;
  aliasesAr: string[];
  aliasesEn: string[];
  misspellings: string[];
  escoUri: string | null;
}

const COLUMNS = `code, group_code AS "group", broader, jsonb_build_object('ar', name_ar, 'en', name_en) AS name,
  aliases_ar AS "aliasesAr", aliases_en AS "aliasesEn", misspellings, esco_uri AS "escoUri"`;

@Injectable()
export class SkillsQueries {
  constructor(private readonly transactions: Transactions) {}

  all(): Promise<SkillEntry[]> {
    return this.transactions.query(`SELECT ${COLUMNS} FROM curriculum.skill ORDER BY code`);
  }

  /** Skills that somebody may mean by a part of a word, best first: the beginning of a name, then any writing of it. */
  search(q: string | null, after: string | null, limit: number): Promise<SkillEntry[]> {
    return this.transactions.query(
      `WITH said AS (SELECT replace(replace(replace(platform.fold($1), chr(92), ''), '%', ''), '_', '') AS word)
       SELECT ${COLUMNS} FROM curriculum.skill, said
       WHERE ($2::text IS NULL OR code > $2) AND ($1::text IS NULL OR said.word = '' OR EXISTS (
         SELECT FROM unnest(ARRAY[code, name_ar, name_en] || aliases_ar || aliases_en || misspellings) AS writing
         WHERE platform.fold(writing) LIKE '%' || said.word || '%'))
       ORDER BY ($1::text IS NOT NULL AND (platform.fold(name_ar) LIKE said.word || '%' OR platform.fold(name_en) LIKE said.word || '%')) DESC, code
       LIMIT $3`,
      [q, after, limit],
    );
  }

  tracks(): Promise<{ code: string; name: Bilingual }[]> {
    return this.transactions.query(
      `SELECT code, jsonb_build_object('ar', name_ar, 'en', name_en) AS name FROM curriculum.track ORDER BY position LIMIT 200`,
    );
  }
}
