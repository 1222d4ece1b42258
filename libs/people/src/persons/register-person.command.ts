import { Injectable } from '@nestjs/common';
import { type Actor, reach, Transactions } from '#platform';
import { duplicateSuspected } from '../duplicates/duplicates.errors.js';
import { DuplicatesService } from '../duplicates/duplicates.service.js';
import { People } from '../people.js';
import { wholePerson } from './person-form.rules.js';
import { type PersonResponse, type RegisterPerson as Request } from './persons.dto.js';
import { centreNeeded, notTheSame, refuseTakenNationalId } from './persons.errors.js';
import { PersonsService } from './persons.service.js';

@Injectable()
export class RegisterPerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly service: PersonsService,
    private readonly people: People,
    private readonly duplicates: DuplicatesService,
  ) {}

  /**
   * Registers one human once. Who may already be registered is answered with 409 person.duplicate_suspected until each
   * was looked at: named in `notTheSame`, or in `sameAs` where the identity number proves it.
   * Errors: person.duplicate_suspected, person.national_id_taken, person.not_the_same, person.centre_needed, those of the form.
   */
  run(actor: Actor, request: Request): Promise<PersonResponse> {
    const centreId = centreOf(actor, request.centreId);
    const person = wholePerson({ ...this.service.facts(request), names: request.names });
    return this.transactions.run(async () => {
      const candidates = await this.duplicates.candidates(actor, person, null);
      if (request.sameAs) return this.link(actor, request.sameAs, candidates, centreId);
      const open = candidates.filter(
        ({ id, reasons }) => !request.notTheSame?.includes(id) || reasons.includes('national_id'),
      );
      if (open.length) throw duplicateSuspected(open);
      const id = await this.people.register(actor, person, centreId ?? undefined).catch(refuseTakenNationalId);
      for (const other of candidates) await this.duplicates.decideTwoPeople(actor, { one: id, other: other.id });
      return this.service.read(actor, id);
    });
  }

  /** The centre comes to know somebody who is registered: the whole identity number was typed. */
  private async link(
    actor: Actor,
    id: string,
    candidates: { id: string; reasons: string[] }[],
    centreId: string | null,
  ): Promise<PersonResponse> {
    if (!candidates.some((one) => one.id === id && one.reasons.includes('national_id'))) throw notTheSame();
    if (centreId) await this.people.introduce(actor, id, centreId);
    return this.service.read(actor, id);
  }
}

/** The centre that comes to know the person: the one chosen, or the only one of the actor. A manager need not choose. */
function centreOf(actor: Actor, chosen: string | undefined): string | null {
  const own = reach(actor, 'person:create', 'centre');
  if (own === 'all') return chosen ?? null;
  const centre = chosen ?? (own.length === 1 ? own[0]! : null);
  if (!centre || !own.includes(centre)) throw centreNeeded();
  return centre;
}
