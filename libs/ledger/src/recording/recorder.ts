import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { type Instant } from '../milestones/milestone.kinds.js';
import { type History, stepsAt } from '../steps/steps.rules.js';
import { type NewMilestone, type NewTrait } from './recording.js';
import { RecordingRepository } from './recording.repository.js';

/** How many rows or persons are read and written at once. */
const SHEET = 1000;

export interface Recorded {
  /** Ids of the milestones, in the order given. */
  ids: number[];
  /** The recording time of all of them. */
  recordedAt: Instant;
}

/** Writes rows of the ledger together with the steps that follow from them. */
@Injectable()
export class Recorder {
  constructor(
    private readonly transactions: Transactions,
    private readonly recording: RecordingRepository,
  ) {}

  /** Lets recordings about these persons wait for this transaction, so that what is read now is still so when it is written. */
  lock(personIds: readonly string[]): Promise<void> {
    return this.recording.lock(personIds);
  }

  write(milestones: readonly NewMilestone[], traits: readonly NewTrait[]): Promise<Recorded> {
    const personIds = [...new Set([...milestones, ...traits].map((row) => row.personId))].sort();
    return this.transactions.run(async () => {
      await this.lock(personIds);
      const recordedAt = await this.recording.stamp(personIds);
      const { ids } = await this.insert(stamped(milestones, recordedAt), stamped(traits, recordedAt));
      for (const persons of sheets(personIds)) {
        const histories = await this.histories(persons);
        const steps = persons.flatMap((id) =>
          stepsAt(recordedAt, histories.get(id)!).map((step) => ({ ...step, personId: id })),
        );
        if (steps.length) await this.recording.insertSteps(steps);
      }
      return { ids, recordedAt };
    });
  }

  /** Writes rows with the recording times that they bring, and no steps. */
  async insert(
    milestones: readonly Stamped<NewMilestone>[],
    traits: readonly Stamped<NewTrait>[],
  ): Promise<{ ids: number[] }> {
    const ids: number[] = [];
    for (const rows of sheets(milestones)) ids.push(...(await this.recording.insertMilestones(rows)));
    for (const rows of sheets(traits)) await this.recording.insertTraits(rows);
    return { ids };
  }

  /** Everything recorded of each of the persons. */
  async histories(personIds: readonly string[]): Promise<Map<string, History>> {
    const milestones = byPerson(await this.recording.milestonesOf(personIds));
    const traits = byPerson(await this.recording.traitsOf(personIds));
    return new Map(personIds.map((id) => [id, { milestones: milestones.get(id) ?? [], traits: traits.get(id) ?? [] }]));
  }
}

/** A row with the instant from which it is known. */
export type Stamped<Row> = Row & { recordedAt: Instant };

const stamped = <Row>(rows: readonly Row[], recordedAt: Instant): Stamped<Row>[] =>
  rows.map((row) => ({ ...row, recordedAt }));

/** Rows grouped by the person that they are about. */
export function byPerson<Row extends { personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.personId, [...(groups.get(row.personId) ?? []), row]);
  return groups;
}

function* sheets<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < rows.length; i += SHEET) yield rows.slice(i, i + SHEET);
}
