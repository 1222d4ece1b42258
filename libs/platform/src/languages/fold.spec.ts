import { readFileSync } from 'node:fs';
import { fold, FOLDING, nameKey, skeleton } from './fold.js';

const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../../../test/data/standards/${name}`, import.meta.url), 'utf8')) as T;

const { cases } = fixture<{ cases: { input: string; fold: string; name_key: string }[] }>('arabic-folding.json');
const skeletons = fixture<{ cases: { ar: string; latin: string; ar_key: string; latin_key: string }[] }>(
  'name-skeleton.json',
);

test('each letter that is replaced has its replacement', () => {
  expect([...FOLDING.TO]).toHaveLength([...FOLDING.FROM].length);
});

test.each(cases)('$input is found when it is typed in another spelling', ({ input, fold: folded, name_key }) => {
  expect(fold(input)).toBe(folded);
  expect(nameKey(input)).toBe(name_key);
});

test.each(skeletons.cases)('$ar and $latin are proposed as one person', ({ ar, latin, ar_key, latin_key }) => {
  expect(skeleton(ar)).toBe(ar_key);
  expect(skeleton(latin)).toBe(latin_key);
});
