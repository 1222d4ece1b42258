import { readFileSync } from 'node:fs';
import { fold } from '#platform';
import { testDatabase, type TestDatabase } from '../support/database.js';

const { cases } = JSON.parse(
  readFileSync(new URL('../data/standards/arabic-folding.json', import.meta.url), 'utf8'),
) as { cases: { input: string; fold: string }[] };

describe('Folding of names in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  it('finds the same spellings as the folding of the programme', async () => {
    const inputs = [...cases.map((one) => one.input), 'Dār al-Ḥikma', 'بِنْت ‑ الشاطئ', 'ﻻ إله', "Qal'at"];
    const rows = await database.query<{ folded: string }>(
      'SELECT platform.fold(t) AS folded FROM unnest($1::text[]) WITH ORDINALITY AS u(t, place) ORDER BY place',
      [inputs],
    );
    expect(rows.map((row) => row.folded)).toEqual(inputs.map(fold));
  });
});
