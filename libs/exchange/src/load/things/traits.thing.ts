import { idOf, type LoadedThing } from '../thing.js';

export const TRAITS: LoadedThing = {
  file: 'traits',
  columns: ['person_id', 'recorded_at', 'governorate', 'gender', 'birth_year', 'disability'],
  statements: [
    `INSERT INTO ledger.trait (person_id, recorded_at, governorate, gender, birth_year, disability)
     SELECT ${idOf('person_id')}, recorded_at::timestamptz, governorate, gender, birth_year::smallint, disability FROM staged_traits`,
  ],
};
