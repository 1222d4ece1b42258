import { formats } from '../../i18n/format';
import { shortName } from '../../i18n/governorates';
import { type Placement, type Role, type Stage } from './hiring.queries';
import { t } from './words';

export const STAGE = {
  applied: 'stage.applied',
  shortlisted: 'stage.shortlisted',
  interview: 'stage.interview',
  offered: 'stage.offered',
  hired: 'stage.hired',
  rejected: 'stage.rejected',
  withdrawn: 'stage.withdrawn',
} as const satisfies Record<Stage, string>;

export const KIND = {
  employment: 'kind.employment',
  internship: 'kind.internship',
  freelance: 'kind.freelance',
  own_venture: 'kind.own_venture',
  government: 'kind.government',
} as const satisfies Record<Role['kind'], string>;

export const PROFESSION = {
  programmers: 'profession.programmers',
  designers: 'profession.designers',
  developers: 'profession.developers',
  directors: 'profession.directors',
  other: 'profession.other',
} as const satisfies Record<Role['profession'], string>;

export const PER = { month: 'pay.month', hour: 'pay.hour', project: 'pay.project' } as const;

export const ROLE_STATE = {
  draft: 'role.draft',
  open: 'role.open',
  filled: 'role.filled',
  closed: 'role.closed',
  cancelled: 'role.cancelled',
} as const satisfies Record<Role['state'], string>;

export const PLACEMENT_STATE = {
  planned: 'placement.planned',
  active: 'placement.active',
  ended: 'placement.ended',
} as const satisfies Record<Placement['state'], string>;

export const PLACEMENT_TONE = { planned: 'note', active: 'ok', ended: undefined } as const;

type Place = Pick<Role, 'governorate' | 'remote'>;

/** Where the work is done. */
export const placeOf = ({ governorate, remote }: Place): string => {
  if (!governorate) return t('place.remote');
  const place = shortName(governorate);
  return remote === 'no' ? place : t('place.orRemote', { place });
};

/** The pay that a role says, or null. */
export const payOf = (salary: Role['salary']): string | null => {
  if (!salary) return null;
  const { min, max, currency, per } = salary;
  const [from, to] = [min, max].map((amount) => formats().money({ amount, currency }));
  const pay = min === max ? from! : t('pay.range', { from: from!, to: to! });
  return per === 'month' ? pay : t(PER[per], { pay });
};

/** Whole days from an instant until now. */
export const daysSince = (instant: string): number => Math.floor((Date.now() - Date.parse(instant)) / 86_400_000);
/** Whole days from today until a local day; negative when it has passed. */
export const daysUntil = (day: string): number =>
  Math.round((Date.parse(`${day}T12:00:00Z`) - Date.parse(`${today()}T12:00:00Z`)) / 86_400_000);
/** The day on the programme's calendar, wherever the reader is. */
export const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Hebron' }).format(new Date());
