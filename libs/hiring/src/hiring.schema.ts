import { type LibSchema } from '#platform';
import { RoleApplication } from './applications/role-application.entity.js';
import { Hiring1764000700000 } from './migrations/1764000700000-hiring.js';
import { Offer } from './offers/offer.entity.js';
import { Placement } from './placements/placement.entity.js';
import { RetentionCheck } from './retention/retention-check.entity.js';
import { Role, RoleInvitation, RoleSkill } from './roles/role.entity.js';

export const hiringSchema: LibSchema = {
  entities: [Role, RoleSkill, RoleInvitation, RoleApplication, Offer, Placement, RetentionCheck],
  migrations: [Hiring1764000700000],
};
