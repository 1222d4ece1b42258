import { idOf, type LoadedThing } from '../thing.js';

export const PROGRAMMES: LoadedThing = {
  file: 'programmes',
  columns: ['id', 'code', 'title_ar', 'title_en', 'funder', 'starts_on', 'ends_on'],
  statements: [
    `INSERT INTO training.programme (id, code, title_ar, title_en, funder, starts_on, ends_on)
     SELECT ${idOf('id')}, code, title_ar, title_en, funder, starts_on::date, ends_on::date FROM staged_programmes`,
  ],
};
