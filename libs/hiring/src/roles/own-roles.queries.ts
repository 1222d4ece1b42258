import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Stage } from '../applications/application.rules.js';

export interface OwnRoleRow {
  roleId: string;
  stage: Stage | null;
  applicationId: string | null;
  invited: boolean;
}

/** From which share of the points on a role is said to fit somebody who may still be learning. */
const FITS_FROM = 0.3;

const APPLICATION = `LEFT JOIN hiring.role_application a ON a.role_id = r.id AND a.person_id = $1
  LEFT JOIN hiring.role_invitation i ON i.role_id = r.id AND i.person_id = $1`;
const COLUMNS = `r.id AS "roleId", a.stage, a.id AS "applicationId", i.role_id IS NOT NULL AS invited`;

/** Roles from the side of one person. */
@Injectable()
export class OwnRolesQueries {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Open roles that somebody has not applied to, by the same points as score.rules.ts gives, those to which a company asked them first.
   * One statement: the person's skills against the skills of the open roles.
   */
  best(personId: string, today: string, limit: number): Promise<OwnRoleRow[]> {
    return this.transactions.query(
      `SELECT ${COLUMNS} FROM hiring.role r
       JOIN companies.company c ON c.id = r.company_id AND c.verified_at IS NOT NULL
       ${APPLICATION}
       CROSS JOIN LATERAL (
         SELECT sum(w.weight * least(coalesce(p.level, 0), s.level)::numeric / s.level) / sum(w.weight) AS share
         FROM hiring.role_skill s CROSS JOIN LATERAL (SELECT CASE s.need WHEN 'required' THEN 3 ELSE 1 END AS weight) w
         LEFT JOIN people.person_skill p ON p.person_id = $1 AND p.skill = s.skill WHERE s.role_id = r.id) f
       WHERE r.state = 'open' AND (r.closes_on IS NULL OR r.closes_on >= $2) AND (a.id IS NULL OR a.stage = 'withdrawn')
         AND (f.share >= ${FITS_FROM} OR i.role_id IS NOT NULL)
       ORDER BY i.role_id IS NULL, f.share DESC, r.opened_on DESC, r.id LIMIT $3`,
      [personId, today, limit],
    );
  }

  /** One role that was ever open, from the person's side. */
  async one(personId: string, roleId: string): Promise<OwnRoleRow | null> {
    const [row] = await this.transactions.query<OwnRoleRow>(
      `SELECT ${COLUMNS} FROM hiring.role r JOIN companies.company c ON c.id = r.company_id AND c.verified_at IS NOT NULL
       ${APPLICATION} WHERE r.id = $2 AND r.state <> 'draft' AND (r.state <> 'cancelled' OR a.id IS NOT NULL)`,
      [personId, roleId],
    );
    return row ?? null;
  }
}
