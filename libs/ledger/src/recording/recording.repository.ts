import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Instant } from '../milestones/milestone.kinds.js';
import { type Milestone } from '../milestones/milestone.js';
import { type Step } from '../steps/steps.rules.js';
import { type Trait } from '../traits/trait.rules.js';
import { type NewMilestone, type NewTrait } from './recording.js';

/** `id` from/to the database: a bigint column comes back as a number, an instant as microseconds. */
const MILESTONE_COLUMNS = `id, person_id AS "personId", kind, occurred_on AS "occurredOn", ledger.micros(recorded_at) AS "recordedAt",
  reverses, restates, reason, detail, cohort_id AS "cohortId", track, programme_id AS "programmeId", funder,
  placement_id AS "placementId", company_id AS "companyId", company_size AS "companySize", placement_kind AS "placementKind",
  profession, export, recorded_by AS "recordedBy"`;

/** A row of the ledger with all that is not counted by: reason, evidence, who recorded it. */
export interface RecordedMilestone extends Milestone {
  /** The row of a merged person that this one says again. */
  readonly restates: number | null;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly recordedBy: string | null;
}

@Injectable()
export class RecordingRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Marks this transaction as one that records, then lets recordings about the same persons wait for each other. */
  async lock(personIds: readonly string[]): Promise<void> {
    await this.transactions.query('SELECT ledger.begin_recording()');
    await this.transactions.query(
      `INSERT INTO ledger.person (person_id) SELECT DISTINCT unnest($1::uuid[]) ORDER BY 1 ON CONFLICT DO NOTHING`,
      [personIds],
    );
    await this.transactions.query('SELECT FROM ledger.person WHERE person_id = ANY($1) ORDER BY person_id FOR UPDATE', [
      personIds,
    ]);
  }

  /** The recording time: now, and later than anything known of these persons. Call after `lock`. */
  async stamp(personIds: readonly string[]): Promise<Instant> {
    const [row] = await this.transactions.query<{ at: Instant }>(
      `SELECT ledger.micros(greatest(ledger.now(), max(known.at) + interval '1 microsecond')) AS at FROM (
         SELECT recorded_at AS at FROM ledger.milestone WHERE person_id = ANY($1)
         UNION ALL SELECT recorded_at FROM ledger.trait WHERE person_id = ANY($1)) AS known`,
      [personIds],
    );
    return row!.at;
  }

  /** Ids in the order of the rows. */
  async insertMilestones(rows: readonly (NewMilestone & { recordedAt: Instant })[]): Promise<number[]> {
    const inserted = await this.transactions.query<{ id: number }>(
      `INSERT INTO ledger.milestone (person_id, kind, occurred_on, recorded_at, reverses, restates, reason, detail, cohort_id, track,
         programme_id, funder, placement_id, company_id, company_size, placement_kind, profession, export, recorded_by)
       SELECT "personId", kind, "occurredOn", ledger.instant("recordedAt"), reverses, restates, reason, detail, "cohortId", track,
         "programmeId", funder, "placementId", "companyId", "companySize", "placementKind", profession, export, "recordedBy"
       FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS ("personId" uuid, kind text, "occurredOn" date, "recordedAt" bigint, reverses bigint,
         restates bigint, reason text, detail jsonb, "cohortId" uuid, track text, "programmeId" uuid, funder text, "placementId" uuid,
         "companyId" uuid, "companySize" text, "placementKind" text, profession text, export text, "recordedBy" uuid)) WITH ORDINALITY
       ORDER BY ordinality RETURNING id`,
      [JSON.stringify(rows)],
    );
    return inserted.map((row) => row.id);
  }

  async insertTraits(rows: readonly (NewTrait & { recordedAt: Instant })[]): Promise<void> {
    await this.transactions.query(
      `INSERT INTO ledger.trait (person_id, recorded_at, valid_from, governorate, gender, birth_year, disability, recorded_by)
       SELECT "personId", ledger.instant("recordedAt"), "validFrom", governorate, gender, "birthYear", disability, "recordedBy"
       FROM jsonb_to_recordset($1::jsonb) AS r("personId" uuid, "recordedAt" bigint, "validFrom" date, governorate text, gender text, "birthYear" smallint,
         disability text, "recordedBy" uuid)`,
      [JSON.stringify(rows)],
    );
  }

  async insertSteps(steps: readonly (Step & { personId: string })[]): Promise<void> {
    await this.transactions.query(
      `INSERT INTO ledger.step (indicator, day, recorded_at, delta, person_id, governorate, gender, age_band, disability, track,
         programme_id, funder, cohort_id, company_size, placement_kind, profession, export)
       SELECT indicator, day, ledger.instant("recordedAt"), delta, "personId", governorate, gender, "ageBand", disability, track,
         "programmeId", funder, "cohortId", "companySize", "placementKind", profession, export
       FROM jsonb_to_recordset($1::jsonb) AS r(indicator text, day date, "recordedAt" bigint, delta smallint, "personId" uuid,
         governorate text, gender text, "ageBand" text, disability text, track text, "programmeId" uuid, funder text, "cohortId" uuid,
         "companySize" text, "placementKind" text, profession text, export text)`,
      [JSON.stringify(steps.map(({ cell, ...step }) => ({ ...step, ...cell })))],
    );
  }

  milestonesOf(personIds: readonly string[]): Promise<RecordedMilestone[]> {
    return this.transactions.query(
      `SELECT ${MILESTONE_COLUMNS} FROM ledger.milestone WHERE person_id = ANY($1) ORDER BY id`,
      [personIds],
    );
  }

  milestones(ids: readonly number[]): Promise<RecordedMilestone[]> {
    return this.transactions.query(`SELECT ${MILESTONE_COLUMNS} FROM ledger.milestone WHERE id = ANY($1) ORDER BY id`, [
      ids,
    ]);
  }

  traitsOf(personIds: readonly string[]): Promise<Trait[]> {
    return this.transactions.query(
      `SELECT id, person_id AS "personId", ledger.micros(recorded_at) AS "recordedAt", valid_from AS "validFrom", governorate, gender,
         birth_year AS "birthYear", disability FROM ledger.trait WHERE person_id = ANY($1) ORDER BY id`,
      [personIds],
    );
  }

  stepsOf(personIds: readonly string[]): Promise<(Step & { personId: string })[]> {
    return this.transactions.query(
      `SELECT indicator, day, ledger.micros(recorded_at) AS "recordedAt", delta, person_id AS "personId",
         json_build_object('governorate', governorate, 'gender', gender, 'ageBand', age_band, 'disability', disability, 'track', track,
           'programmeId', programme_id, 'funder', funder, 'cohortId', cohort_id, 'companySize', company_size,
           'placementKind', placement_kind, 'profession', profession, 'export', export) AS cell
       FROM ledger.step WHERE person_id = ANY($1) ORDER BY id`,
      [personIds],
    );
  }

  /** The next persons of the ledger after an id, for walking over all of them. */
  async personsAfter(personId: string | null, limit: number): Promise<string[]> {
    const rows = await this.transactions.query<{ id: string }>(
      `SELECT person_id AS id FROM ledger.person WHERE $1::uuid IS NULL OR person_id > $1 ORDER BY person_id LIMIT $2`,
      [personId, limit],
    );
    return rows.map((row) => row.id);
  }
}
