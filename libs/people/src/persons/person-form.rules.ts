import { type FieldProblem, invalid } from '#platform';
import { type NewPerson } from './person.js';
import { type PersonForm } from './persons.dto.js';
import { fieldProblem } from './persons.errors.js';
import { readNationalId } from './national-id.rules.js';
import { readPhone } from './phone.rules.js';
import { hasDisability } from './washington-group.rules.js';

type Facts = Omit<NewPerson, 'id' | 'registeredAt'>;

const KEPT_AS_WRITTEN = [
  'names',
  'latin',
  'gender',
  'governorate',
  'locality',
  'university',
  'field',
  'graduationYear',
  'birthDate',
  'email',
  'refugee',
] as const satisfies (keyof Facts & keyof PersonForm)[];

const YOUNGEST = 14;
const OLDEST = 100;

/**
 * What a form says, as it is kept: only the facts that it speaks of, numbers in their one form.
 * Errors: 422 with a pointer each: national_id.length, national_id.check_digit (unless a reason is given), phone.unreadable, birth_date.out_of_range.
 */
export function readPersonForm(form: Partial<PersonForm>, today: string): Partial<Facts> {
  const problems: FieldProblem[] = [];
  const { nationalIdReason, difficulties, nationalId, phone } = form;
  const facts: Partial<Facts> = Object.fromEntries(
    KEPT_AS_WRITTEN.filter((fact) => form[fact] !== undefined).map((fact) => [fact, form[fact]]),
  );
  if (nationalId !== undefined) facts.nationalId = nationalId && nationalIdOf(nationalId, nationalIdReason, problems);
  if (phone !== undefined) facts.phone = phone && phoneOf(phone, problems);
  if (difficulties) facts.disability = hasDisability(difficulties);
  if (form.birthDate && !canBeBorn(form.birthDate, today))
    problems.push(fieldProblem('/birthDate', 'birth_date.out_of_range'));
  if (problems.length) throw invalid(problems);
  return facts;
}

/** The whole person that a form registers; what it does not say is unknown. */
export function wholePerson(facts: Partial<Facts> & Pick<Facts, 'names'>): Facts {
  return {
    latin: null,
    gender: null,
    governorate: null,
    birthDate: null,
    nationalId: null,
    phone: null,
    email: null,
    ...facts,
  };
}

function nationalIdOf(typed: string, reason: string | undefined, problems: FieldProblem[]): string | null {
  const reading = readNationalId(typed);
  if ('id' in reading) return reading.id;
  const digits = typed.replace(/\D/g, '');
  if (reading.refused === 'national_id.check_digit' && reason && digits.length === 9) return digits;
  problems.push(fieldProblem('/nationalId', reading.refused));
  return null;
}

function phoneOf(typed: string, problems: FieldProblem[]): string | null {
  const phone = readPhone(typed);
  if (!phone) problems.push(fieldProblem('/phone', 'phone.unreadable'));
  return phone?.e164 ?? null;
}

function canBeBorn(day: string, today: string): boolean {
  const year = Number(today.slice(0, 4));
  const rest = today.slice(4);
  return day <= `${year - YOUNGEST}${rest}` && day >= `${year - OLDEST}${rest}`;
}
