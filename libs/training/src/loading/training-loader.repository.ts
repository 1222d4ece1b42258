import { Injectable } from '@nestjs/common';
import { type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Transactions } from '#platform';
import { Application } from '../applications/application.entity.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { Cohort, CohortTrainer } from '../cohorts/cohort.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { Intake } from '../intakes/intake.entity.js';
import { Programme } from '../programmes/programme.entity.js';

type Row<T, Optional extends keyof T> = Omit<T, Optional | 'version' | 'createdAt'> & Partial<Pick<T, Optional>>;

/** Training as it was elsewhere or earlier: rows with their ids, in the state in which they are. */
export interface LoadedTraining {
  programmes?: Row<Programme, 'budgetAmount' | 'budgetCurrency' | 'endsOn'>[];
  intakes?: Row<Intake, never>[];
  applications?: Row<Application, 'motivation' | 'decidedOn' | 'decidedBy' | 'reason'>[];
  cohorts?: Row<Cohort, 'intakeId' | 'rosterFrozenOn'>[];
  trainers?: { cohortId: string; accountId: string }[];
  enrolments?: Row<Enrolment, 'endedOn' | 'exitReason'>[];
  certificates?: Row<Certificate, 'issuedBy' | 'revokedOn' | 'revokedReason' | 'revokedBy'>[];
}

const SHEET = 500;

/** Puts training into the tables that comes with a history of its own (the demo, tests): no milestone is recorded, no rule is asked. */
@Injectable()
export class TrainingLoader {
  constructor(private readonly transactions: Transactions) {}

  /** Joins the caller's transaction. */
  async load(training: LoadedTraining): Promise<void> {
    await this.insert(Programme, training.programmes);
    await this.insert(Intake, training.intakes);
    await this.insert(Application, training.applications);
    await this.insert(Cohort, training.cohorts);
    await this.insert(CohortTrainer, training.trainers);
    await this.insert(Enrolment, training.enrolments);
    await this.insert(Certificate, training.certificates);
  }

  private async insert<T extends ObjectLiteral>(table: EntityTarget<T>, rows: readonly object[] = []): Promise<void> {
    for (let at = 0; at < rows.length; at += SHEET)
      await this.transactions.manager
        .createQueryBuilder()
        .insert()
        .into(table)
        .values(rows.slice(at, at + SHEET))
        .execute();
  }
}
