export { CurriculumModule } from './curriculum.module.js';
export { curriculumSchema } from './curriculum.schema.js';
export { Curricula, type CourseOutline, type VersionOutline } from './curricula/curricula.js';
export { loadReferenceData } from './reference/reference-data.repository.js';
export { referenceId } from './reference/reference-id.js';
export { Skills } from './skills/skills.js';
export { type SkillEntry } from './skills/skills.queries.js';
