import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { SettingsError } from '../settings/settings.js';
import { Vault } from './vault.js';
import { VaultRepository } from './vault.repository.js';

/** Refuses a start with a secret that cannot open what is there, before anything is sealed with it. */
@Injectable()
export class VaultKeeper implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: VaultRepository,
    private readonly vault: Vault,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.transactions.connected) return;
    await this.repository.begin(this.vault.fingerprint);
    const { fingerprint, next } = (await this.repository.state())!;
    if (next)
      throw new SettingsError('A change of MASAR_SECRET was interrupted. Run masar vault rotate again to finish it.');
    if (!fingerprint.equals(this.vault.fingerprint))
      throw new SettingsError('MASAR_SECRET is not the one that this database was sealed with.');
  }
}
