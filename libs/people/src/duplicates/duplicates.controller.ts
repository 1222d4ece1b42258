import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, AnswersNothing, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import { PersonResponse } from '../persons/persons.dto.js';
import { CandidatePage, LookForDuplicates, MergeRequest, TwoPeopleDecision } from './duplicates.dto.js';
import { DuplicatesService } from './duplicates.service.js';
import { MergePersons } from './merge-persons.command.js';
import { UndoMerge } from './undo-merge.command.js';

@ApiTags('persons')
@Controller('persons')
export class DuplicatesController {
  constructor(
    private readonly duplicates: DuplicatesService,
    private readonly merge: MergePersons,
    private readonly undo: UndoMerge,
  ) {}

  /** Who may already be the person that is being typed. Nothing is kept; a POST so that no name stands in an address. */
  @Post('duplicates')
  @Requires('person:create')
  @Answers(CandidatePage)
  findDuplicates(@CurrentActor() actor: Actor, @Body() body: LookForDuplicates): Promise<CandidatePage> {
    return this.duplicates.ofForm(actor, body);
  }

  /** "These are two people": kept, and not asked again. Errors: person.same_record. */
  @Post('duplicates/decisions')
  @Requires('person:merge')
  @AnswersNothing()
  decideTwoPeople(@CurrentActor() actor: Actor, @Body() body: TwoPeopleDecision): Promise<void> {
    return this.duplicates.decideTwoPeople(actor, body);
  }

  /** Who may be the same human. */
  @Get(':personId/duplicates')
  @Requires('person:merge')
  @Answers(CandidatePage)
  listDuplicates(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<CandidatePage> {
    return this.duplicates.ofPerson(actor, personId);
  }

  /** The other record becomes part of this one; its history with it. Errors: person.same_record, person.merged_meanwhile. */
  @Post(':personId/merge')
  @Requires('person:merge')
  @Answers(PersonResponse)
  mergePersons(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() body: MergeRequest,
  ): Promise<PersonResponse> {
    return this.merge.run(actor, personId, body);
  }

  /** Two records again. Errors: merge.later_first. */
  @Delete(':personId/merges/:mergeId')
  @Requires('person:merge')
  @Answers(PersonResponse)
  undoMerge(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @IdParam('mergeId') mergeId: string,
    @IfMatch() version: number,
  ): Promise<PersonResponse> {
    return this.undo.run(actor, personId, mergeId, version);
  }
}
