export { teachingRoutes } from './teaching.routes';
