import { Injectable } from '@nestjs/common';
import { Transactions } from '#platform';
import { alreadyReversed, reversalOfReversal, rowUnknown, samePerson } from './recording/ledger.errors.js';
import { type Recorded, Recorder } from './recording/recorder.js';
import { type NewMilestone, type NewTrait } from './recording/recording.js';
import { type RecordedMilestone, RecordingRepository } from './recording/recording.repository.js';
import { type Trait } from './traits/trait.rules.js';

/**
 * The ledger's writing side. Everything joins the transaction of the caller. Record last in it, and once for all
 * persons: from its first recording until it ends, nobody is answered a figure known later than its beginning.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly transactions: Transactions,
    private readonly recorder: Recorder,
    private readonly recording: RecordingRepository,
  ) {}

  /** Records facts, all with one recording time, and the steps that follow from them. */
  record(rows: readonly NewMilestone[]): Promise<Recorded> {
    return this.recorder.write(rows, []);
  }

  /** Records what persons are counted under; a row speaks only of what it names. */
  async trait(rows: readonly NewTrait[]): Promise<void> {
    await this.recorder.write([], rows);
  }

  /** Facts and traits together, with one recording time: how a person first appears. */
  recordAll(milestones: readonly NewMilestone[], traits: readonly NewTrait[]): Promise<Recorded> {
    return this.recorder.write(milestones, traits);
  }

  /**
   * Cancels rows from now on; what was known before stays as it was.
   * Errors: ledger.row_unknown, ledger.reversal_of_reversal, ledger.already_reversed.
   */
  reverse(ids: readonly number[], reason: string, recordedBy: string | null = null): Promise<Recorded> {
    return this.transactions.run(async () => {
      const asked = [...new Set(ids)];
      const persons = [...new Set((await this.recording.milestones(asked)).map((row) => row.personId))];
      await this.recorder.lock(persons);
      const known = await this.recording.milestonesOf(persons);
      return this.record(asked.map((id) => reversalOf(reversible(id, known), reason, recordedBy)));
    });
  }

  /** From now on what `from` reached is what `into` reached: reversed for the one, said again for the other. Errors: ledger.same_person. */
  merge(from: string, into: string, recordedBy: string | null = null): Promise<Recorded> {
    return this.restate(from, into, 'merged', recordedBy);
  }

  /** Takes a merge back: what `into` holds only because it was said again for `from` returns to `from`. Errors: ledger.same_person. */
  unmerge(from: string, into: string, recordedBy: string | null = null): Promise<Recorded> {
    return this.restate(into, from, 'unmerged', recordedBy);
  }

  /** Everything recorded of a person, in the order of recording. */
  async history(personId: string): Promise<{ milestones: RecordedMilestone[]; traits: Trait[] }> {
    return {
      milestones: await this.recording.milestonesOf([personId]),
      traits: await this.recording.traitsOf([personId]),
    };
  }

  private async restate(
    from: string,
    into: string,
    why: 'merged' | 'unmerged',
    recordedBy: string | null,
  ): Promise<Recorded> {
    if (from === into) throw samePerson();
    return this.transactions.run(async () => {
      await this.recorder.lock([from, into]);
      const known = await this.recording.milestonesOf([from, into]);
      const reversed = new Set(known.map((row) => row.reverses));
      const once = new Set(known.filter((row) => row.personId === into).map((row) => row.id));
      const moving = known
        .filter((row) => row.personId === from && row.reverses === null && !reversed.has(row.id))
        .filter((row) => why === 'merged' || (row.restates !== null && once.has(row.restates)));
      const anew = moving.map((row) => ({ ...row, personId: into, restates: row.id, recordedBy }));
      return this.record([...moving.map((row) => reversalOf(row, why, recordedBy)), ...anew]);
    });
  }
}

function reversible(id: number, known: readonly RecordedMilestone[]): RecordedMilestone {
  const row = known.find((candidate) => candidate.id === id);
  if (!row) throw rowUnknown();
  if (row.reverses !== null) throw reversalOfReversal();
  if (known.some((other) => other.reverses === id)) throw alreadyReversed();
  return row;
}

const reversalOf = (row: RecordedMilestone, reason: string, recordedBy: string | null): NewMilestone => ({
  ...row,
  reverses: row.id,
  restates: null,
  detail: null,
  reason,
  recordedBy,
});
