import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { type Actor, Audit, staleVersion, Transactions } from '#platform';
import { type NewPerson, type PersonFacts } from './person.js';
import { auditable, traitsOf } from './person.rules.js';
import { type PersonChange, type PersonResponse } from './persons.dto.js';
import { refuseTakenNationalId } from './persons.errors.js';
import { PersonsRepository } from './persons.repository.js';
import { PersonsService } from './persons.service.js';

/** What a person is counted under: a change of one of these is a word to the ledger. */
const COUNTED = ['governorate', 'gender', 'birthDate', 'disability'] as const;

@Injectable()
export class ChangePerson {
  constructor(
    private readonly transactions: Transactions,
    private readonly service: PersonsService,
    private readonly persons: PersonsRepository,
    private readonly audit: Audit,
    private readonly ledger: Ledger,
  ) {}

  /** Corrects what is known of a person. Errors: 412 stale, person.national_id_taken, those of the form. */
  run(actor: Actor, id: string, form: PersonChange, version: number): Promise<PersonResponse> {
    const change = this.service.facts(form);
    return this.transactions.run(async () => {
      const before = await this.service.visible(actor, 'person:update', id);
      const changed = await this.persons.change(before, change, version).catch(refuseTakenNationalId);
      if (!changed) throw staleVersion();
      const after = { ...before, ...change };
      await this.audit.record(actor, {
        action: 'person:update',
        thing: 'person',
        thingId: before.id,
        before: auditable(before),
        after: {
          ...auditable(after),
          changed: Object.keys(change),
          ...(form.nationalIdReason ? { nationalIdReason: form.nationalIdReason } : {}),
        },
      });
      await this.tellLedger(actor, before, change, form.movedOn);
      return this.service.read(actor, before.id);
    });
  }

  private async tellLedger(actor: Actor, before: PersonFacts, change: Partial<NewPerson>, movedOn: string | undefined) {
    const counted = COUNTED.filter((fact) => change[fact] !== undefined && change[fact] !== before[fact]);
    if (!counted.length) return;
    const now = traitsOf({ ...before, ...change });
    const moved = movedOn && counted.includes('governorate');
    const { governorate, ...rest } = now;
    const by = { personId: before.id, recordedBy: actor.accountId };
    await this.ledger.trait(
      moved
        ? [{ ...by, governorate, validFrom: movedOn }, ...(counted.length > 1 ? [{ ...by, ...rest }] : [])]
        : [{ ...by, ...now }],
    );
  }
}
