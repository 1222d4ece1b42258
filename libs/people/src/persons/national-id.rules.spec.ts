import { readFileSync } from 'node:fs';
import { readNationalId } from './national-id.rules.js';

const { accepted, refused } = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/national-id.json', import.meta.url), 'utf8'),
) as {
  accepted: { input: string; normal: string }[];
  refused: { input: string; why: string }[];
};

test.each(accepted)('«$input» is read as $normal', ({ input, normal }) => {
  expect(readNationalId(input)).toEqual({ id: normal, zerosRestored: false });
});

test.each(refused)('«$input» is refused: $why', ({ input }) => {
  expect(readNationalId(input)).toHaveProperty('refused');
});
