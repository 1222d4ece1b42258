export { trainingRoutes } from './training.routes';
