import { type ReactNode } from 'react';
import { formats } from '../../i18n/format';
import { shortName } from '../../i18n/governorates';
import { Code, Name } from '../../ui/text';
import { type Person } from './people.queries';
import { t } from './words';

export const FACTS = [
  'names',
  'latin',
  'nationalId',
  'birthDate',
  'gender',
  'governorate',
  'locality',
  'phone',
  'email',
  'university',
  'field',
  'graduationYear',
  'refugee',
  'disability',
] as const;
export type Fact = (typeof FACTS)[number];

/** A fact as it is read; null when it is not known. */
const SHOWN: Record<Fact, (person: Person) => ReactNode> = {
  names: ({ displayName }) => <Name>{displayName.ar}</Name>,
  latin: ({ latin }) => latin && <Name>{latin}</Name>,
  nationalId: ({ nationalIdEnding }) => nationalIdEnding && <Code>{`•••••${nationalIdEnding}`}</Code>,
  birthDate: ({ birthDate }) => birthDate && formats().day(birthDate),
  gender: ({ gender }) => gender && t(`people.gender.${gender}`),
  governorate: ({ governorate }) => governorate && shortName(governorate),
  locality: ({ locality }) => locality && <Name>{locality}</Name>,
  phone: ({ phone }) =>
    phone && (
      <a href={`tel:${phone}`}>
        <Code>{phone}</Code>
      </a>
    ),
  email: ({ email }) =>
    email && (
      <a href={`mailto:${email}`}>
        <Code>{email}</Code>
      </a>
    ),
  university: ({ university }) => university && <Name>{university}</Name>,
  field: ({ field }) => field && <Name>{field}</Name>,
  graduationYear: ({ graduationYear }) => graduationYear && formats().year(graduationYear),
  refugee: ({ refugee }) => refugee && t(`people.refugee.${refugee}`),
  disability: ({ disability }) => (disability === null ? null : t(disability ? 'people.yes' : 'people.no')),
};

export const shownFact = (person: Person, fact: Fact): ReactNode => SHOWN[fact](person) || null;

/** What is known, in order. */
export const knownFacts = (person: Person): { fact: Fact; shown: ReactNode }[] =>
  FACTS.map((fact) => ({ fact, shown: shownFact(person, fact) })).filter(({ shown }) => shown !== null);

/** The names of what is not known. */
export const unknownFacts = (person: Person): string[] =>
  FACTS.filter((fact) => shownFact(person, fact) === null).map((fact) => t(`people.fact.${fact}`));
