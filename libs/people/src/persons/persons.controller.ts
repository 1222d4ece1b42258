import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import { ChangePerson } from './change-person.command.js';
import {
  PersonChange,
  PersonPage,
  PersonQuery,
  PersonResponse,
  RegisterPerson as Registration,
} from './persons.dto.js';
import { PersonsService } from './persons.service.js';
import { RegisterPerson } from './register-person.command.js';

@ApiTags('persons')
@Controller('persons')
export class PersonsController {
  constructor(
    private readonly persons: PersonsService,
    private readonly registration: RegisterPerson,
    private readonly change: ChangePerson,
  ) {}

  /** Persons by folded name; a coordinator sees those whom the own centres know, a trainee herself. */
  @Get()
  @Requires('person:read')
  @Answers(PersonPage)
  listPersons(@CurrentActor() actor: Actor, @Query() query: PersonQuery): Promise<PersonPage> {
    return this.persons.list(actor, query);
  }

  @Get(':personId')
  @Requires('person:read')
  @Answers(PersonResponse)
  readPerson(@CurrentActor() actor: Actor, @IdParam('personId') personId: string): Promise<PersonResponse> {
    return this.persons.read(actor, personId);
  }

  /**
   * Errors: person.duplicate_suspected (`details.candidates` holds whom to look at), person.national_id_taken,
   * person.not_the_same, person.centre_needed.
   */
  @Post()
  @Requires('person:create')
  @Creates()
  @Answers(PersonResponse, 201)
  registerPerson(@CurrentActor() actor: Actor, @Body() body: Registration): Promise<PersonResponse> {
    return this.registration.run(actor, body);
  }

  /** Errors: person.national_id_taken. */
  @Patch(':personId')
  @Requires('person:update')
  @Answers(PersonResponse)
  updatePerson(
    @CurrentActor() actor: Actor,
    @IdParam('personId') personId: string,
    @Body() body: PersonChange,
    @IfMatch() version: number,
  ): Promise<PersonResponse> {
    return this.change.run(actor, personId, body, version);
  }
}
