export { TrainingModule } from './training.module.js';
export { trainingSchema } from './training.schema.js';
