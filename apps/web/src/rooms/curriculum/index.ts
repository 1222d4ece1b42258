export { curriculumRoutes } from './curriculum.routes';
