export { identityPublicRoutes, words } from './identity.routes';
