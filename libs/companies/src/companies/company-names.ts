import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScopeNames } from '#identity';
import { Companies } from './companies.js';

/** Says how companies are called that roles are held over. */
@Injectable()
export class CompanyNames implements OnModuleInit {
  constructor(
    private readonly scopes: ScopeNames,
    private readonly companies: Companies,
  ) {}

  onModuleInit(): void {
    this.scopes.register('company', async (ids) => {
      const companies = await this.companies.summaries(ids);
      return new Map([...companies].map(([id, { name }]) => [id, name]));
    });
  }
}
