import { Injectable } from '@nestjs/common';
import { Profiles } from '#people';
import { Transactions, Vault } from '#platform';

/** How a company knows somebody who has not applied: the same at every look, another one for another company. */
export interface Alias {
  /** What a request names the person by; it tells nothing. */
  key: string;
  /** What a card is headed with, e.g. `K-4170`. */
  code: string;
}

/** Whom a company knows by name: who applied to one of its roles (and did not withdraw), and who agreed to share the profile. */
@Injectable()
export class Naming {
  constructor(
    private readonly transactions: Transactions,
    private readonly profiles: Profiles,
    private readonly vault: Vault,
  ) {}

  alias(companyId: string, personId: string): Alias {
    const digest = this.vault.digest('candidate', `${companyId} ${personId}`);
    return { key: digest.toString('hex', 0, 10), code: `K-${1000 + (digest.readUInt32BE(12) % 9000)}` };
  }

  async knownBy(companyId: string, personIds: string[]): Promise<Set<string>> {
    if (!personIds.length) return new Set();
    const consenting = await this.profiles.consentGivenBy(personIds, 'share_profile');
    const applied = await this.transactions.query<{ id: string }>(
      `SELECT DISTINCT a.person_id AS id FROM hiring.role_application a JOIN hiring.role r ON r.id = a.role_id
       WHERE r.company_id = $1 AND a.person_id = ANY($2) AND a.stage <> 'withdrawn'`,
      [companyId, personIds],
    );
    return new Set([...consenting, ...applied.map(({ id }) => id)]);
  }
}
