import { Injectable } from '@nestjs/common';
import { Transactions, Vault } from '#platform';
import { nameColumns } from '../persons/name.rules.js';
import { type PersonListed } from '../persons/person.js';
import { type PersonReach, reachable, reachParameters } from '../persons/persons.policy.js';
import { PersonsRepository, SUMMARY, type SummaryRow, toSummary } from '../persons/persons.repository.js';
import { type Comparable, swappedDay } from './duplicate.rules.js';

const MOST = 50;

interface Neighbour extends SummaryRow {
  visible: boolean;
  birthYear: number | null;
  registeredAt: Date;
  nationalId: Buffer | null;
  phone: Buffer | null;
  email: Buffer | null;
  birthDate: Buffer | null;
}

/** A record near another, opened for comparing. */
export interface Near {
  visible: boolean;
  listed: PersonListed;
  comparable: Comparable;
}

@Injectable()
export class DuplicatesQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly vault: Vault,
    private readonly persons: PersonsRepository,
  ) {}

  /**
   * Records that share a blocking key with somebody: the identity number (anybody's), or, among those that the reach
   * opens, the whole name, or two of consonants, contact and birth date. At most 50; the pairs are judged by the rules.
   */
  async near(reach: PersonReach, who: Comparable, id: string | null): Promise<Near[]> {
    const names = nameColumns(who.names, who.latin);
    const days = who.birthDate ? [who.birthDate, swappedDay(who.birthDate)].filter((day) => day !== null) : [];
    const rows = await this.transactions.query<Neighbour>(
      `SELECT ${SUMMARY}, p.birth_year AS "birthYear", p.registered_at AS "registeredAt", p.national_id AS "nationalId", p.phone, p.email,
         p.birth_date AS "birthDate", ${reachable('$1', '$2')} AS visible
       FROM people.person p
       WHERE p.merged_into IS NULL AND ($3::uuid IS NULL OR (p.id <> $3 AND NOT EXISTS (
           SELECT 1 FROM people.two_people t WHERE t.one_id = least(p.id, $3) AND t.other_id = greatest(p.id, $3))))
         AND (p.national_id_digest = $4 OR p.name_key = $5
           OR (p.birth_date_digest = ANY($6) AND (p.skeleton = $7 OR p.phone_digest = $8 OR p.email_digest = $9))
           OR (p.phone_digest = $8 AND p.skeleton = $7) OR (p.email_digest = $9 AND p.skeleton = $7))
       ORDER BY (p.national_id_digest = $4) IS TRUE DESC, p.registered_at, p.id LIMIT ${MOST}`,
      [
        ...reachParameters(reach),
        id,
        this.persons.nationalIdDigest(who.nationalId),
        names.nameKey,
        days.map((day) => this.vault.digest('birth_date', day)),
        names.skeleton,
        this.persons.phoneDigest(who.phone),
        this.vault.digestOrNull('email', who.email),
      ],
    );
    return rows.map((row) => this.opened(row));
  }

  private opened(row: Neighbour): Near {
    const summary = toSummary(row);
    const latin = row.nameLatin || null;
    return {
      visible: row.visible,
      listed: { ...summary, latin, birthYear: row.birthYear, registeredAt: row.registeredAt },
      comparable: {
        names: summary.names,
        latin,
        birthDate: this.vault.openOrNull(row.birthDate),
        nationalId: this.vault.openOrNull(row.nationalId),
        phone: this.vault.openOrNull(row.phone),
        email: this.vault.openOrNull(row.email),
      },
    };
  }

  async decideTwoPeople(one: string, other: string, accountId: string): Promise<void> {
    await this.transactions.query(
      `INSERT INTO people.two_people (one_id, other_id, decided_by) VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3)
       ON CONFLICT DO NOTHING`,
      [one, other, accountId],
    );
  }
}
