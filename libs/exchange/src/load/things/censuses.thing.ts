import { idOf, type LoadedThing } from '../thing.js';

/** A census without an interval of its own gets the normal one, rounded outward. */
export const CENSUSES: LoadedThing = {
  file: 'censuses',
  columns: ['id', 'reference_on', 'closed_at', 'professionals', 'standard_error', 'response_rate'],
  statements: [
    `INSERT INTO ledger.census (id, reference_on, closed_at, professionals, standard_error, response_rate, low, high)
     SELECT ${idOf('id')}, reference_on::date, closed_at::timestamptz, professionals::int, standard_error::float8, response_rate::float8,
       greatest(0, floor(professionals::float8 - 1.96 * standard_error::float8))::int,
       ceil(professionals::float8 + 1.96 * standard_error::float8)::int
     FROM staged_censuses`,
  ],
};
