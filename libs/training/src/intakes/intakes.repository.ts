import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Intake } from './intake.entity.js';

export type NewIntakeRow = Omit<Intake, 'version' | 'createdAt'>;

@Injectable()
export class IntakesRepository {
  constructor(private readonly transactions: Transactions) {}

  find(id: string): Promise<Intake | null> {
    return this.transactions.manager.findOne(Intake, { where: { id } });
  }

  async insert(row: NewIntakeRow): Promise<void> {
    await this.transactions.manager.insert(Intake, row);
  }

  /** Whether a row of that version was there to be changed. */
  async update({ id, titleAr, titleEn, criteriaAr, criteriaEn, closesOn, seats }: Intake, version: number) {
    const { affected } = await this.transactions.manager.update(
      Intake,
      { id, version },
      { titleAr, titleEn, criteriaAr, criteriaEn, closesOn, seats, version: version + 1 },
    );
    return affected === 1;
  }

  /** Which of the things that a new intake names are there. */
  async known(names: { programmeId: string; centreId: string; track: string }) {
    const [row] = await this.transactions.query<{ programme: boolean; centre: boolean; track: boolean }>(
      `SELECT EXISTS (SELECT FROM training.programme WHERE id = $1) AS programme,
         EXISTS (SELECT FROM identity.centre WHERE id = $2) AS centre, EXISTS (SELECT FROM curriculum.track WHERE code = $3) AS track`,
      [names.programmeId, names.centreId, names.track],
    );
    return row!;
  }
}
