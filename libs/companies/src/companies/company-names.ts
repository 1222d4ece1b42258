import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ScopeNames } from '#identity';
import { Transactions } from '#platform';

/** Says how companies are called that roles are held over. */
@Injectable()
export class CompanyNames implements OnModuleInit {
  constructor(
    private readonly scopes: ScopeNames,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.scopes.register('company', async (ids) => {
      const rows = await this.transactions.query<{ id: string; ar: string; en: string }>(
        'SELECT id, name_ar AS ar, name_en AS en FROM companies.company WHERE id = ANY($1)',
        [ids],
      );
      return new Map(rows.map(({ id, ar, en }) => [id, { ar, en }]));
    });
  }
}
