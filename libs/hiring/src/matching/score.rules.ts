/** A skill that a role asks for. Levels 1 to 5. */
export interface WantedSkill {
  skill: string;
  level: number;
  /** How much it weighs among its kind, 1 to 5. */
  weight: number;
  /** Without it nobody is considered. */
  must?: boolean;
}

export type RoleFilter = { kind: 'presence'; locality: string } | { kind: 'language'; language: string; level: number };

export interface Wanted {
  required: WantedSkill[];
  preferred: WantedSkill[];
  filters: RoleFilter[];
}

/** What a graduate brings. Never in here: gender, disability, refugee status, birth date, names, locality, university. */
export interface Brought {
  /** Level by skill, from passed courses and accepted evidence. */
  skills: Readonly<Record<string, number>>;
  /** Level by language tag. */
  languages: Readonly<Record<string, number>>;
  /** Her own yes or no to "I can be present in …". */
  canBePresent: Readonly<Record<string, boolean>>;
}

export interface ScorePart {
  skill: string;
  required: boolean;
  have: number;
  wanted: number;
  /** Points of the 100 that she gets for it, and that it could bring. */
  points: number;
  of: number;
}

export interface Score {
  eligible: boolean;
  /** What keeps her from being considered: skills that are a must, languages, presence. */
  missing: string[];
  /** 0 to 100, half up; null when the role names no skill. */
  score: number | null;
  /** Adds up to the score before rounding, the heaviest first. */
  parts: ScorePart[];
}

const REQUIRED_WEIGHS = 3;
/** Levels divide 60, so credits are exact in sixtieths. */
const SIXTIETHS = 60;

/** How well a graduate fits a role, and why (the house's definition: docs/standards, matching). */
export function scoreOf(wanted: Wanted, brought: Brought): Score {
  const asked = [
    ...wanted.required.map((skill) => ({ ...skill, required: true, factor: REQUIRED_WEIGHS * skill.weight })),
    ...wanted.preferred.map((skill) => ({ ...skill, required: false, factor: skill.weight })),
  ];
  const total = asked.reduce((sum, { factor }) => sum + factor, 0);
  const credits = asked.map((skill) => {
    const have = brought.skills[skill.skill] ?? 0;
    return { skill, have, sixtieths: (skill.factor * SIXTIETHS * Math.min(have, skill.level)) / skill.level };
  });
  const sum = credits.reduce((all, { sixtieths }) => all + sixtieths, 0);
  const missing = [
    ...wanted.filters.filter((filter) => !passes(filter, brought)).map(nameOf),
    ...wanted.required
      .filter(({ must, skill, level }) => must && (brought.skills[skill] ?? 0) < level)
      .map(({ skill }) => skill),
  ].sort();
  return {
    eligible: missing.length === 0,
    missing,
    score: total === 0 ? null : Math.floor((2 * 100 * sum + SIXTIETHS * total) / (2 * SIXTIETHS * total)),
    parts: credits
      .map(({ skill, have, sixtieths }) => ({
        skill: skill.skill,
        required: skill.required,
        have,
        wanted: skill.level,
        points: (100 * sixtieths) / (SIXTIETHS * total),
        of: (100 * skill.factor) / total,
      }))
      .sort((a, b) => b.of - a.of || a.skill.localeCompare(b.skill)),
  };
}

function passes(filter: RoleFilter, brought: Brought): boolean {
  if (filter.kind === 'presence') return brought.canBePresent[filter.locality] === true;
  return (brought.languages[filter.language] ?? 0) >= filter.level;
}

const nameOf = (filter: RoleFilter): string =>
  filter.kind === 'presence' ? `presence:${filter.locality}` : `language:${filter.language}`;
