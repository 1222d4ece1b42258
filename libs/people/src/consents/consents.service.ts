import { Injectable } from '@nestjs/common';
import { type Actor, assertVisible, Audit, Transactions } from '#platform';
import { PersonsRepository } from '../persons/persons.repository.js';
import { CONSENT_PURPOSES, type ConsentPurpose } from './consent.purposes.js';
import { type ConsentPage } from './consents.dto.js';
import { assertOwn } from './consents.policy.js';
import { ConsentsRepository } from './consents.repository.js';

@Injectable()
export class ConsentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonsRepository,
    private readonly consents: ConsentsRepository,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, personId: string): Promise<ConsentPage> {
    assertOwn(actor, 'consent:read', personId);
    return this.of(await this.standing(personId));
  }

  give = (actor: Actor, personId: string, purpose: ConsentPurpose) => this.answer(actor, personId, purpose, true);
  withdraw = (actor: Actor, personId: string, purpose: ConsentPurpose) => this.answer(actor, personId, purpose, false);

  private answer(actor: Actor, personId: string, purpose: ConsentPurpose, yes: boolean): Promise<ConsentPage> {
    assertOwn(actor, 'consent:update', personId);
    return this.transactions.run(async () => {
      const id = await this.standing(personId);
      const changed = yes ? await this.consents.give(id, purpose) : await this.consents.withdraw(id, purpose);
      if (changed)
        await this.audit.record(actor, {
          action: 'consent:update',
          thing: 'person',
          thingId: id,
          after: { purpose, given: yes },
        });
      return this.of(id);
    });
  }

  private async standing(personId: string): Promise<string> {
    const id = await this.persons.resolve(personId);
    assertVisible(id !== null);
    return id;
  }

  private async of(personId: string): Promise<ConsentPage> {
    const given = new Map((await this.consents.of(personId)).map((row) => [row.purpose, row.givenAt]));
    const items = CONSENT_PURPOSES.map((purpose) => ({ purpose, givenAt: given.get(purpose)?.toISOString() ?? null }));
    return { items, next: null };
  }
}
