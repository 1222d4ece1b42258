import { Injectable } from '@nestjs/common';
import { type Bilingual } from '#platform';
import { type SkillEntry, SkillsQueries } from './skills.queries.js';

/** The skill catalogue, for other libs. Some hundred rows that change only with the reference data: read once. */
@Injectable()
export class Skills {
  private known: Promise<SkillEntry[]> | null = null;

  constructor(private readonly queries: SkillsQueries) {}

  /** Every skill with labels, aliases and known misspellings, by code. */
  catalogue(): Promise<SkillEntry[]> {
    this.known ??= this.queries.all().catch((error: unknown) => {
      this.known = null;
      throw error;
    });
    return this.known;
  }

  /** The tracks, in their order. */
  tracks(): Promise<{ code: string; name: Bilingual }[]> {
    return this.queries.tracks();
  }

  /** The label of each skill; a code that is none is not in it. */
  async labels(codes: readonly string[]): Promise<Map<string, Bilingual>> {
    const wanted = new Set(codes);
    return new Map(
      (await this.catalogue()).filter(({ code }) => wanted.has(code)).map(({ code, name }) => [code, name]),
    );
  }
}
