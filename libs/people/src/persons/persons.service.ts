import { Injectable } from '@nestjs/common';
import { type Actor, assertVisible, Clock, fromCursor, holds, limitOf, pageOf } from '#platform';
import { Looks } from '../looks/looks.service.js';
import { type PersonFacts } from './person.js';
import { readPersonForm } from './person-form.rules.js';
import {
  type PersonForm,
  type PersonPage,
  type PersonQuery,
  type PersonResponse,
  toPersonResponse,
  toPersonSummary,
} from './persons.dto.js';
import { personReach, type PersonPermission } from './persons.policy.js';
import { PersonsQueries } from './persons.queries.js';

@Injectable()
export class PersonsService {
  constructor(
    private readonly queries: PersonsQueries,
    private readonly clock: Clock,
    private readonly looks: Looks,
  ) {}

  async list(actor: Actor, { q, governorate, cursor, ...query }: PersonQuery): Promise<PersonPage> {
    const limit = limitOf(query);
    const after = fromCursor(cursor, 2);
    const rows = await this.queries.list(personReach(actor, 'person:read'), { q, governorate, after, limit });
    return pageOf(rows, limit, ({ key, id }) => [key, id], toPersonSummary);
  }

  /** Everything known of a person; that it was shown is recorded first. */
  async read(actor: Actor, id: string): Promise<PersonResponse> {
    const person = await this.visible(actor, 'person:read', id);
    await this.looks.atPerson(actor, person);
    return this.toResponse(actor, person);
  }

  /** The person, if the permission reaches her. Errors: 404. */
  async visible(actor: Actor, permission: PersonPermission, id: string): Promise<PersonFacts> {
    const person = await this.queries.find(personReach(actor, permission), id);
    assertVisible(person !== null);
    return person;
  }

  /** What a form says, as it is kept today. */
  facts = (form: Partial<PersonForm>) => readPersonForm(form, this.clock.today());

  toResponse(actor: Actor, person: PersonFacts): PersonResponse {
    return toPersonResponse(person, { update: holds(actor, 'person:update'), merge: holds(actor, 'person:merge') });
  }
}
