import { Injectable } from '@nestjs/common';
import { Transactions, Vault } from '#platform';
import { displayName, nameColumns } from './name.rules.js';
import {
  type NewPerson,
  type PersonContact,
  type PersonFacts,
  type PersonListed,
  type PersonSummary,
} from './person.js';
import { Person } from './person.entity.js';
import { readPhone } from './phone.rules.js';

const SHEET = 500;

export interface SummaryRow {
  id: string;
  firstAr: string;
  fatherAr: string;
  grandfatherAr: string;
  familyAr: string;
  nameLatin: string;
  gender: 'female' | 'male' | null;
  governorate: string | null;
}

export const SUMMARY = `p.id, p.first_ar AS "firstAr", p.father_ar AS "fatherAr", p.grandfather_ar AS "grandfatherAr", p.family_ar AS "familyAr",
  p.name_latin AS "nameLatin", p.gender, p.governorate`;

/** Every statement that loads and writes persons. */
@Injectable()
export class PersonsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: Vault,
  ) {}

  /** One statement per 500 persons. */
  async insert(persons: (NewPerson & { id: string })[]): Promise<void> {
    for (let from = 0; from < persons.length; from += SHEET)
      await this.transactions.manager.insert(
        Person,
        persons.slice(from, from + SHEET).map((person) => this.toRow(person)),
      );
  }

  /** The columns of a person, sensitive values sealed. */
  toRow(
    person: NewPerson & { id: string },
  ): Omit<Person, 'version' | 'mergedInto' | 'registeredAt'> & { registeredAt?: Date } {
    const { names, birthDate, nationalId, phone, email } = person;
    return {
      id: person.id,
      firstAr: names.first,
      fatherAr: names.father,
      grandfatherAr: names.grandfather,
      familyAr: names.family,
      nameLatin: person.latin ?? '',
      gender: person.gender,
      governorate: person.governorate,
      locality: person.locality ?? null,
      university: person.university ?? null,
      field: person.field ?? null,
      graduationYear: person.graduationYear ?? null,
      birthYear: birthDate ? Number(birthDate.slice(0, 4)) : null,
      disability: person.disability ?? null,
      refugee: person.refugee ?? null,
      nationalId: this.vault.sealOrNull(nationalId),
      nationalIdDigest: this.nationalIdDigest(nationalId),
      phone: this.vault.sealOrNull(phone),
      phoneDigest: this.phoneDigest(phone),
      email: this.vault.sealOrNull(email),
      emailDigest: this.vault.digestOrNull('email', email),
      birthDate: this.vault.sealOrNull(birthDate),
      birthDateDigest: this.vault.digestOrNull('birth_date', birthDate),
      ...nameColumns(names, person.latin),
      ...(person.registeredAt ? { registeredAt: new Date(person.registeredAt) } : {}),
    };
  }

  async remove(ids: string[]): Promise<void> {
    await this.transactions.query('DELETE FROM people.person WHERE id = ANY($1)', [ids]);
  }

  nationalIdDigest = (id: string | null): Buffer | null => this.vault.digestOrNull('national_id', id);
  phoneDigest = (phone: string | null): Buffer | null =>
    this.vault.digestOrNull('phone', phone && (readPhone(phone)?.matchKey ?? phone));

  async findByNationalIds(ids: string[]): Promise<Map<string, string>> {
    return this.findByDigest('national_id_digest', ids, (id) => this.nationalIdDigest(id)!);
  }

  /** The persons of each phone: those of one house may share it. */
  async findByPhones(phones: string[]): Promise<Map<string, string[]>> {
    const digests = new Map(phones.map((phone) => [this.phoneDigest(phone)!.toString('hex'), phone]));
    const rows = await this.transactions.query<{ id: string; digest: Buffer }>(
      'SELECT id, phone_digest AS digest FROM people.person WHERE phone_digest = ANY($1) AND merged_into IS NULL ORDER BY registered_at, id',
      [[...digests.keys()].map((hex) => Buffer.from(hex, 'hex'))],
    );
    const found = new Map<string, string[]>();
    for (const { id, digest } of rows) {
      const phone = digests.get(digest.toString('hex'))!;
      found.set(phone, [...(found.get(phone) ?? []), id]);
    }
    return found;
  }

  private async findByDigest(
    column: string,
    texts: string[],
    digest: (text: string) => Buffer,
  ): Promise<Map<string, string>> {
    const digests = new Map(texts.map((text) => [digest(text).toString('hex'), text]));
    const rows = await this.transactions.query<{ id: string; digest: Buffer }>(
      `SELECT id, ${column} AS digest FROM people.person WHERE ${column} = ANY($1) AND merged_into IS NULL`,
      [[...digests.keys()].map((hex) => Buffer.from(hex, 'hex'))],
    );
    return new Map(rows.map((row) => [digests.get(row.digest.toString('hex'))!, row.id]));
  }

  async summaries(ids: string[]): Promise<Map<string, PersonSummary>> {
    const rows = await this.transactions.query<SummaryRow>(
      `SELECT ${SUMMARY} FROM people.person p WHERE p.id = ANY($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, toSummary(row)]));
  }

  /** As they stand in lists, merged records too. */
  async listed(ids: string[]): Promise<Map<string, PersonListed>> {
    const rows = await this.transactions.query<SummaryRow & { birthYear: number | null; registeredAt: Date }>(
      `SELECT ${SUMMARY}, p.birth_year AS "birthYear", p.registered_at AS "registeredAt" FROM people.person p WHERE p.id = ANY($1)`,
      [ids],
    );
    return new Map(
      rows.map((row) => [
        row.id,
        { ...toSummary(row), latin: row.nameLatin || null, birthYear: row.birthYear, registeredAt: row.registeredAt },
      ]),
    );
  }

  async contacts(ids: string[]): Promise<Map<string, PersonContact>> {
    const rows = await this.transactions.query<{ id: string; phone: Buffer | null; email: Buffer | null }>(
      'SELECT id, phone, email FROM people.person WHERE id = ANY($1)',
      [ids],
    );
    return new Map(
      rows.map((row) => [row.id, { phone: this.vault.openOrNull(row.phone), email: this.vault.openOrNull(row.email) }]),
    );
  }

  /** The record that stands for this one: itself, or the one it was merged into. */
  async resolve(id: string): Promise<string | null> {
    const [row] = await this.transactions.query<{ id: string }>(
      'SELECT coalesce(merged_into, id) AS id FROM people.person WHERE id = $1',
      [id],
    );
    return row?.id ?? null;
  }

  /** The records that stand for these, by the id asked. */
  async resolveAll(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.transactions.query<{ asked: string; id: string }>(
      'SELECT id AS asked, coalesce(merged_into, id) AS id FROM people.person WHERE id = ANY($1)',
      [ids],
    );
    return new Map(rows.map(({ asked, id }) => [asked, id]));
  }

  async setPhones(phones: readonly { personId: string; phone: string | null }[]): Promise<void> {
    const hex = (bytes: Buffer | null) => bytes && bytes.toString('hex');
    await this.transactions.query(
      `UPDATE people.person p SET phone = decode(r.sealed, 'hex'), phone_digest = decode(r.digest, 'hex'), version = version + 1
       FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, sealed text, digest text) WHERE p.id = r.id`,
      [
        JSON.stringify(
          phones.map(({ personId, phone }) => ({
            id: personId,
            sealed: hex(this.vault.sealOrNull(phone)),
            digest: hex(this.phoneDigest(phone)),
          })),
        ),
      ],
    );
  }

  /** These records, those that they were merged into, and those that were merged into either. */
  async withMerged(ids: readonly string[]): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `WITH standing AS (SELECT coalesce(merged_into, id) AS id FROM people.person WHERE id = ANY($1))
       SELECT id FROM standing UNION SELECT p.id FROM people.person p JOIN standing s ON p.merged_into = s.id`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Writes what was changed, sensitive values sealed anew; whether a row of that version was there. Errors: person.national_id_taken. */
  async change(before: PersonFacts, change: Partial<NewPerson>, version: number): Promise<boolean> {
    const after = { ...before, ...change };
    const row = this.toRow(after);
    const columns = Object.keys(change).flatMap((fact) => COLUMNS_OF[fact as keyof typeof COLUMNS_OF]);
    const changed = Object.fromEntries(columns.map((column) => [column, row[column]]));
    const { affected } = await this.transactions.manager.update(
      Person,
      { id: before.id, version },
      { ...changed, version: version + 1 },
    );
    return affected === 1;
  }
}

type Written = keyof Omit<Person, 'id' | 'version' | 'mergedInto' | 'registeredAt'>;
const NAMES: Written[] = ['search', 'nameKey', 'skeleton'];
/** The columns that hold each fact. */
const COLUMNS_OF: Record<keyof Omit<NewPerson, 'id' | 'registeredAt'>, Written[]> = {
  names: ['firstAr', 'fatherAr', 'grandfatherAr', 'familyAr', ...NAMES],
  latin: ['nameLatin', ...NAMES],
  gender: ['gender'],
  governorate: ['governorate'],
  locality: ['locality'],
  university: ['university'],
  field: ['field'],
  graduationYear: ['graduationYear'],
  birthDate: ['birthDate', 'birthDateDigest', 'birthYear'],
  nationalId: ['nationalId', 'nationalIdDigest'],
  phone: ['phone', 'phoneDigest'],
  email: ['email', 'emailDigest'],
  disability: ['disability'],
  refugee: ['refugee'],
};

export function toSummary(row: SummaryRow): PersonSummary {
  const names = { first: row.firstAr, father: row.fatherAr, grandfather: row.grandfatherAr, family: row.familyAr };
  return {
    id: row.id,
    names,
    displayName: displayName(names, row.nameLatin),
    gender: row.gender,
    governorate: row.governorate,
  };
}
