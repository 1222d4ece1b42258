import { Injectable } from '@nestjs/common';
import { Transactions, Vault } from '#platform';
import { displayName, searchPatterns } from './name.rules.js';
import { type PersonFacts, type PersonListed } from './person.js';
import { readNationalId } from './national-id.rules.js';
import { readPhone } from './phone.rules.js';
import { type PersonReach, reachable, reachParameters } from './persons.policy.js';
import { PersonsRepository, SUMMARY, type SummaryRow, toSummary } from './persons.repository.js';

interface FactsRow extends SummaryRow {
  locality: string | null;
  university: string | null;
  field: string | null;
  graduationYear: number | null;
  disability: boolean | null;
  refugee: string | null;
  nationalId: Buffer | null;
  phone: Buffer | null;
  email: Buffer | null;
  birthDate: Buffer | null;
  version: number;
  registeredAt: Date;
}

const FACTS = `${SUMMARY}, p.locality, p.university, p.field, p.graduation_year AS "graduationYear", p.disability, p.refugee,
  p.national_id AS "nationalId", p.phone, p.email, p.birth_date AS "birthDate", p.version, p.registered_at AS "registeredAt"`;

export interface PersonsAsked {
  q?: string;
  governorate?: string;
  /** Name key and id of the last person of the page before. */
  after: string[] | null;
  limit: number;
}

/**
 * The planner takes the words of a name for independent, expects many rows and would walk the whole list in its order to
 * find none: where there are several, those who match are looked up first (OFFSET 0 keeps that apart).
 */
function foundFirst(words: readonly string[]): string {
  if (!words.length) return 'people.person p';
  const matching = `SELECT * FROM people.person p WHERE p.merged_into IS NULL AND ${words.join(' AND ')}`;
  return `(${matching}${words.length > 1 ? ' OFFSET 0' : ''}) p`;
}

/** What screens read of persons, each in one statement. */
@Injectable()
export class PersonsQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: Vault,
    private readonly persons: PersonsRepository,
  ) {}

  /** Those whom the reach opens, in the order of their folded names; `limit + 1` rows. */
  list(
    reach: PersonReach,
    { q, governorate, after, limit }: PersonsAsked,
  ): Promise<(PersonListed & { key: string })[]> {
    const parameters: unknown[] = [...reachParameters(reach)];
    const given = (value: unknown) => `$${parameters.push(value)}`;
    const words = q ? this.found(q, given) : [];
    const conditions = ['p.merged_into IS NULL', reachable('$1', '$2')];
    if (governorate) conditions.push(`p.governorate = ${given(governorate)}`);
    if (after) conditions.push(`(p.name_key, p.id) > (${given(after[0])}, ${given(after[1])}::uuid)`);
    return this.transactions
      .query<SummaryRow & { key: string; birthYear: number | null; registeredAt: Date }>(
        `SELECT ${SUMMARY}, p.name_key AS key, p.birth_year AS "birthYear", p.registered_at AS "registeredAt"
         FROM ${foundFirst(words)} WHERE ${conditions.join(' AND ')} ORDER BY p.name_key, p.id LIMIT ${given(limit + 1)}`,
        parameters,
      )
      .then((rows) =>
        rows.map((row) => ({
          ...toSummary(row),
          latin: row.nameLatin || null,
          birthYear: row.birthYear,
          registeredAt: row.registeredAt,
          key: row.key,
        })),
      );
  }

  /** A number or address is looked up whole by its digest; anything else is words of a name. */
  private found(q: string, given: (value: unknown) => string): string[] {
    const id = readNationalId(q);
    const phone = readPhone(q);
    const numbers = [
      'id' in id && `p.national_id_digest = ${given(this.persons.nationalIdDigest(id.id))}`,
      phone && `p.phone_digest = ${given(this.persons.phoneDigest(phone.e164))}`,
      q.includes('@') && `p.email_digest = ${given(this.vault.digest('email', q.toLowerCase()))}`,
    ].filter(Boolean);
    if (numbers.length) return [`(${numbers.join(' OR ')})`];
    return searchPatterns(q).map(
      (patterns) => `(${patterns.map((pattern) => `p.search LIKE ${given(pattern)}`).join(' OR ')})`,
    );
  }

  /** One person with everything known, opened; null when the reach does not open her or there is none. A merged record answers with the one that stands. */
  async find(reach: PersonReach, id: string): Promise<PersonFacts | null> {
    const [row] = await this.transactions.query<FactsRow>(
      `SELECT ${FACTS} FROM people.person p
       WHERE p.id = (SELECT coalesce(merged_into, id) FROM people.person WHERE id = $3) AND ${reachable('$1', '$2')}`,
      [...reachParameters(reach), id],
    );
    return row ? this.open(row) : null;
  }

  private open(row: FactsRow): PersonFacts {
    const { id, names, gender, governorate } = toSummary(row);
    return {
      id,
      names,
      displayName: displayName(names, row.nameLatin),
      latin: row.nameLatin || null,
      gender,
      governorate,
      locality: row.locality,
      university: row.university,
      field: row.field,
      graduationYear: row.graduationYear,
      disability: row.disability,
      refugee: row.refugee,
      nationalId: this.vault.openOrNull(row.nationalId),
      phone: this.vault.openOrNull(row.phone),
      email: this.vault.openOrNull(row.email),
      birthDate: this.vault.openOrNull(row.birthDate),
      version: row.version,
      registeredAt: row.registeredAt.toISOString(),
    };
  }
}
