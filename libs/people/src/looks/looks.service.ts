import { Injectable } from '@nestjs/common';
import { Accounts } from '#identity';
import {
  type Act,
  type Actor,
  Audit,
  AuditReader,
  fromCursor,
  limitOf,
  type ListQuery,
  pageOf,
  reach,
  requestContext,
} from '#platform';
import { PersonsRepository } from '../persons/persons.repository.js';
import { type PersonContact, type PersonFacts } from '../persons/person.js';
import { type LookPage, SENSITIVE_FIELDS, type SensitiveField } from './looks.dto.js';

const LOOK = 'person:look';

/** That somebody was shown what is sensitive of a person is an act, and she can see it. */
@Injectable()
export class Looks {
  constructor(
    private readonly audit: Audit,
    private readonly reader: AuditReader,
    private readonly accounts: Accounts,
    private readonly persons: PersonsRepository,
  ) {}

  /** Records that the actor is about to be shown a person; what is not known of her shows nothing, and nobody looks at herself. */
  async atPerson(actor: Actor, person: PersonFacts): Promise<void> {
    if (await this.isOwn(actor, person.id)) return;
    const fields = SENSITIVE_FIELDS.filter((field) => person[field] !== null);
    if (fields.length) await this.audit.record(actor, look(person.id, fields));
  }

  /** Records that contacts are handed out to whoever is asking; work that no request waits for shows them to nobody. */
  async atContacts(contacts: ReadonlyMap<string, PersonContact>): Promise<void> {
    const accountId = requestContext()?.accountId;
    if (!accountId) return;
    const acts = [...contacts].flatMap(([id, contact]) => {
      const fields = (['phone', 'email'] as const).filter((field) => contact[field] !== null);
      return fields.length ? [look(id, fields)] : [];
    });
    await this.audit.record({ accountId }, ...acts);
  }

  /** Who looked at the records that are the caller's own, the latest first. */
  async own(actor: Actor, query: ListQuery): Promise<LookPage> {
    const ids = await this.persons.withMerged(ownOf(actor));
    const limit = limitOf(query);
    const rows = await this.reader.acts(LOOK, 'person', ids, { after: fromCursor(query.cursor, 2), limit });
    const names = await this.accounts.names(rows.flatMap(({ accountId }) => accountId ?? []));
    return pageOf(
      rows,
      limit,
      ({ at, id }) => [at, id],
      ({ at, accountId, after }) => ({
        at,
        by: (accountId && names.get(accountId)) || null,
        fields: (after as { fields: SensitiveField[] }).fields,
      }),
    );
  }

  private async isOwn(actor: Actor, personId: string): Promise<boolean> {
    const own = ownOf(actor);
    return own.length > 0 && (await this.persons.withMerged(own)).includes(personId);
  }
}

const look = (thingId: string, fields: SensitiveField[]): Act => ({
  action: LOOK,
  thing: 'person',
  thingId,
  after: { fields },
});

function ownOf(actor: Actor): string[] {
  const own = reach(actor, 'look:read', 'person');
  return own === 'all' ? [] : own;
}
