import fc from 'fast-check';
import { byRank, fitOf, pointsALevel } from './fit.rules.js';

const level = fc.integer({ min: 1, max: 5 });
const skill = fc.constantFrom('a', 'b', 'c', 'd');
const wantedSkills = fc.uniqueArray(
  fc.record({ skill, level, need: fc.constantFrom('required' as const, 'preferred' as const) }),
  { minLength: 1, selector: (one) => one.skill },
);
const someone = fc.dictionary(skill, level);

describe('How well somebody fits a role', () => {
  it('counts the required skills that are there at the wanted level', () => {
    const wanted = [
      { skill: 'react', level: 3, need: 'required' as const },
      { skill: 'sql', level: 2, need: 'required' as const },
      { skill: 'figma', level: 1, need: 'preferred' as const },
    ];
    expect(fitOf(wanted, { react: 2, sql: 4 })).toMatchObject({ requiredMet: 1, required: 2, score: 71 });
  });

  it('a higher level never lowers it', () => {
    fc.assert(
      fc.property(wantedSkills, someone, (wanted, have) => {
        const raised = Object.fromEntries(Object.entries(have).map(([code, n]) => [code, Math.min(5, n + 1)]));
        expect(fitOf(wanted, raised).score!).toBeGreaterThanOrEqual(fitOf(wanted, have).score!);
      }),
    );
  });

  it('the sum that the database orders by never contradicts it', () => {
    const sum = (wanted: Parameters<typeof fitOf>[0], have: Record<string, number>) =>
      wanted.reduce((all, one) => all + pointsALevel(one) * Math.min(one.level, have[one.skill] ?? 0), 0);
    fc.assert(
      fc.property(wantedSkills, someone, someone, (wanted, one, other) => {
        const scores = fitOf(wanted, one).score! - fitOf(wanted, other).score!;
        const sums = sum(wanted, one) - sum(wanted, other);
        expect(Math.sign(scores) * Math.sign(sums)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('equal scores are told apart by required skills, then by the earlier graduation', () => {
    const fit = { ...fitOf([{ skill: 'a', level: 1, need: 'required' }], {}), requiredMet: 0 };
    const early = { fit, graduatedOn: '2025-01-01', digest: 'b' };
    const late = { fit, graduatedOn: '2026-01-01', digest: 'a' };
    const more = { fit: { ...fit, requiredMet: 1 }, graduatedOn: null, digest: 'c' };
    expect([late, early, more].sort(byRank)).toEqual([more, early, late]);
  });
});
