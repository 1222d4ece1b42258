import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';
import { ImportsRepository } from './imports.repository.js';

/** The files themselves, sealed: they hold what the register seals too. */
@Injectable()
export class ImportFiles {
  constructor(
    private readonly vault: Vault,
    private readonly imports: ImportsRepository,
  ) {}

  seal = (bytes: Buffer): Buffer => this.vault.seal(bytes.toString('base64'));

  async read(importId: string): Promise<Buffer> {
    const sealed = await this.imports.content(importId);
    if (!sealed) throw new Error('The file of this import is no longer kept.');
    return Buffer.from(this.vault.open(sealed), 'base64');
  }
}
