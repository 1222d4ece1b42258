import { type LibSchema } from '#platform';
import { People1764000300000 } from './migrations/1764000300000-people.js';
import { MergeUndo1764000310000 } from './migrations/1764000310000-merge-undo.js';
import { PersonCentre } from './centres/person-centre.entity.js';
import { Consent } from './consents/consent.entity.js';
import { Merge } from './duplicates/merge.entity.js';
import { TwoPeople } from './duplicates/two-people.entity.js';
import { PersonSkill } from './skills/person-skill.entity.js';
import { Person } from './persons/person.entity.js';

export const peopleSchema: LibSchema = {
  entities: [Person, PersonCentre, PersonSkill, Consent, TwoPeople, Merge],
  migrations: [People1764000300000, MergeUndo1764000310000],
};
