import { Injectable } from '@nestjs/common';
import { fromCursor, limitOf, pageOf } from '#platform';
import { type TrackPage } from '../curricula/curricula.dto.js';
import { type SkillPage, type SkillQuery } from './skills.dto.js';
import { SkillsQueries } from './skills.queries.js';

@Injectable()
export class SkillsService {
  constructor(private readonly queries: SkillsQueries) {}

  async list(query: SkillQuery): Promise<SkillPage> {
    const [limit, after] = [limitOf(query), fromCursor(query.cursor, 1)];
    const rows = await this.queries.search(query.q ?? null, after?.[0] ?? null, limit + 1);
    const page = pageOf(
      rows,
      limit,
      ({ code }) => [code],
      ({ code, group, broader, name, escoUri }) => ({ code, group, broader, name, escoUri }),
    );
    return query.q ? { ...page, next: null } : page;
  }

  async tracks(): Promise<TrackPage> {
    return { items: await this.queries.tracks(), next: null };
  }
}
