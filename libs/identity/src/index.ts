export { IdentityModule } from './identity.module.js';
export { identitySchema } from './identity.schema.js';
export { Accounts, type NewAccount } from './accounts/accounts.service.js';
export { Invitations } from './invitations/invitations.service.js';
export { ScopeNames } from './scopes/scope-names.js';
export { type Device, Sessions } from './sessions/sessions.service.js';
export { CentresRepository as Centres } from './centres/centres.repository.js';
export { type Centre } from './centres/centre.entity.js';
export { secretOf, SESSION_COOKIE } from './sessions/session.strategies.js';
