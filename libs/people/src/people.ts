import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { Audit, Transactions } from '#platform';
import { PersonCentresRepository } from './centres/person-centres.repository.js';
import { ConsentsRepository } from './consents/consents.repository.js';
import { type ConsentPurpose } from './consents/consent.purposes.js';
import { Looks } from './looks/looks.service.js';
import { auditable, traitsOf } from './persons/person.rules.js';
import { type NewPerson, type PersonContact, type PersonSummary } from './persons/person.js';
import { PersonsRepository } from './persons/persons.repository.js';
import { readPhone } from './persons/phone.rules.js';
import { PersonSkillsRepository, type SkillLevel } from './skills/person-skills.repository.js';

type By = { accountId: string | null };

/** The register of persons, for the floors above. Everything joins the caller's transaction. */
@Injectable()
export class People {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
    private readonly audit: Audit,
    private readonly persons: PersonsRepository,
    private readonly centres: PersonCentresRepository,
    private readonly looks: Looks,
  ) {}

  /** Registers one person and answers the id. */
  async register(by: By, person: NewPerson, centreId?: string): Promise<string> {
    const [id] = await this.registerMany(by, [person], centreId);
    return id!;
  }

  /** Registers many at once, with what they are counted under, and answers their ids in order. The national ids must be new. */
  async registerMany(by: By, newPersons: NewPerson[], centreId?: string): Promise<string[]> {
    const persons = newPersons.map((person) => ({ ...person, id: person.id ?? randomUUID() }));
    await this.transactions.run(async () => {
      await this.persons.insert(persons);
      if (centreId)
        await this.centres.link(
          persons.map((person) => person.id),
          centreId,
        );
      await this.audit.record(
        by,
        ...persons.map((person) => ({
          action: 'person:create',
          thing: 'person',
          thingId: person.id,
          after: auditable(person),
        })),
      );
      await this.ledger.trait(persons.map((person) => ({ personId: person.id, ...traitsOf(person) })));
    });
    return persons.map((person) => person.id);
  }

  /** Persons whose traits and milestones come with recording times of their own: a load, the demo. */
  async load(persons: (NewPerson & { id?: string })[], centreId?: string): Promise<void> {
    const rows = persons.map((person) => ({ ...person, id: person.id ?? randomUUID() }));
    await this.persons.insert(rows);
    if (centreId)
      await this.centres.link(
        rows.map((row) => row.id),
        centreId,
      );
  }

  /** A centre comes to know somebody who is registered already. */
  async introduce(by: By, personId: string, centreId: string): Promise<void> {
    await this.transactions.run(async () => {
      await this.centres.link([personId], centreId);
      await this.audit.record(by, { action: 'person:create', thing: 'person', thingId: personId, after: { centreId } });
    });
  }

  /**
   * Takes back the registration of persons whom nothing else speaks of yet; what the ledger holds of them must be reversed
   * by whoever recorded it. Throws a foreign-key violation when something depends on one of them.
   */
  async unregister(by: By, ids: string[]): Promise<void> {
    await this.transactions.run(async () => {
      await this.audit.record(by, ...ids.map((id) => ({ action: 'person:delete', thing: 'person', thingId: id })));
      await this.centres.unlink(ids);
      await this.persons.remove(ids);
    });
  }

  /** Saves newer phones (E.164); answers those who had none or another one, with the phone that they had. */
  async changePhones(
    by: By,
    asked: readonly { personId: string; phone: string }[],
  ): Promise<Map<string, string | null>> {
    if (!asked.length) return new Map();
    const known = await this.persons.contacts(asked.map(({ personId }) => personId));
    const other = asked.filter(
      ({ personId, phone }) => samePhone(known.get(personId)?.phone ?? null) !== samePhone(phone),
    );
    await this.writePhones(by, other);
    return new Map(other.map(({ personId }) => [personId, known.get(personId)?.phone ?? null]));
  }

  /** Puts phones back as they were, of those whose phone is still the one that was saved. */
  async returnPhones(
    by: By,
    saved: readonly { personId: string; phone: string; before: string | null }[],
  ): Promise<void> {
    if (!saved.length) return;
    const known = await this.persons.contacts(saved.map(({ personId }) => personId));
    const still = saved.filter(({ personId, phone }) => known.get(personId)?.phone === phone);
    await this.writePhones(
      by,
      still.map(({ personId, before }) => ({ personId, phone: before })),
    );
  }

  private async writePhones(by: By, phones: readonly { personId: string; phone: string | null }[]): Promise<void> {
    if (!phones.length) return;
    await this.persons.setPhones(phones);
    await this.audit.record(
      by,
      ...phones.map(({ personId }) => ({
        action: 'person:update',
        thing: 'person',
        thingId: personId,
        after: { changed: ['phone'] },
      })),
    );
  }

  findByNationalIds = (ids: string[]): Promise<Map<string, string>> => this.persons.findByNationalIds(ids);
  findByPhones = (phones: string[]): Promise<Map<string, string[]>> => this.persons.findByPhones(phones);
  summaries = (ids: string[]): Promise<Map<string, PersonSummary>> => this.persons.summaries(ids);
  /** How to reach these persons; that it was shown to whoever asks is recorded. */
  async contacts(ids: string[]): Promise<Map<string, PersonContact>> {
    const contacts = await this.persons.contacts(ids);
    await this.looks.atContacts(contacts);
    return contacts;
  }

  /** The record that stands for this one: itself, or the one it was merged into; null when there is none. */
  resolve = (id: string): Promise<string | null> => this.persons.resolve(id);
  /** The same for many, by the id asked. */
  resolveAll = (ids: readonly string[]): Promise<Map<string, string>> => this.persons.resolveAll(ids);
  linkCentre = (personIds: string[], centreId: string): Promise<void> => this.centres.link(personIds, centreId);
  inCentres = (personIds: string[], centreIds: 'all' | string[]): Promise<Set<string>> =>
    this.centres.known(personIds, centreIds);
}

/** Two spellings of one phone are one. */
const samePhone = (phone: string | null): string | null => phone && (readPhone(phone)?.matchKey ?? phone);

/** What persons can do and what they agreed to, for the floors above. */
@Injectable()
export class Profiles {
  constructor(
    private readonly skills: PersonSkillsRepository,
    private readonly consents: ConsentsRepository,
  ) {}

  raiseSkills = (rows: ({ personId: string } & SkillLevel)[]): Promise<void> => this.skills.raise(rows);
  skillsOf = (personIds: string[]): Promise<Map<string, SkillLevel[]>> => this.skills.of(personIds);
  withAnySkill = (codes: string[], limit: number): Promise<string[]> => this.skills.withAny(codes, limit);
  giveConsent = (personId: string, purpose: ConsentPurpose): Promise<boolean> => this.consents.give(personId, purpose);
  withdrawConsent = (personId: string, purpose: ConsentPurpose): Promise<boolean> =>
    this.consents.withdraw(personId, purpose);
  consentGivenBy = (personIds: string[], purpose: ConsentPurpose): Promise<Set<string>> =>
    this.consents.givenBy(personIds, purpose);
}
