import { type RoleName } from '../api/session.queries';
import { type IconName } from '../ui/Icon';
import type ar from './words/ar.json';

/** One place in the navigation; `path` follows the language. It is shown once a room has a route there. */
export interface Place {
  path: string;
  word: keyof typeof ar;
  icon: IconName;
}

const place = (path: string, word: keyof typeof ar, icon: IconName): Place => ({ path, word, icon });

/** The first place of a role is its first screen: it answers the question that the person came with. */
const PLACES: Record<RoleName, Place[]> = {
  trainee: [
    place('me', 'nav.today', 'home'),
    place('me/courses', 'nav.myCourses', 'book'),
    place('me/roles', 'nav.roles', 'bag'),
    place('me/path', 'nav.myPath', 'route'),
  ],
  trainer: [
    place('today', 'nav.today', 'home'),
    place('cohorts', 'nav.myCohorts', 'users'),
    place('grades', 'nav.grades', 'table'),
  ],
  coordinator: [
    place('desk', 'nav.today', 'home'),
    place('cohorts', 'nav.cohorts', 'users'),
    place('applications', 'nav.applications', 'doc'),
    place('people', 'nav.people', 'user'),
    place('imports', 'nav.imports', 'up'),
    place('placements', 'nav.placements', 'bag'),
    place('invitations', 'nav.invitations', 'user'),
  ],
  company_member: [
    place('company/roles', 'nav.roles', 'bag'),
    place('company/interviews', 'nav.interviews', 'cal'),
    place('company/offers', 'nav.offers', 'doc'),
    place('placements', 'nav.placements', 'users'),
    place('company', 'nav.company', 'building'),
    place('invitations', 'nav.invitations', 'user'),
  ],
  manager: [
    place('targets', 'nav.targets', 'flag'),
    place('indicators', 'nav.indicators', 'spark'),
    place('cohorts', 'nav.cohorts', 'users'),
    place('people', 'nav.people', 'user'),
    place('companies', 'nav.companies', 'building'),
    place('curricula', 'nav.curricula', 'book'),
    place('imports', 'nav.imports', 'up'),
    place('invitations', 'nav.invitations', 'user'),
  ],
  analyst: [
    place('indicators', 'nav.indicators', 'spark'),
    place('targets', 'nav.targets', 'flag'),
    place('strategy', 'nav.strategy', 'flag'),
    place('exports', 'nav.exports', 'down2'),
  ],
  auditor: [place('samples', 'nav.samples', 'eye')],
  admin: [
    place('admin', 'nav.health', 'shield'),
    place('admin/accounts', 'nav.accounts', 'users'),
    place('invitations', 'nav.invitations', 'user'),
    place('admin/jobs', 'nav.jobs', 'wait'),
    place('admin/audit', 'nav.audit', 'list'),
    place('admin/outbox', 'nav.outbox', 'doc'),
  ],
};

const ORDER: RoleName[] = [
  'coordinator',
  'trainer',
  'manager',
  'company_member',
  'analyst',
  'auditor',
  'admin',
  'trainee',
];

/** The places of all roles of an account, each once. */
export const placesOf = (roles: Set<RoleName>): Place[] => {
  const all = ORDER.filter((role) => roles.has(role)).flatMap((role) => PLACES[role]);
  return all.filter((one, at) => all.findIndex(({ path }) => path === one.path) === at);
};

/** The path, after the language, of the first screen. */
export const homeOf = (roles: Set<RoleName>): string | null => placesOf(roles)[0]?.path ?? null;

/** Trainees and trainers hold a phone: they get the bar below. */
export const hasTabs = (roles: Set<RoleName>) => [...roles].every((role) => role === 'trainee' || role === 'trainer');
