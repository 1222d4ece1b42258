import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, IdParam, Requires } from '#platform';
import { CurriculumPage, CurriculumVersionResponse } from './curricula.dto.js';
import './curricula.policy.js';
import { CurriculaService } from './curricula.service.js';

@ApiTags('curricula')
@Controller('curricula')
export class CurriculaController {
  constructor(private readonly curricula: CurriculaService) {}

  /** What is taught, by track. */
  @Get()
  @Requires('curriculum:read')
  @Answers(CurriculumPage)
  listCurricula(): Promise<CurriculumPage> {
    return this.curricula.list();
  }

  /** A published version with its courses, its graduation rule and the one definition of attendance. */
  @Get(':curriculumId/versions/:number')
  @Requires('curriculum:read')
  @Answers(CurriculumVersionResponse)
  readCurriculumVersion(
    @IdParam('curriculumId') curriculumId: string,
    @Param('number') number: string,
  ): Promise<CurriculumVersionResponse> {
    return this.curricula.version(curriculumId, number);
  }
}
