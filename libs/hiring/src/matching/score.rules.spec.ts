import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { scoreOf, type Wanted } from './score.rules.js';

interface Case {
  role: Wanted;
  graduate: {
    skills: Record<string, number>;
    languages: Record<string, number>;
    can_be_present: Record<string, boolean>;
  };
  expected: { eligible: boolean; missing: string[]; score: number | null };
}
const { scores } = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/matching.json', import.meta.url), 'utf8'),
) as { scores: Case[] };
const judge = ({ role, graduate }: Pick<Case, 'role' | 'graduate'>) =>
  scoreOf(role, { skills: graduate.skills, languages: graduate.languages, canBePresent: graduate.can_be_present });

test.each(scores.map((example, at) => ({ at, ...example })))(
  'example $at of the standard scores as it says',
  (example) => {
    const { eligible, missing, score } = judge(example);
    expect({ eligible, missing, score }).toEqual({
      eligible: example.expected.eligible,
      missing: [...example.expected.missing].sort(),
      score: example.expected.score,
    });
  },
);

test.each(scores.map((example, at) => ({ at, ...example })))(
  'the parts of example $at add up to its score',
  (example) => {
    const { score, parts } = judge(example);
    if (score !== null)
      expect(Math.abs(parts.reduce((sum, part) => sum + part.points, 0) - score)).toBeLessThanOrEqual(0.5 + 1e-9);
  },
);

test('a graduate who learns more never fits less', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scores), fc.integer({ min: 1, max: 5 }), (example, level) => {
      const skill = example.role.required[0]?.skill;
      if (!skill) return;
      const more = Math.max(level, example.graduate.skills[skill] ?? 0);
      const raised = judge({
        ...example,
        graduate: { ...example.graduate, skills: { ...example.graduate.skills, [skill]: more } },
      });
      expect(raised.score ?? 0).toBeGreaterThanOrEqual(judge(example).score ?? 0);
    }),
  );
});
