export { identityPublicRoutes, words } from './identity.routes';
export { roleName } from './role-name';
