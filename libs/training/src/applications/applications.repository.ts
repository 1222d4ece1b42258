import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Intent } from '../enrolments/enrolment.rules.js';
import { Application } from './application.entity.js';
import { type ApplicationReason, type ApplicationState } from './application.rules.js';

/** What a fact about an application is counted under. */
export interface IntakeContext {
  id: string;
  centreId: string;
  track: string;
  programmeId: string;
  funder: string;
  opensOn: string;
  closesOn: string;
  seats: number;
}

export interface LockedApplication {
  id: string;
  personId: string;
  state: ApplicationState;
  intent: Intent;
  submittedOn: string;
}

export interface Verdict {
  state: ApplicationState;
  reason: ApplicationReason | null;
  on: string;
  by: string | null;
}

const CONTEXT = `SELECT i.id, i.centre_id AS "centreId", i.track, i.programme_id AS "programmeId", g.funder, i.opens_on AS "opensOn",
    i.closes_on AS "closesOn", i.seats
  FROM training.intake i JOIN training.programme g ON g.id = i.programme_id WHERE i.id = $1`;

@Injectable()
export class ApplicationsRepository {
  constructor(private readonly transactions: Transactions) {}

  async intake(id: string): Promise<IntakeContext | null> {
    const [row] = await this.transactions.query<IntakeContext>(CONTEXT, [id]);
    return row ?? null;
  }

  /** The intake, held: who admits to its last seat waits here for the other. */
  async lockIntake(id: string): Promise<IntakeContext | null> {
    const [row] = await this.transactions.query<IntakeContext>(`${CONTEXT} FOR UPDATE OF i`, [id]);
    return row ?? null;
  }

  async insert(rows: Omit<Application, 'version' | 'createdAt'>[]): Promise<void> {
    await this.transactions.manager.insert(Application, rows);
  }

  /** The applications, held against others who decide. */
  lock(ids: readonly string[]): Promise<(LockedApplication & { intakeId: string })[]> {
    return this.transactions.query(
      `SELECT id, intake_id AS "intakeId", person_id AS "personId", state, intent, submitted_on AS "submittedOn"
       FROM training.application WHERE id = ANY($1) ORDER BY id FOR UPDATE`,
      [ids],
    );
  }

  /** Applications to an intake that these persons have made, held. */
  lockOf(intakeId: string, personIds: readonly string[]): Promise<LockedApplication[]> {
    return this.transactions.query(
      `SELECT id, person_id AS "personId", state, intent, submitted_on AS "submittedOn" FROM training.application
       WHERE intake_id = $1 AND person_id = ANY($2) ORDER BY id FOR UPDATE`,
      [intakeId, personIds],
    );
  }

  async countAdmitted(intakeId: string): Promise<number> {
    const [row] = await this.transactions.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM training.application WHERE intake_id = $1 AND state = 'admitted'`,
      [intakeId],
    );
    return row!.count;
  }

  async decide(ids: readonly string[], { state, reason, on, by }: Verdict): Promise<void> {
    await this.transactions.query(
      `UPDATE training.application SET state = $2, reason = $3, decided_on = CASE WHEN $2 = 'screened' THEN NULL ELSE $4::date END,
         decided_by = CASE WHEN $2 = 'screened' THEN NULL ELSE $5::uuid END, version = version + 1 WHERE id = ANY($1)`,
      [ids, state, reason, on, by],
    );
  }
}
