import { inLanguage, reader } from '../i18n/reader';
import { type RolePage } from '../pages/roles.types';

const EMPLOYMENT: Partial<Record<RolePage['kind'], string>> = {
  employment: 'FULL_TIME',
  internship: 'INTERN',
  freelance: 'CONTRACTOR',
};
const UNIT = { month: 'MONTH', hour: 'HOUR', project: null } as const;

/** How many minor units make one of a currency. */
const minorOf = (currency: string) =>
  10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

function baseSalary({ salary }: RolePage) {
  const unitText = salary && UNIT[salary.per];
  if (!salary || !unitText) return undefined;
  const { from, to } = salary;
  const whole = (amount: number) => amount / minorOf(from.currency);
  return {
    '@type': 'MonetaryAmount',
    currency: from.currency,
    value: {
      '@type': 'QuantitativeValue',
      minValue: whole(from.amount),
      maxValue: whole(to.amount),
      unitText,
    },
  };
}

/** A role as schema.org's JobPosting (https://schema.org/JobPosting), with what search engines ask of one. */
export function jobPosting(role: RolePage): object {
  const country = { '@type': 'Country', name: 'PS' };
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: inLanguage(role.title),
    description: role.description ? inLanguage(role.description) : inLanguage(role.title),
    inLanguage: reader().lang,
    datePosted: role.openedOn ?? undefined,
    validThrough: role.closesOn ?? undefined,
    employmentType: EMPLOYMENT[role.kind],
    totalJobOpenings: role.seats,
    hiringOrganization: { '@type': 'Organization', name: inLanguage(role.company) },
    jobLocation: role.governorate
      ? {
          '@type': 'Place',
          address: { '@type': 'PostalAddress', addressRegion: inLanguage(role.governorate), addressCountry: 'PS' },
        }
      : undefined,
    jobLocationType: role.governorate && role.remote !== 'yes' ? undefined : 'TELECOMMUTE',
    applicantLocationRequirements: role.governorate ? undefined : country,
    skills: [...role.required, ...role.preferred].map(inLanguage).join(', '),
    baseSalary: baseSalary(role),
  };
}
