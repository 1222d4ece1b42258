import { Injectable } from '@nestjs/common';
import { type Bilingual, Transactions } from '#platform';
import { type CatalogueSkill } from '../suggestion/posting-skills.rules.js';

/** The national skill list as hiring needs it: what a skill is called, and how people write it. */
@Injectable()
export class SkillLabels {
  constructor(private readonly transactions: Transactions) {}

  /** Labels of the codes that the list knows. */
  async of(codes: readonly string[]): Promise<Map<string, Bilingual>> {
    if (!codes.length) return new Map();
    const rows = await this.transactions.query<{ code: string; ar: string; en: string }>(
      'SELECT code, name_ar AS ar, name_en AS en FROM curriculum.skill WHERE code = ANY($1)',
      [codes],
    );
    return new Map(rows.map(({ code, ar, en }) => [code, { ar, en }]));
  }

  /** Every skill with its label and everything that it is called. */
  all(): Promise<(CatalogueSkill & { label: Bilingual; group: string })[]> {
    return this.transactions.query(
      `SELECT code, json_build_object('ar', name_ar, 'en', name_en) AS label, group_code AS group,
         ARRAY[name_en, name_ar] || aliases_en || aliases_ar || misspellings AS writings
       FROM curriculum.skill ORDER BY name_en, code`,
    );
  }
}
