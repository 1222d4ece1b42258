import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { bilingual, titleOf } from '../sql.js';
import { type IntakeQuery, type IntakeResponse, type PublicIntakeResponse } from './intakes.dto.js';

export type IntakeRow = Omit<IntakeResponse, 'can'>;

const TITLED_CENTRE = `jsonb_build_object('id', z.id, 'title', ${bilingual('z.name_ar', 'z.name_en')})`;
const TRACK = `jsonb_build_object('code', t.code, 'name', ${bilingual('t.name_ar', 't.name_en')})`;
const count = (state: string) => `'${state}', count(*) FILTER (WHERE a.state = '${state}')`;

const INTAKE = `SELECT i.id, ${titleOf('i')} AS title, jsonb_build_object('id', g.id, 'title', ${titleOf('g')}) AS programme,
    ${TITLED_CENTRE} AS centre, ${TRACK} AS track, ${bilingual('i.criteria_ar', 'i.criteria_en')} AS criteria,
    i.opens_on AS "opensOn", i.closes_on AS "closesOn", i.seats, i.version, n.counts AS applications
  FROM training.intake i JOIN training.programme g ON g.id = i.programme_id JOIN identity.centre z ON z.id = i.centre_id
  JOIN curriculum.track t ON t.code = i.track
  CROSS JOIN LATERAL (SELECT jsonb_build_object(${['submitted', 'screened', 'admitted', 'waitlisted', 'rejected', 'withdrawn'].map(count).join(', ')})
    AS counts FROM training.application a WHERE a.intake_id = i.id) n`;

@Injectable()
export class IntakesQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Those that close last first; `limit + 1` rows. */
  list(
    centres: 'all' | string[],
    { programmeId, state }: IntakeQuery,
    today: string,
    after: string[] | null,
    limit: number,
  ): Promise<IntakeRow[]> {
    return this.transactions.query(
      `${INTAKE} WHERE ($1::uuid[] IS NULL OR i.centre_id = ANY($1)) AND ($2::uuid IS NULL OR i.programme_id = $2)
         AND ($3::text IS NULL OR ($3 = 'open') = ($4::date BETWEEN i.opens_on AND i.closes_on))
         AND ($5::date IS NULL OR (i.closes_on, i.id) < ($5, $6::uuid))
       ORDER BY i.closes_on DESC, i.id DESC LIMIT $7`,
      [
        centres === 'all' ? null : centres,
        programmeId ?? null,
        state ?? null,
        today,
        after?.[0] ?? null,
        after?.[1] ?? null,
        limit + 1,
      ],
    );
  }

  async one(centres: 'all' | string[], id: string): Promise<IntakeRow | null> {
    const [row] = await this.transactions.query<IntakeRow>(
      `${INTAKE} WHERE ($1::uuid[] IS NULL OR i.centre_id = ANY($1)) AND i.id = $2`,
      [centres === 'all' ? null : centres, id],
    );
    return row ?? null;
  }

  /** Those that are open on a day, or open within the next 60; the first to close first. */
  open(today: string, id: string | null = null): Promise<PublicIntakeResponse[]> {
    return this.transactions.query(
      `SELECT i.id, ${titleOf('i')} AS title, ${TRACK} AS track, ${bilingual('z.name_ar', 'z.name_en')} AS centre,
         ${bilingual('i.criteria_ar', 'i.criteria_en')} AS criteria, i.seats, i.opens_on AS "opensOn", i.closes_on AS "closesOn",
         (SELECT v.weeks FROM curriculum.curriculum_version v JOIN curriculum.curriculum c ON c.id = v.curriculum_id
          WHERE c.track = i.track AND v.published_at IS NOT NULL ORDER BY v.published_at DESC, v.number DESC LIMIT 1) AS weeks
       FROM training.intake i JOIN identity.centre z ON z.id = i.centre_id JOIN curriculum.track t ON t.code = i.track
       WHERE i.closes_on >= $1 AND i.opens_on <= $1::date + 60 AND ($2::uuid IS NULL OR i.id = $2)
       ORDER BY i.closes_on, i.id LIMIT 200`,
      [today, id],
    );
  }
}
