import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import {
  BilingualText,
  Day,
  Email,
  GOVERNORATE_CODES,
  type Governorate,
  Id,
  ListQuery,
  Nested,
  OneOf,
  PageOf,
  Text,
  TextList,
  Whole,
} from '#platform';
import { type PersonFacts, type PersonListed } from './person.js';
import { type Difficulties } from './washington-group.rules.js';

export const GENDERS = ['female', 'male'] as const;
export const REFUGEE_ANSWERS = ['registered', 'not_registered', 'no', 'not_said'] as const;
const known = { optional: true, nullable: true } as const;

/** The four parts of an Arabic name. */
export class PersonNames {
  @Text({ max: 60 })
  first: string;
  @Text({ max: 60, min: 0, description: 'empty when not known' })
  father: string;
  @Text({ max: 60, min: 0, description: 'empty when not known' })
  grandfather: string;
  @Text({ max: 60 })
  family: string;
}

/** Answers to the six questions: 1 no difficulty, 2 some, 3 a lot, 4 cannot; null: not answered. Only what they say together is kept. */
export class DifficultyAnswers implements Difficulties {
  @Whole({ min: 1, max: 4, nullable: true })
  seeing: 1 | 2 | 3 | 4 | null;
  @Whole({ min: 1, max: 4, nullable: true })
  hearing: 1 | 2 | 3 | 4 | null;
  @Whole({ min: 1, max: 4, nullable: true })
  walking: 1 | 2 | 3 | 4 | null;
  @Whole({ min: 1, max: 4, nullable: true })
  remembering: 1 | 2 | 3 | 4 | null;
  @Whole({ min: 1, max: 4, nullable: true })
  self_care: 1 | 2 | 3 | 4 | null;
  @Whole({ min: 1, max: 4, nullable: true })
  communicating: 1 | 2 | 3 | 4 | null;
}

/** What a form says of a person. */
export class PersonForm {
  @Nested(() => PersonNames)
  names: PersonNames;
  @Text({ ...known, max: 120, description: 'the full name in Latin letters as in the passport' })
  latin?: string | null;
  @OneOf(GENDERS, known)
  gender?: 'female' | 'male' | null;
  @OneOf(GOVERNORATE_CODES, known)
  governorate?: Governorate | null;
  @Text({ ...known, max: 100 })
  locality?: string | null;
  @Text({ ...known, max: 150 })
  university?: string | null;
  @Text({ ...known, max: 150, description: 'what was studied; an ISCED-F code where one is known' })
  field?: string | null;
  @Whole({ ...known, min: 1950, max: 2100 })
  graduationYear?: number | null;
  @Day(known)
  birthDate?: string | null;
  @Text({ ...known, max: 30, description: 'nine digits; kept sealed, answered with its last four' })
  nationalId?: string | null;
  @Text({ optional: true, max: 200, description: 'why a number whose check digit does not fit is right' })
  nationalIdReason?: string;
  @Text({ ...known, max: 30 })
  phone?: string | null;
  @Email(known)
  email?: string | null;
  @OneOf(REFUGEE_ANSWERS, known)
  refugee?: string | null;
  @Nested(() => DifficultyAnswers, { optional: true })
  difficulties?: DifficultyAnswers;
}

export class RegisterPerson extends PersonForm {
  @Id({ optional: true, description: 'the centre that comes to know the person; the own one when there is only one' })
  centreId?: string;
  @TextList({ optional: true, max: 20, length: 36, ids: true, description: 'looked at, and not this person' })
  notTheSame?: string[];
  @Id({
    optional: true,
    description: 'it is this person, whose identity number was typed: the centre comes to know her',
  })
  sameAs?: string;
}

export class PersonChange extends PartialType(OmitType(PersonForm, ['nationalIdReason'] as const)) {
  @Text({ optional: true, max: 200, description: 'why a number whose check digit does not fit is right' })
  nationalIdReason?: string;
  @Day({
    optional: true,
    description: 'when the person moved to the governorate; a correction of the whole life when left out',
  })
  movedOn?: string;
}

export class PersonQuery extends ListQuery {
  @Text({
    optional: true,
    max: 100,
    description: 'words of a name in either script; or an identity number, phone or e-mail',
  })
  q?: string;
  @OneOf(GOVERNORATE_CODES, { optional: true })
  governorate?: Governorate;
}

export class PersonSummaryResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ type: PersonNames })
  names: PersonNames;
  @ApiProperty({
    type: BilingualText,
    description: 'the name to show; without a Latin name the Arabic one stands in both',
  })
  displayName: BilingualText;
  @ApiProperty({ type: String, nullable: true })
  latin: string | null;
  @ApiProperty({ enum: [...GENDERS, null], type: String, nullable: true })
  gender: 'female' | 'male' | null;
  @ApiProperty({ enum: [...GOVERNORATE_CODES, null], type: String, nullable: true })
  governorate: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  birthYear: number | null;
  @ApiProperty({ format: 'date-time' })
  registeredAt: string;
}

export class PersonPage extends PageOf(PersonSummaryResponse) {}

export class PersonCan {
  @ApiProperty()
  update: boolean;
  @ApiProperty()
  merge: boolean;
}

export class PersonResponse extends PersonSummaryResponse {
  @ApiProperty({ type: String, nullable: true })
  locality: string | null;
  @ApiProperty({ type: String, nullable: true })
  university: string | null;
  @ApiProperty({ type: String, nullable: true })
  field: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  graduationYear: number | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  birthDate: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'the last four digits' })
  nationalIdEnding: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'E.164' })
  phone: string | null;
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null when not asked or not answered' })
  disability: boolean | null;
  @ApiProperty({ enum: [...REFUGEE_ANSWERS, null], type: String, nullable: true })
  refugee: string | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: PersonCan })
  can: PersonCan;
}

export const toPersonSummary = (person: PersonListed): PersonSummaryResponse => ({
  id: person.id,
  names: person.names,
  displayName: person.displayName,
  latin: person.latin,
  gender: person.gender,
  governorate: person.governorate,
  birthYear: person.birthYear,
  registeredAt: person.registeredAt.toISOString(),
});

export const toPersonResponse = (person: PersonFacts, can: PersonCan): PersonResponse => ({
  id: person.id,
  names: person.names,
  displayName: person.displayName,
  latin: person.latin,
  gender: person.gender,
  governorate: person.governorate,
  birthYear: person.birthDate ? Number(person.birthDate.slice(0, 4)) : null,
  locality: person.locality,
  university: person.university,
  field: person.field,
  graduationYear: person.graduationYear,
  birthDate: person.birthDate,
  nationalIdEnding: person.nationalId?.slice(-4) ?? null,
  phone: person.phone,
  email: person.email,
  disability: person.disability,
  refugee: person.refugee,
  registeredAt: person.registeredAt,
  version: person.version,
  can,
});
