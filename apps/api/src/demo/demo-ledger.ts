import { type INestApplicationContext } from '@nestjs/common';
import { Loading, type NewMilestone, type NewTrait } from '#ledger';
import { addDays } from '#platform';

/**
 * What the demo tells of the past: facts with the day on which they became known, so that figures "as known on" an earlier
 * day are as they would have been. Collected from all parts of the demo and written at the end, once.
 */
export class DemoLedger {
  private readonly milestones: (NewMilestone & { recordedAt: number })[] = [];
  private readonly traits: (NewTrait & { recordedAt: number })[] = [];
  private readonly reversals: { of: number; knownOn: string }[] = [];

  /** A fact, learnt `late` days after it happened (0 to 3 by default, by the person). Answers its place, to be reversed by. */
  record(row: NewMilestone, late = row.personId.charCodeAt(3) % 4): number {
    return (
      this.milestones.push({ ...row, recordedAt: officeTime(addDays(row.occurredOn, late), this.milestones.length) }) -
      1
    );
  }

  /** Takes a fact back, from the day on which the mistake was found. */
  reverse(place: number, knownOn: string): void {
    this.reversals.push({ of: place, knownOn });
  }

  /** What a person is counted under, known from that day on. */
  trait(row: NewTrait, knownOn: string): void {
    this.traits.push({ ...row, recordedAt: officeTime(knownOn, 0) });
  }

  /** Writes it all, in the order of recording, and the steps that follow. */
  async write(app: INestApplicationContext): Promise<void> {
    const now = Date.now() * 1000;
    const order = this.milestones.map((row, place) => ({ row, place })).filter(({ row }) => row.recordedAt <= now);
    order.sort((a, b) => a.row.recordedAt - b.row.recordedAt || a.place - b.place);
    const { ids } = await app.get(Loading).rows(
      order.map(({ row }) => row),
      this.traits.filter((row) => row.recordedAt <= now),
    );
    const idOf = new Map(order.map(({ place }, at) => [place, ids[at]!]));
    const reversals = this.reversals
      .map(({ of, knownOn }) => ({
        ...this.milestones[of]!,
        reverses: idOf.get(of),
        recordedAt: officeTime(knownOn, of),
      }))
      .filter((row) => row.reverses !== undefined && row.recordedAt <= now);
    await app.get(Loading).rows(reversals, []);
    await app.get(Loading).finish();
  }
}

/** A moment in office hours of a day, microseconds since 1970; `n` spreads them over the morning. */
export const officeTime = (day: string, n: number): number =>
  (Date.parse(`${day}T07:00:00Z`) + (n % 14_400) * 1000) * 1000;
