import { Module } from '@nestjs/common';
import { Curricula } from './curricula/curricula.js';
import { CurriculaController } from './curricula/curricula.controller.js';
import { CurriculaQueries } from './curricula/curricula.queries.js';
import { CurriculaService } from './curricula/curricula.service.js';
import { Skills } from './skills/skills.js';
import { SkillsController } from './skills/skills.controller.js';
import { SkillsQueries } from './skills/skills.queries.js';
import { SkillsService } from './skills/skills.service.js';

/** Skills, tracks, and what is taught: curricula in versions that never change once published. */
@Module({
  controllers: [CurriculaController, SkillsController],
  providers: [Curricula, CurriculaQueries, CurriculaService, Skills, SkillsQueries, SkillsService],
  exports: [Curricula, Skills],
})
export class CurriculumModule {}
