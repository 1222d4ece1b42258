import { readFileSync } from 'node:fs';
import { readPhone } from './phone.rules.js';

const { cases } = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/phones.json', import.meta.url), 'utf8'),
) as {
  cases: { input: string; expected: { e164: string; match_key: string } | null }[];
};

test.each(cases)('«$input» is a phone or is refused', ({ input, expected }) => {
  expect(readPhone(input)).toEqual(expected && { e164: expected.e164, matchKey: expected.match_key });
});
