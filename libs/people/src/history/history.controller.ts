import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, IdParam, Requires } from '#platform';
import { HistoryResponse } from './history.dto.js';
import { HistoryService } from './history.service.js';

@ApiTags('persons')
@Controller('persons/:personId/history')
export class HistoryController {
  constructor(private readonly history: HistoryService) {}

  /** What a person reached, with what shows it; and which records became part of hers. */
  @Get()
  @Requires('person:read')
  @Answers(HistoryResponse)
  readHistory(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<HistoryResponse> {
    return this.history.read(actor, personId);
  }
}
