import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Centre } from './centre.entity.js';

@Injectable()
export class CentresRepository {
  constructor(private readonly transactions: Transactions) {}

  async insert(centres: Centre[]): Promise<void> {
    await this.transactions.manager.insert(Centre, centres);
  }

  /** All of them, or those with the given ids; by Arabic name. */
  list(ids: 'all' | string[]): Promise<Centre[]> {
    return this.transactions.query<Centre>(
      `SELECT id, name_ar AS "nameAr", name_en AS "nameEn", governorate FROM identity.centre
       WHERE $1::uuid[] IS NULL OR id = ANY($1) ORDER BY name_ar, id LIMIT 200`,
      [ids === 'all' ? null : ids],
    );
  }
}
