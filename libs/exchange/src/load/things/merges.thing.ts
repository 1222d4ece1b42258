import { idOf, type LoadedThing } from '../thing.js';

/** What the merge did to the ledger is in the milestones already. */
export const MERGES: LoadedThing = {
  file: 'merges',
  columns: ['person_id', 'into_person_id', 'merged_at'],
  statements: [
    `UPDATE people.person SET merged_into = ${idOf('m.into_person_id')} FROM staged_merges AS m WHERE person.id = ${idOf('m.person_id')}`,
  ],
};
