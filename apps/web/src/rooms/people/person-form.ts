import { textOf, textOrNull } from '../../ui/form-data';
import { type Person, type Registration } from './people.queries';

export const DIFFICULTIES = ['seeing', 'hearing', 'walking', 'remembering', 'self_care', 'communicating'] as const;

type Body = Omit<Registration, 'centreId' | 'notTheSame' | 'sameAs'>;

/** What the form says, as the server takes it; what was left empty is unknown. */
export function bodyOf(form: FormData): Body {
  const [year, reason, difficulties] = [
    textOrNull(form, 'graduationYear'),
    textOrNull(form, 'nationalIdReason'),
    answersOf(form),
  ];
  return {
    names: {
      first: textOf(form, 'names.first').trim(),
      father: textOf(form, 'names.father').trim(),
      grandfather: textOf(form, 'names.grandfather').trim(),
      family: textOf(form, 'names.family').trim(),
    },
    latin: textOrNull(form, 'latin'),
    nationalId: textOrNull(form, 'nationalId'),
    ...(reason && { nationalIdReason: reason }),
    birthDate: textOrNull(form, 'birthDate'),
    gender: textOrNull(form, 'gender') as Body['gender'],
    governorate: textOrNull(form, 'governorate') as Body['governorate'],
    locality: textOrNull(form, 'locality'),
    phone: textOrNull(form, 'phone'),
    email: textOrNull(form, 'email'),
    university: textOrNull(form, 'university'),
    field: textOrNull(form, 'field'),
    graduationYear: year === null ? null : wholeOf(year),
    refugee: textOrNull(form, 'refugee') as Body['refugee'],
    ...(difficulties && { difficulties }),
  };
}

/** What is no number is sent as it was typed: the server says what is wrong with it. */
const wholeOf = (typed: string): number => (/^\d+$/.test(typed) ? Number(typed) : (typed as unknown as number));

/** Null when none of the six questions was answered. */
function answersOf(form: FormData): Body['difficulties'] | null {
  const given = DIFFICULTIES.map((domain) => [domain, textOrNull(form, `difficulties.${domain}`)] as const);
  if (given.every(([, answer]) => answer === null)) return null;
  return Object.fromEntries(
    given.map(([domain, answer]) => [domain, answer === null ? null : Number(answer)]),
  ) as unknown as Body['difficulties'];
}

/** Only what differs from the record: a correction of one fact does not say the others again. An identity number left empty stays. */
export function changesOf(person: Person, form: FormData): Partial<Body> {
  const { nationalId, nationalIdReason, difficulties, ...rest } = bodyOf(form);
  const changed = Object.entries(rest).filter(
    ([fact, value]) => JSON.stringify(value) !== JSON.stringify(person[fact as keyof typeof rest]),
  );
  return {
    ...Object.fromEntries(changed),
    ...(nationalId && { nationalId }),
    ...(nationalIdReason && { nationalIdReason }),
    ...(difficulties && { difficulties }),
  };
}
