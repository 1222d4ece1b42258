import { idOf, type LoadedThing } from '../thing.js';

const END_REASON = `CASE p.end_reason WHEN 'better offer' THEN 'better_offer' WHEN 'contract ended' THEN 'contract_ended'
  WHEN 'project ended' THEN 'contract_ended' WHEN 'moved' THEN 'moved_away' ELSE p.end_reason END`;

/** The first placement of a person in a role came from their application to it. */
export const PLACEMENTS: LoadedThing = {
  file: 'placements',
  columns: [
    'id',
    'person_id',
    'role_id',
    'company_id',
    'kind',
    'export',
    'ict',
    'starts_on',
    'ended_on',
    'end_reason',
    'status',
  ],
  statements: [
    `INSERT INTO hiring.placement (id, person_id, company_id, role_id, application_id, kind, profession, market, in_field, part_time, starts_on,
       ended_on, end_reason)
     SELECT ${idOf('p.id')}, ${idOf('p.person_id')}, ${idOf('p.company_id')}, ${idOf('p.role_id')},
       CASE WHEN row_number() OVER (PARTITION BY p.role_id, p.person_id ORDER BY p.starts_on, p.id) = 1 THEN a.id END,
       p.kind, r.profession, p.export, p.ict = 'yes', false, p.starts_on::date, p.ended_on::date, ${END_REASON}
     FROM staged_placements AS p JOIN staged_roles AS r ON r.id = p.role_id
     LEFT JOIN hiring.role_application AS a ON a.role_id = ${idOf('p.role_id')} AND a.person_id = ${idOf('p.person_id')} AND a.stage = 'hired'`,
  ],
};

/** Settled by somebody only where both sides spoke and disagreed; what it was settled to is how the placement went. */
export const RETENTION_CHECKS: LoadedThing = {
  file: 'retention_checks',
  columns: ['id', 'placement_id', 'after_days', 'due_on', 'company_says', 'person_says', 'settled', 'checked_at'],
  statements: [
    `INSERT INTO hiring.retention_check (id, placement_id, after_days, due_on, company_says, person_says, settled, note)
     SELECT ${idOf('c.id')}, ${idOf('c.placement_id')}, c.after_days::smallint, c.due_on::date, c.company_says, c.person_says,
       CASE WHEN judged THEN CASE WHEN p.ended_on::date <= c.due_on::date THEN 'left' ELSE 'employed' END END,
       CASE WHEN judged THEN 'retention_checks.csv' END
     FROM (SELECT *, settled = 'yes' AND company_says <> person_says AS judged FROM staged_retention_checks) AS c
     JOIN staged_placements AS p ON p.id = c.placement_id`,
  ],
};
