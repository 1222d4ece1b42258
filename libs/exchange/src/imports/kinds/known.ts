import { fold, nameKey } from '#platform';

/** What the register knows already, as far as judging a file needs it. */
export interface Known {
  /** Whether a company of this registration number is registered. */
  hasCompany(registration: string): boolean;
  /** The registration number of the company of this name, written in either language; null when none or several fit. */
  companyNamed(name: string): string | null;
  /** The person who answers this phone (`match_key`), by national id or by our own id; null when nobody or several do. */
  personByPhone(matchKey: string): string | null;
}

export const NOTHING_KNOWN: Known = { hasCompany: () => false, companyNamed: () => null, personByPhone: () => null };

export interface CompanyNames {
  registration: string;
  names: string[];
}

/** A Known made of lists. */
export function known(companies: CompanyNames[], phones: Iterable<[matchKey: string, person: string]> = []): Known {
  const registrations = new Set(companies.map((company) => company.registration));
  const byName = new Map<string, string | null>();
  for (const { registration, names } of companies)
    for (const name of names) remember(byName, companyKey(name), registration);
  const byPhone = new Map<string, string | null>();
  for (const [matchKey, person] of phones) remember(byPhone, matchKey, person);
  return {
    hasCompany: (registration) => registrations.has(registration),
    companyNamed: (name) => byName.get(companyKey(name)) ?? null,
    personByPhone: (matchKey) => byPhone.get(matchKey) ?? null,
  };
}

/** What stays of a company's name when everybody spells it: without "company", legal form, marks and spaces. */
export function companyKey(name: string): string {
  const words = nameKey(name.replace(/م\s*\.?\s*خ\s*\.?\s*م\s*\.?/g, ' '))
    .split(' ')
    .filter((word) => !GENERIC.has(fold(word)));
  return words.join('');
}

const GENERIC = new Set([
  'شركه',
  'موسسه',
  'مجموعه',
  'company',
  'co',
  'ltd',
  'limited',
  'llc',
  'inc',
  'corp',
  'the',
  'المحدوده',
  'محدوده',
  'محدود',
  'مساهمه',
]);

function remember(names: Map<string, string | null>, key: string, value: string): void {
  const there = names.get(key);
  names.set(key, there === undefined || there === value ? value : null);
}
