import { type Bilingual } from '#platform';

export const ROLE_STATES = ['draft', 'open', 'filled', 'closed', 'cancelled'] as const;
export type RoleState = (typeof ROLE_STATES)[number];

/** From which state a role may go to which. */
export const ROLE_MOVES: Record<RoleState, readonly RoleState[]> = {
  draft: ['open', 'cancelled'],
  open: ['filled', 'closed', 'cancelled'],
  filled: ['closed'],
  closed: ['open', 'cancelled'],
  cancelled: [],
};

export const PROFESSIONS = ['programmers', 'designers', 'developers', 'directors', 'other'] as const;
export type Profession = (typeof PROFESSIONS)[number];

export const REMOTE = ['no', 'partly', 'yes'] as const;
export type Remote = (typeof REMOTE)[number];

export const MARKETS = ['export', 'local'] as const;
export type Market = (typeof MARKETS)[number];

export const CURRENCIES = ['ILS', 'USD', 'JOD'] as const;
export type Currency = (typeof CURRENCIES)[number];

export const PAY_PERIODS = ['month', 'hour', 'project'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

export const NEEDS = ['required', 'preferred'] as const;
export type Need = (typeof NEEDS)[number];

/** A skill that a role asks for, at a level from 1 to 5. */
export interface RoleSkillNeed {
  skill: string;
  level: number;
  need: Need;
}

/** A title in the language that it was written in stands for the other one too. */
export const titleOf = (ar: string | null, en: string | null): Bilingual => ({
  ar: ar ?? en ?? '',
  en: en ?? ar ?? '',
});

/** Whether a role takes applications on a day: it is open and its closing day has not passed. */
export const takesApplications = ({ state, closesOn }: { state: RoleState; closesOn: string | null }, today: string) =>
  state === 'open' && (closesOn === null || closesOn >= today);

/** In the field that the programme trains for: the profession is one of the four. */
export const isInField = (profession: Profession): boolean => profession !== 'other';
