export {
  hasCheckDigit,
  type NationalIdReading,
  type NationalIdRefusal,
  readNationalId,
} from './persons/national-id.rules.js';
export { type Phone, readPhone } from './persons/phone.rules.js';
export {
  type Difficulties,
  DIFFICULTY_DOMAINS,
  type DifficultyDomain,
  hasDisability,
} from './persons/washington-group.rules.js';
export { PeopleModule } from './people.module.js';
export { peopleSchema } from './people.schema.js';
export { People, Profiles } from './people.js';
export { type PersonRows, PersonRowsRepository } from './duplicates/person-rows.repository.js';
export { CONSENT_PURPOSES, type ConsentPurpose } from './consents/consent.purposes.js';
export { type ArabicName, type NewPerson, type PersonContact, type PersonSummary } from './persons/person.js';
export { type SkillLevel } from './skills/person-skills.repository.js';
