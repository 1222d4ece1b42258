export { admissionsRoutes } from './admissions.routes';
