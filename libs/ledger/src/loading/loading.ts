import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { Recorder, type Stamped } from '../recording/recorder.js';
import { type NewMilestone, type NewTrait } from '../recording/recording.js';
import { stepsOf } from '../steps/steps.rules.js';
import { LoadingRepository } from './loading.repository.js';

const SHEET = 2000;

/**
 * For a database that nobody has asked anything yet (a load, the demo): rows come with recording times of their own, for
 * persons new to the ledger, in any number of calls or by SQL; `finish` then makes their steps from the whole of it.
 */
@Injectable()
export class Loading {
  constructor(
    private readonly transactions: Transactions,
    private readonly loading: LoadingRepository,
    private readonly recorder: Recorder,
  ) {}

  /** Rows with recording times of their own; the ids of the milestones come back in their order, to be reversed by. */
  rows(milestones: readonly Stamped<NewMilestone>[], traits: readonly Stamped<NewTrait>[]): Promise<{ ids: number[] }> {
    return this.recorder.insert(milestones, traits);
  }

  /** Makes the steps of all persons whose rows came in this way, and lets ids and time go on after them. Answers how many persons. */
  finish(): Promise<number> {
    return this.transactions.run(async () => {
      const persons = await this.loading.admitPersons();
      await this.loading.analyze();
      await this.loading.goOn();
      for (let i = 0; i < persons.length; i += SHEET) {
        const histories = await this.recorder.histories(persons.slice(i, i + SHEET));
        const steps = [...histories].flatMap(([personId, history]) =>
          stepsOf(history).map((step) => ({ ...step, personId })),
        );
        await this.loading.copySteps(steps);
      }
      await this.loading.analyze();
      return persons.length;
    });
  }
}
