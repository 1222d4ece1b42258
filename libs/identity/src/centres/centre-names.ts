import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScopeNames } from '../scopes/scope-names.js';
import { CentresRepository } from './centres.repository.js';

/** Says how centres are called that roles are held over. */
@Injectable()
export class CentreNames implements OnModuleInit {
  constructor(
    private readonly scopes: ScopeNames,
    private readonly centres: CentresRepository,
  ) {}

  onModuleInit(): void {
    this.scopes.register('centre', async (ids) => {
      const centres = await this.centres.list(ids);
      return new Map(centres.map(({ id, nameAr, nameEn }) => [id, { ar: nameAr, en: nameEn }]));
    });
  }
}
