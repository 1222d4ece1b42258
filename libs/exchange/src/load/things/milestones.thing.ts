import { idOf, type LoadedThing } from '../thing.js';

/** The rows keep their ids and their own recording times; the steps are made after all of them are there. */
export const MILESTONES: LoadedThing = {
  file: 'milestones',
  columns: [
    'id',
    'person_id',
    'kind',
    'occurred_on',
    'recorded_at',
    'reverses',
    'cohort_id',
    'track',
    'programme_id',
    'funder',
    'placement_id',
    'company_size',
    'placement_kind',
    'profession',
    'export',
  ],
  statements: [
    `INSERT INTO ledger.milestone (id, person_id, kind, occurred_on, recorded_at, reverses, cohort_id, track, programme_id, funder,
       placement_id, company_id, company_size, placement_kind, profession, export)
     SELECT m.id::bigint, ${idOf('m.person_id')}, m.kind, m.occurred_on::date, m.recorded_at::timestamptz, m.reverses::bigint,
       ${idOf('m.cohort_id')}, m.track, ${idOf('m.programme_id')}, m.funder, ${idOf('m.placement_id')}, ${idOf('p.company_id')},
       m.company_size, m.placement_kind, m.profession, m.export
     FROM staged_milestones AS m LEFT JOIN staged_placements AS p ON p.id = m.placement_id ORDER BY m.id::bigint`,
  ],
};
