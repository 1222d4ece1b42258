import fc from 'fast-check';
import { MILESTONE_KINDS, type Day, type Instant } from '../milestones/milestone.kinds.js';
import { type Milestone } from '../milestones/milestone.js';
import { type Trait } from '../traits/trait.rules.js';
import { DIMENSIONS, type Cell, type Dimension } from './cell.rules.js';
import { stepsAt, stepsOf, type History, type Step } from './steps.rules.js';
import { STEP_INDICATORS, type StepIndicator } from './timeline.rules.js';

/* ---- a naive count, written from the definition and knowing nothing of timelines ---- */

const before = (a: Day, b: Day): boolean => a < b;
const pickFirst = (rows: Milestone[]): Milestone | undefined =>
  [...rows].sort((a, b) =>
    a.occurredOn === b.occurredOn ? a.id - b.id : before(a.occurredOn, b.occurredOn) ? -1 : 1,
  )[0];

/** The row by which a person counts for an indicator as of D as known on K, or nothing. */
function countsBy(indicator: StepIndicator, D: Day, K: Instant, rows: readonly Milestone[]): Milestone | undefined {
  const live = rows.filter(
    (row) =>
      row.recordedAt <= K && row.reverses === null && !rows.some((r) => r.reverses === row.id && r.recordedAt <= K),
  );
  const four = (row: Milestone): boolean =>
    ['programmers', 'designers', 'developers', 'directors'].includes(row.profession ?? '');
  const atWork = (which: (row: Milestone) => boolean): Milestone | undefined =>
    pickFirst(
      live.filter(
        (row) =>
          row.kind === 'placed' &&
          which(row) &&
          row.occurredOn <= D &&
          !live.some((e) => e.kind === 'job_ended' && e.placementId === row.placementId && e.occurredOn <= D),
      ),
    );
  const company = atWork((row) => row.placementKind === 'employment' && four(row));
  if (indicator === 'active') return atWork(() => true);
  if (indicator === 'in_companies') return company;
  if (indicator === 'elsewhere') {
    const other = (row: Milestone): boolean =>
      ['freelance', 'own_venture', 'government'].includes(row.placementKind ?? '') && four(row);
    return company ? undefined : atWork(other);
  }
  if (indicator === 'in_training') {
    const ends = ['completed', 'graduated', 'withdrawn', 'dismissed'];
    const over = (row: Milestone): boolean =>
      live.some((e) => ends.includes(e.kind) && e.cohortId === row.cohortId && e.occurredOn <= D);
    return pickFirst(live.filter((row) => row.kind === 'started' && row.occurredOn <= D && !over(row)));
  }
  return pickFirst(live.filter((row) => row.kind === indicator && row.occurredOn <= D));
}

function naiveTrait<T>(day: Day, K: Instant, traits: readonly Trait[], read: (row: Trait) => T | null): T | null {
  let value: T | null = null;
  let best: Trait | null = null;
  for (const row of traits) {
    if (row.recordedAt > K || read(row) === null || (row.validFrom !== null && row.validFrom > day)) continue;
    if (best && (row.recordedAt < best.recordedAt || (row.recordedAt === best.recordedAt && row.id < best.id)))
      continue;
    best = row;
    value = read(row);
  }
  return value;
}

const BANDS: [number, string][] = [
  [20, 'under_20'],
  [25, '20_24'],
  [30, '25_29'],
  [35, '30_34'],
  [40, '35_39'],
  [999, '40_plus'],
];

function naiveValue(dimension: Dimension, row: Milestone, K: Instant, traits: readonly Trait[]): string | null {
  if (dimension === 'governorate') return naiveTrait(row.occurredOn, K, traits, (t) => t.governorate);
  if (dimension === 'gender') return naiveTrait(row.occurredOn, K, traits, (t) => t.gender);
  if (dimension === 'disability') return naiveTrait(row.occurredOn, K, traits, (t) => t.disability);
  if (dimension !== 'ageBand') return row[dimension];
  const born = naiveTrait(row.occurredOn, K, traits, (t) => t.birthYear);
  return born === null ? null : (BANDS.find(([limit]) => +row.occurredOn.slice(0, 4) - born < limit)?.[1] ?? null);
}

/* ---- random histories of three persons ---- */

const DAYS: Day[] = [
  '2021-02-27',
  '2021-02-28',
  '2021-03-01',
  '2021-03-15',
  '2021-12-31',
  '2022-01-01',
  '2022-06-30',
  '2024-02-29',
];
const PERSONS = ['amal', 'basil', 'dina'];
const day = fc.constantFrom(...DAYS);
const person = fc.constantFrom(...PERSONS);
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 5 });

const context = fc.record({
  cohortId: orNull(fc.constantFrom('c1', 'c2')),
  track: orNull(fc.constantFrom('design', 'data')),
  programmeId: orNull(fc.constantFrom('p1')),
  funder: orNull(fc.constantFrom('Donor A', 'Donor B')),
  placementId: orNull(fc.constantFrom('w1', 'w2', 'w3')),
  companyId: fc.constant(null),
  companySize: orNull(fc.constantFrom('micro', 'large')),
  placementKind: orNull(fc.constantFrom('employment', 'employment', 'internship', 'freelance', 'government')),
  profession: orNull(fc.constantFrom('programmers', 'directors', 'other')),
  export: orNull(fc.constantFrom('export', 'local')),
});
const told = fc.record({
  act: fc.constant('tell' as const),
  person,
  kind: fc.constantFrom(
    ...MILESTONE_KINDS,
    'placed' as const,
    'placed' as const,
    'job_ended' as const,
    'graduated' as const,
  ),
  day,
  context,
});
const trait = fc.record({
  act: fc.constant('trait' as const),
  person,
  validFrom: fc.option(day, { nil: null }),
  governorate: orNull(fc.constantFrom('PS-HBN', 'PS-GZA', 'PS-JEM')),
  gender: orNull(fc.constantFrom('female', 'male')),
  birthYear: orNull(fc.constantFrom(1980, 1997, 2001, 2004)),
  disability: orNull(fc.constantFrom('yes', 'no')),
});
const reversal = fc.record({ act: fc.constant('reverse' as const), pick: fc.nat(50) });
const merge = fc.record({ act: fc.constant('merge' as const), from: person, into: person });
const event = fc.record({
  /** 0 puts it at the very instant of the one before. */
  later: fc.constantFrom(0, 1, 1, 1000),
  what: fc.oneof(
    { weight: 6, arbitrary: told },
    { weight: 2, arbitrary: trait },
    { weight: 2, arbitrary: reversal },
    { weight: 1, arbitrary: merge },
  ),
});
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

function play(events: readonly Event[]): { milestones: Milestone[]; traits: Trait[]; end: Instant } {
  const milestones: Milestone[] = [];
  const traits: Trait[] = [];
  let now: Instant = 1_600_000_000_000_000;
  const put = (row: Omit<Milestone, 'id' | 'recordedAt'>): number =>
    milestones.push({ id: milestones.length + 1, recordedAt: now, ...row });
  const live = (): Milestone[] =>
    milestones.filter((row) => row.reverses === null && !milestones.some((r) => r.reverses === row.id));
  for (const { later, what } of events) {
    now += later;
    if (what.act === 'tell')
      put({ personId: what.person, kind: what.kind, occurredOn: what.day, reverses: null, ...what.context });
    if (what.act === 'trait') {
      const { validFrom, governorate, gender, birthYear, disability } = what;
      traits.push({
        id: traits.length + 1,
        personId: what.person,
        recordedAt: now,
        validFrom,
        governorate,
        gender,
        birthYear,
        disability,
      });
    }
    if (what.act === 'reverse') {
      const row = live()[what.pick % Math.max(1, live().length)];
      if (row) put({ ...row, reverses: row.id });
    }
    if (what.act === 'merge' && what.from !== what.into) {
      for (const row of live().filter((r) => r.personId === what.from)) {
        put({ ...row, reverses: row.id });
        put({ ...row, personId: what.into });
      }
    }
  }
  return { milestones, traits, end: now };
}

const historyOf = (
  personId: string,
  { milestones, traits }: { milestones: Milestone[]; traits: Trait[] },
): History => ({
  milestones: milestones.filter((row) => row.personId === personId),
  traits: traits.filter((row) => row.personId === personId),
});

const events = fc.array(event, { maxLength: 30 });
const knowledge = fc.double({ min: 0, max: 1.05, noNaN: true });
const instantAt = (part: number, end: Instant): Instant =>
  Math.round(1_600_000_000_000_000 + (end - 1_600_000_000_000_000) * part);

const sum = (
  steps: readonly Step[],
  indicator: StepIndicator,
  D: Day,
  K: Instant,
  of: (cell: Cell) => boolean = () => true,
): number =>
  steps
    .filter((step) => step.indicator === indicator && step.day <= D && step.recordedAt <= K && of(step.cell))
    .reduce((total, step) => total + step.delta, 0);

const RUNS = { numRuns: 300 };
const canonical = (steps: readonly Step[]): string[] => steps.map((step) => JSON.stringify(step)).sort();

describe('the steps of a ledger', () => {
  it('sum to a naive count from the definition, for any indicator, day and knowledge, in total and in every cell', () => {
    fc.assert(
      fc.property(events, day, knowledge, (list, D, part) => {
        const world = play(list);
        const K = instantAt(part, world.end);
        const steps = PERSONS.flatMap((id) => stepsOf(historyOf(id, world)));
        for (const indicator of STEP_INDICATORS) {
          const counted = PERSONS.flatMap((id) => {
            const { milestones, traits } = historyOf(id, world);
            const row = countsBy(indicator, D, K, milestones);
            return row ? [{ row, traits }] : [];
          });
          expect(sum(steps, indicator, D, K)).toBe(counted.length);
          for (const dimension of DIMENSIONS) {
            const values = counted.map(({ row, traits }) => naiveValue(dimension, row, K, traits));
            const seen = new Set([...values, ...steps.map((step) => step.cell[dimension])]);
            for (const value of seen) {
              expect(sum(steps, indicator, D, K, (cell) => cell[dimension] === value)).toBe(
                values.filter((v) => v === value).length,
              );
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('are the same whether written as things become known or rebuilt at the end', () => {
    fc.assert(
      fc.property(events, (list) => {
        const world = play(list);
        for (const id of PERSONS) {
          const whole = historyOf(id, world);
          const instants = [...new Set([...whole.milestones, ...whole.traits].map((row) => row.recordedAt))].sort(
            (a, b) => a - b,
          );
          const written = instants.flatMap((instant) => {
            const byThen = (row: { recordedAt: Instant }): boolean => row.recordedAt <= instant;
            return stepsAt(instant, {
              milestones: whole.milestones.filter(byThen),
              traits: whole.traits.filter(byThen),
            });
          });
          expect(canonical(written)).toEqual(canonical(stepsOf(whole)));
        }
      }),
      RUNS,
    );
  });

  it('do not depend on the order in which the rows are read', () => {
    const shuffled = events.chain((list) => {
      const world = play(list);
      return fc.record({
        world: fc.constant(world),
        milestones: fc.shuffledSubarray(world.milestones, { minLength: world.milestones.length }),
        traits: fc.shuffledSubarray(world.traits, { minLength: world.traits.length }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ world, milestones, traits }) => {
        for (const id of PERSONS) {
          expect(canonical(stepsOf(historyOf(id, { milestones, traits })))).toEqual(
            canonical(stepsOf(historyOf(id, world))),
          );
        }
      }),
      RUNS,
    );
  });

  it('never put one person into two cells, nor into one twice', () => {
    fc.assert(
      fc.property(events, day, knowledge, (list, D, part) => {
        const world = play(list);
        const K = instantAt(part, world.end);
        for (const id of PERSONS) {
          const steps = stepsOf(historyOf(id, world));
          for (const indicator of STEP_INDICATORS) expect([0, 1]).toContain(sum(steps, indicator, D, K));
        }
      }),
      RUNS,
    );
  });

  it('count a merged person no more often than the two before', () => {
    fc.assert(
      fc.property(events, day, (list, D) => {
        const merged = play([...list, { later: 1, what: { act: 'merge', from: 'amal', into: 'basil' } }]);
        const steps = PERSONS.flatMap((id) => stepsOf(historyOf(id, merged)));
        for (const kind of MILESTONE_KINDS) {
          expect(sum(steps, kind, D, merged.end)).toBeLessThanOrEqual(sum(steps, kind, D, merged.end - 1));
        }
      }),
      RUNS,
    );
  });
});
