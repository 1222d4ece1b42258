import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { type RoleSuggestion, suggestRole, type SuggestionReference } from './suggestion.rules.js';

const file = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const table = (path: string) => parse<Record<string, string>>(file(path), { columns: true });
const split = (text: string | undefined) => (text ?? '').split(';').filter(Boolean);

const reference: SuggestionReference = {
  skills: table('libs/curriculum/data/skills.csv').map((row) => ({
    code: row.code!,
    writings: [
      row.label_en!,
      row.label_ar!,
      ...split(row.aliases_en),
      ...split(row.aliases_ar),
      ...split(row.misspellings),
    ],
  })),
  places: table('test/data/roles/places.csv').map((row) => ({ code: row.code!, writings: split(row.writings) })),
};

interface Truth {
  profession: string;
  kind: string;
  governorate: string | null;
  remote: string;
  market: string;
  seats: number;
  required: string[];
  preferred: string[];
  salary: RoleSuggestion['salary'];
  closes_on: string | null;
  experience_years: number | null;
  apply: string | null;
}
const examples = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0')).map((name) => ({
  name,
  truth: JSON.parse(file(`test/data/roles/${name}.json`)) as Truth,
  found: suggestRole(file(`test/data/roles/${name}.txt`), reference),
}));
const KINDS: Record<string, string> = {
  'freelance contract': 'freelance',
  'own venture': 'own_venture',
  'government post': 'government',
};

test.each(examples)('posting $name: pay, seats and the last day are right or left open', ({ truth, found }) => {
  expect([null, truth.closes_on]).toContain(found.closesOn);
  expect([null, truth.seats]).toContain(found.seats);
  if (found.salary) expect(found.salary).toEqual(truth.salary);
});

test.each(examples)('posting $name: where to apply is found as written', ({ truth, found }) => {
  expect(found.apply).toBe(truth.apply);
});

const share = (of: (example: (typeof examples)[number]) => boolean) => examples.filter(of).length / examples.length;

test('most of what a careful reader would take is suggested', () => {
  const shares = {
    salary: share(({ truth, found }) => JSON.stringify(truth.salary) === JSON.stringify(found.salary)),
    closesOn: share(({ truth, found }) => truth.closes_on === found.closesOn),
    seats: share(({ truth, found }) => truth.seats === found.seats),
    kind: share(({ truth, found }) => (KINDS[truth.kind] ?? truth.kind) === found.kind),
    profession: share(({ truth, found }) => truth.profession === found.profession),
    governorate: share(({ truth, found }) => truth.governorate === found.governorate),
    remote: share(({ truth, found }) => truth.remote === found.remote),
    market: share(({ truth, found }) => truth.market === found.market),
    experience: share(({ truth, found }) => truth.experience_years === found.experienceYears),
  };
  expect(Object.entries(shares).filter(([, right]) => right < 0.9)).toEqual([]);
});

test('of the skills that are named two in three are found, and two in three that are found are right', () => {
  const wanted = examples.flatMap(({ name, truth }) =>
    [...truth.required, ...truth.preferred].map((code) => `${name} ${code}`),
  );
  const found = examples.flatMap(({ name, found }) =>
    [...found.required, ...found.preferred].map((code) => `${name} ${code}`),
  );
  const right = found.filter((code) => wanted.includes(code)).length;
  expect({ recall: right / wanted.length > 0.66, precision: right / found.length > 0.66 }).toEqual({
    recall: true,
    precision: true,
  });
});
