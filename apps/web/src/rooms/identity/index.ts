export { identityPublicRoutes, words } from './identity.routes';
export { PasswordField } from './PasswordField';
export { roleName } from './role-name';
