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
       placement_id, company_size, placement_kind, profession, export)
     SELECT id::bigint, ${idOf('person_id')}, kind, occurred_on::date, recorded_at::timestamptz, reverses::bigint, ${idOf('cohort_id')},
       track, ${idOf('programme_id')}, funder, ${idOf('placement_id')}, company_size, placement_kind, profession, export
     FROM staged_milestones`,
  ],
};
