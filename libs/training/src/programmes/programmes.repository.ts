import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Programme } from './programme.entity.js';

export type ProgrammeRow = Omit<Programme, 'version' | 'createdAt'>;

@Injectable()
export class ProgrammesRepository {
  constructor(private readonly transactions: Transactions) {}

  find(id: string): Promise<Programme | null> {
    return this.transactions.manager.findOne(Programme, { where: { id } });
  }

  /** The newest first; `limit + 1` rows. */
  list(after: string[] | null, limit: number): Promise<Programme[]> {
    const query = this.transactions.manager
      .createQueryBuilder(Programme, 'p')
      .orderBy('p.starts_on', 'DESC')
      .addOrderBy('p.id', 'ASC')
      .limit(limit + 1);
    if (after)
      query.where('(p.starts_on < :day OR (p.starts_on = :day AND p.id > :id))', { day: after[0], id: after[1] });
    return query.getMany();
  }

  async insert(row: ProgrammeRow): Promise<void> {
    await this.transactions.manager.insert(Programme, row);
  }

  /** Whether a row of that version was there to be changed. */
  async update({ id, titleAr, titleEn, budgetAmount, budgetCurrency, endsOn }: Programme, version: number) {
    const { affected } = await this.transactions.manager.update(
      Programme,
      { id, version },
      { titleAr, titleEn, budgetAmount, budgetCurrency, endsOn, version: version + 1 },
    );
    return affected === 1;
  }
}
