import { Injectable } from '@nestjs/common';
import { type Actor, Audit, Transactions } from '#platform';
import { toPersonSummary } from '../persons/persons.dto.js';
import { personReach } from '../persons/persons.policy.js';
import { PersonsService } from '../persons/persons.service.js';
import { wholePerson } from '../persons/person-form.rules.js';
import { type Comparable, duplicateReasons } from './duplicate.rules.js';
import {
  type Candidate,
  type CandidatePage,
  type LookForDuplicates,
  type TwoPeopleDecision,
} from './duplicates.dto.js';
import { samePerson } from './duplicates.errors.js';
import { DuplicatesQueries } from './duplicates.queries.js';

@Injectable()
export class DuplicatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly persons: PersonsService,
    private readonly queries: DuplicatesQueries,
    private readonly audit: Audit,
  ) {}

  /** Who may already be the person that a form describes. */
  async ofForm(actor: Actor, form: LookForDuplicates): Promise<CandidatePage> {
    const facts = this.persons.facts(form);
    return pageOf(await this.candidates(actor, wholePerson({ ...facts, names: form.names }), null));
  }

  /** Who may be the same human as a registered person; those decided to be two people are left out. */
  async ofPerson(actor: Actor, id: string): Promise<CandidatePage> {
    const person = await this.persons.visible(actor, 'person:merge', id);
    return pageOf((await this.candidates(actor, person, person.id)).filter((candidate) => candidate.person !== null));
  }

  /** The likeliest first. Of somebody whom the caller does not see only that there is one with the identity number. */
  async candidates(actor: Actor, who: Comparable, id: string | null): Promise<Candidate[]> {
    const near = await this.queries.near(personReach(actor, 'person:read'), who, id);
    return near
      .map(({ visible, listed, comparable }) => ({ visible, listed, reasons: duplicateReasons(who, comparable) }))
      .filter(({ visible, reasons }) => (visible ? reasons.length > 0 : reasons.includes('national_id')))
      .sort((a, b) => b.reasons.length - a.reasons.length)
      .map(({ visible, listed, reasons }) => ({
        id: listed.id,
        reasons: visible ? reasons : ['national_id'],
        person: visible ? toPersonSummary(listed) : null,
      }));
  }

  /** "These are two people": kept, and not asked again. */
  decideTwoPeople(actor: Actor, { one, other }: TwoPeopleDecision): Promise<void> {
    return this.transactions.run(async () => {
      const [first, second] = [
        await this.persons.visible(actor, 'person:merge', one),
        await this.persons.visible(actor, 'person:merge', other),
      ];
      if (first.id === second.id) throw samePerson();
      await this.queries.decideTwoPeople(first.id, second.id, actor.accountId);
      await this.audit.record(actor, {
        action: 'person:merge',
        thing: 'person',
        thingId: first.id,
        after: { notTheSameAs: second.id },
      });
    });
  }
}

const pageOf = (items: Candidate[]): CandidatePage => ({ items, next: null });
