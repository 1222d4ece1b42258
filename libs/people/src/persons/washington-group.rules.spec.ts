import { readFileSync } from 'node:fs';
import { type Difficulties, hasDisability } from './washington-group.rules.js';

const { cases } = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/washington-group.json', import.meta.url), 'utf8'),
) as { cases: { answers: Difficulties; disability: boolean | null }[] };

test.each(cases)('answers $answers say $disability', ({ answers, disability }) => {
  expect(hasDisability(answers)).toBe(disability);
});
