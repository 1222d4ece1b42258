import { type LibSchema } from '#platform';
import { Account, RoleGrant, SignIn } from './accounts/account.entity.js';
import { ApiToken } from './tokens/api-token.entity.js';
import { Centre } from './centres/centre.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { Accounts1764000110000 } from './migrations/1764000110000-accounts.js';
import { Identity1764000100000 } from './migrations/1764000100000-identity.js';
import { ResetLink } from './resets/reset-link.entity.js';

export const identitySchema: LibSchema = {
  entities: [Account, RoleGrant, SignIn, Centre, Invitation, ResetLink, ApiToken],
  migrations: [Identity1764000100000, Accounts1764000110000],
};
