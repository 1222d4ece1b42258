import { type LibSchema } from '#platform';
import { People1764000300000 } from './migrations/1764000300000-people.js';
import { Consent, Merge, PersonCentre, PersonSkill, TwoPeople } from './people.entities.js';
import { Person } from './persons/person.entity.js';

export const peopleSchema: LibSchema = {
  entities: [Person, PersonCentre, PersonSkill, Consent, TwoPeople, Merge],
  migrations: [People1764000300000],
};
