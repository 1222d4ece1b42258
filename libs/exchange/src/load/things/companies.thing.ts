import { idOf, type LoadedThing } from '../thing.js';

export const COMPANIES: LoadedThing = {
  file: 'companies',
  columns: [
    'id',
    'name_ar',
    'name_en',
    'registration_no',
    'pita_no',
    'governorate',
    'size',
    'employees',
    'verified_at',
  ],
  statements: [
    `INSERT INTO companies.company (id, name_ar, name_en, registration_no, pita_no, governorate, size, employees, verified_at)
     SELECT ${idOf('id')}, name_ar, name_en, registration_no, pita_no, governorate, size, employees::int, verified_at::timestamptz
     FROM staged_companies`,
  ],
};
