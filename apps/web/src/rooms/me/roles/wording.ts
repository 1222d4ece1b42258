import { formats } from '../../../i18n/format';
import { shortName } from '../../../i18n/governorates';
import { type Role } from './roles.queries';
import { t } from './words';

export const KIND = {
  employment: 'myKind.employment',
  internship: 'myKind.internship',
  freelance: 'myKind.freelance',
  own_venture: 'myKind.own_venture',
  government: 'myKind.government',
} as const satisfies Record<Role['kind'], string>;

const PER = { month: 'myPay.month', hour: 'myPay.hour', project: 'myPay.project' } as const;

export const payOf = (amount: number, currency: string, per: keyof typeof PER) =>
  t(PER[per], { pay: formats().money({ amount, currency }) });

/** The pay that a role says, or null. */
export const rangeOf = ({ salary }: Role): string | null => {
  if (!salary) return null;
  const { min, max, currency, per } = salary;
  const money = (amount: number) => formats().money({ amount, currency });
  return t(PER[per], { pay: min === max ? money(min) : t('myPay.range', { from: money(min), to: money(max) }) });
};

export const placeOf = ({ governorate, remote }: Role): string => {
  if (!governorate) return t('myPlace.remote');
  const place = shortName(governorate);
  return remote === 'no' ? place : t('myPlace.orRemote', { place });
};
