import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { pointsALevel } from '../matching/fit.rules.js';
import { type RoleSkillNeed } from '../roles/role.rules.js';

export interface CandidateRow {
  personId: string;
  /** Code → level. */
  skills: Record<string, number>;
  graduatedOn: string | null;
  invitedAt: Date | null;
}

/** How long somebody has been learning before a company meets them: the last stretch of the shortest programme. */
const CLOSE_AFTER_DAYS = 90;

/**
 * Who could be asked for a role. One statement over the skills of the register, the ledger and our own tables: the best by points in
 * sixtieths (fit.rules.ts says what they are) are taken first, and only of those is it asked whether they are free, so that it does
 * not matter how many persons the register holds.
 */
@Injectable()
export class CandidatesQueries {
  constructor(private readonly transactions: Transactions) {}

  /** At most `limit` graduates, and trainees close to graduation, without work and without an application to the role; the best first. */
  best(roleId: string | null, wanted: readonly RoleSkillNeed[], today: string, limit: number): Promise<CandidateRow[]> {
    return this.transactions.query(
      `${SCORED}
       SELECT c.person_id AS "personId", l.graduated_on AS "graduatedOn", i.invited_at AS "invitedAt",
         (SELECT json_object_agg(p.skill, p.level) FROM people.person_skill p WHERE p.person_id = c.person_id AND p.skill = ANY($1)) AS skills
       FROM (SELECT * FROM scored ORDER BY points DESC, met DESC, person_id OFFSET 0) c
       LEFT JOIN hiring.role_invitation i ON i.role_id = $6 AND i.person_id = c.person_id ${FREE}
         AND NOT EXISTS (SELECT FROM hiring.role_application a WHERE a.role_id = $6 AND a.person_id = c.person_id)
       LIMIT $7`,
      [...wantedColumns(wanted), today, roleId, limit],
    );
  }

  /** How many of those have every required skill, and how many of them live in a governorate. */
  async countComplete(
    wanted: readonly RoleSkillNeed[],
    governorate: string | null,
    today: string,
  ): Promise<{ all: number; there: number }> {
    const required = wanted.filter(({ need }) => need === 'required');
    const [row] = await this.transactions.query<{ all: number; there: number }>(
      `${SCORED}
       SELECT count(*)::int AS all, (count(*) FILTER (WHERE p.governorate = $6))::int AS there
       FROM scored c JOIN people.person p ON p.id = c.person_id ${FREE} AND c.met = $7`,
      [...wantedColumns(required), today, governorate, required.length],
    );
    return row!;
  }
}

const SCORED = `WITH wanted AS (SELECT * FROM unnest($1::text[], $2::int[], $3::int[], $4::boolean[]) AS w(skill, level, points, required)),
  scored AS (SELECT s.person_id, sum(w.points * least(s.level, w.level)) AS points,
      count(*) FILTER (WHERE w.required AND s.level >= w.level) AS met
    FROM people.person_skill s JOIN wanted w ON w.skill = s.skill WHERE s.skill = ANY($1) GROUP BY s.person_id)`;

const FREE = `CROSS JOIN LATERAL (
    SELECT min(m.occurred_on) FILTER (WHERE m.kind = 'graduated') AS graduated_on,
      max(m.occurred_on) FILTER (WHERE m.kind = 'started') AS started_on,
      max(m.occurred_on) FILTER (WHERE m.kind IN ('withdrawn', 'dismissed')) AS left_on
    FROM ledger.milestone m WHERE m.person_id = c.person_id AND m.reverses IS NULL AND m.occurred_on <= $5
      AND NOT EXISTS (SELECT FROM ledger.milestone v WHERE v.reverses = m.id)) l
  WHERE (l.graduated_on IS NOT NULL OR (l.started_on <= $5::date - ${CLOSE_AFTER_DAYS} AND (l.left_on IS NULL OR l.left_on < l.started_on)))
    AND NOT EXISTS (SELECT FROM hiring.placement w WHERE w.person_id = c.person_id AND (w.ended_on IS NULL OR w.ended_on > $5))`;

const wantedColumns = (wanted: readonly RoleSkillNeed[]) => [
  wanted.map(({ skill }) => skill),
  wanted.map(({ level }) => level),
  wanted.map(pointsALevel),
  wanted.map(({ need }) => need === 'required'),
];
