export { CurriculumModule } from './curriculum.module.js';
export { curriculumSchema } from './curriculum.schema.js';
export { loadReferenceData } from './reference/reference-data.repository.js';
export { referenceId } from './reference/reference-id.js';
