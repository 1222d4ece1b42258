import { type Grant, type RoleName } from '#platform';

/** How long a session lasts: without being used, and at all. */
export interface SessionLimits {
  idleMinutes: number;
  days: number;
}

const DAY = 24 * 60;
/** Who sees more stays signed in for less time; who marks attendance without a network needs the days. */
const LIMITS: Record<RoleName, SessionLimits> = {
  trainee: { idleMinutes: 14 * DAY, days: 30 },
  trainer: { idleMinutes: 7 * DAY, days: 30 },
  company_member: { idleMinutes: 3 * DAY, days: 14 },
  coordinator: { idleMinutes: DAY, days: 7 },
  analyst: { idleMinutes: 12 * 60, days: 7 },
  manager: { idleMinutes: 12 * 60, days: 3 },
  auditor: { idleMinutes: 4 * 60, days: 1 },
  admin: { idleMinutes: 2 * 60, days: 1 },
};

/** The strictest of the account's roles decides; without any it is an account that waits. */
export function limitsOf(grants: Grant[]): SessionLimits {
  const held = grants.length ? grants.map(({ role }) => LIMITS[role]) : [LIMITS.trainee];
  return {
    idleMinutes: Math.min(...held.map(({ idleMinutes }) => idleMinutes)),
    days: Math.min(...held.map(({ days }) => days)),
  };
}

/** For how long a proof of who one is holds for acts that need one. */
export const PROOF_MINUTES = 15;
