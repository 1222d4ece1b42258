import { Controller, Delete, Get, Param, ParseEnumPipe, Put } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, IdParam, notFound, Requires } from '#platform';
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.purposes.js';
import { ConsentPage } from './consents.dto.js';
import { ConsentsService } from './consents.service.js';

const PURPOSES = Object.fromEntries(CONSENT_PURPOSES.map((purpose) => [purpose, purpose]));
const Purpose = () => Param('purpose', new ParseEnumPipe(PURPOSES, { exceptionFactory: notFound }));

/** What a person agrees to, purpose by purpose; taking it back is as easy as giving it. */
@ApiTags('persons')
@Controller('persons/:personId/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @Requires('consent:read')
  @Answers(ConsentPage)
  listConsents(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<ConsentPage> {
    return this.consents.list(actor, personId);
  }

  @Put(':purpose')
  @ApiParam({ name: 'purpose', enum: CONSENT_PURPOSES })
  @Requires('consent:update')
  @Answers(ConsentPage)
  giveConsent(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Purpose() purpose: ConsentPurpose,
  ): Promise<ConsentPage> {
    return this.consents.give(actor, personId, purpose);
  }

  @Delete(':purpose')
  @ApiParam({ name: 'purpose', enum: CONSENT_PURPOSES })
  @Requires('consent:update')
  @Answers(ConsentPage)
  withdrawConsent(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Purpose() purpose: ConsentPurpose,
  ): Promise<ConsentPage> {
    return this.consents.withdraw(actor, personId, purpose);
  }
}
