import { type LibSchema } from '#platform';
import { Assessment, Course, CourseAfter, CourseSkill } from './curricula/course.entity.js';
import { Curriculum, CurriculumVersion } from './curricula/curriculum.entity.js';
import { Curriculum1764000400000 } from './migrations/1764000400000-curriculum.js';
import { Skill, SkillGroup, Track } from './skills/skill.entity.js';

export const curriculumSchema: LibSchema = {
  entities: [Track, SkillGroup, Skill, Curriculum, CurriculumVersion, Course, CourseAfter, CourseSkill, Assessment],
  migrations: [Curriculum1764000400000],
};
