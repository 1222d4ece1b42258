import { type RoleSkillNeed } from '../roles/role.rules.js';
import { type Score, scoreOf } from './score.rules.js';

/** A score together with how many of the required skills are there at the level that is wanted. */
export interface Fit extends Score {
  requiredMet: number;
  required: number;
}

/** How somebody with these skills (code → level) fits a role that wants those. */
export function fitOf(wanted: readonly RoleSkillNeed[], have: Readonly<Record<string, number>>): Fit {
  const ofNeed = (need: RoleSkillNeed['need']) =>
    wanted.filter((skill) => skill.need === need).map(({ skill, level }) => ({ skill, level, weight: 1 }));
  const score = scoreOf(
    { required: ofNeed('required'), preferred: ofNeed('preferred'), filters: [] },
    { skills: have, languages: {}, canBePresent: {} },
  );
  const required = score.parts.filter((part) => part.required);
  return {
    ...score,
    required: required.length,
    requiredMet: required.filter((part) => part.have >= part.wanted).length,
  };
}

/** What two equal scores are told apart by: required skills met, the earlier graduation, a digest that says nothing of the person. */
export interface Ranked {
  fit: Fit;
  graduatedOn: string | null;
  digest: string;
}

/** The best first. Nothing in it goes together with a name, a gender or a place. */
export function byRank(a: Ranked, b: Ranked): number {
  return (
    (b.fit.score ?? 0) - (a.fit.score ?? 0) ||
    b.fit.requiredMet - a.fit.requiredMet ||
    compare(a.graduatedOn ?? STILL_LEARNING, b.graduatedOn ?? STILL_LEARNING) ||
    compare(a.digest, b.digest)
  );
}

const STILL_LEARNING = '9999-12-31';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Points of a skill in a sum that orders people as the score does: levels 1–5 divide 60, so each is a whole number a level. */
export const pointsALevel = ({ need, level }: RoleSkillNeed): number => ((need === 'required' ? 3 : 1) * 60) / level;
