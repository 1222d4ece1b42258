import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';

/** What other libs know of a cohort or an intake that rows are said to belong to. */
export interface TrainingPlace {
  centreId: string;
  intakeId: string | null;
}

/** Where trainees can belong to, for the floors above. */
@Injectable()
export class TrainingPlaces {
  constructor(private readonly transactions: Transactions) {}

  async cohort(id: string): Promise<TrainingPlace | null> {
    const [row] = await this.transactions.query<TrainingPlace>(
      'SELECT centre_id AS "centreId", intake_id AS "intakeId" FROM training.cohort WHERE id = $1',
      [id],
    );
    return row ?? null;
  }

  async intake(id: string): Promise<TrainingPlace | null> {
    const [row] = await this.transactions.query<TrainingPlace>(
      'SELECT centre_id AS "centreId", id AS "intakeId" FROM training.intake WHERE id = $1',
      [id],
    );
    return row ?? null;
  }
}
