import { type LibSchema } from '#platform';
import { Account, RoleGrant, SignIn } from './accounts/account.entity.js';
import { Centre } from './centres/centre.entity.js';
import { Identity1764000100000 } from './migrations/1764000100000-identity.js';

export const identitySchema: LibSchema = {
  entities: [Account, RoleGrant, SignIn, Centre],
  migrations: [Identity1764000100000],
};
