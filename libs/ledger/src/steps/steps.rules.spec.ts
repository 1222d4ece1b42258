import { type Milestone } from '../milestones/milestone.js';
import { type Trait } from '../traits/trait.rules.js';
import { stepsOf, type Step } from './steps.rules.js';

const nothing = {
  cohortId: null,
  track: null,
  programmeId: null,
  funder: null,
  placementId: null,
  companyId: null,
  companySize: null,
  placementKind: null,
  profession: null,
  export: null,
};
let nextId = 1;
const row = (
  kind: Milestone['kind'],
  occurredOn: string,
  recordedAt: number,
  rest: Partial<Milestone> = {},
): Milestone => ({
  id: nextId++,
  personId: 'amal',
  kind,
  occurredOn,
  recordedAt,
  reverses: null,
  ...nothing,
  ...rest,
});
const trait = (recordedAt: number, rest: Partial<Trait>): Trait => ({
  id: nextId++,
  personId: 'amal',
  recordedAt,
  validFrom: null,
  governorate: null,
  gender: null,
  birthYear: null,
  disability: null,
  ...rest,
});
const short = (steps: Step[], indicator: string): string[] =>
  steps
    .filter((s) => s.indicator === indicator)
    .map(
      (s) =>
        `${s.recordedAt}: ${s.delta > 0 ? '+' : ''}${s.delta} on ${s.day} in ${s.cell.governorate ?? '?'}/${s.cell.placementKind ?? '-'}`,
    );
const employed = { placementKind: 'employment', profession: 'programmers' };

describe('what is recorded of Amal', () => {
  it('counts her from the day on which she graduated, as known from the day on which that was recorded', () => {
    const steps = stepsOf({
      milestones: [row('graduated', '2021-02-25', 500)],
      traits: [trait(100, { governorate: 'PS-HBN' })],
    });
    expect(short(steps, 'graduated')).toEqual(['500: +1 on 2021-02-25 in PS-HBN/-']);
  });

  it('moves her to an earlier day when an earlier graduation becomes known later', () => {
    const steps = stepsOf({
      milestones: [row('graduated', '2022-06-01', 500), row('graduated', '2021-02-25', 900)],
      traits: [],
    });
    expect(short(steps, 'graduated')).toEqual([
      '500: +1 on 2022-06-01 in ?/-',
      '900: -1 on 2022-06-01 in ?/-',
      '900: +1 on 2021-02-25 in ?/-',
    ]);
  });

  it('takes her out again when the row is reversed, and not before', () => {
    const graduation = row('graduated', '2021-02-25', 500);
    const steps = stepsOf({
      milestones: [graduation, row('graduated', '2021-02-25', 700, { reverses: graduation.id })],
      traits: [],
    });
    expect(short(steps, 'graduated')).toEqual(['500: +1 on 2021-02-25 in ?/-', '700: -1 on 2021-02-25 in ?/-']);
  });

  it('corrects her governorate for her whole life, and for what was known only from then on', () => {
    const steps = stepsOf({
      milestones: [row('graduated', '2021-02-25', 500)],
      traits: [trait(100, { governorate: 'PS-HBN' }), trait(800, { governorate: 'PS-GZA' })],
    });
    expect(short(steps, 'graduated')).toEqual([
      '500: +1 on 2021-02-25 in PS-HBN/-',
      '800: -1 on 2021-02-25 in PS-HBN/-',
      '800: +1 on 2021-02-25 in PS-GZA/-',
    ]);
  });

  it('leaves her graduation where she lived then when she moves afterwards', () => {
    const steps = stepsOf({
      milestones: [row('graduated', '2021-02-25', 500), row('placed', '2021-08-01', 900, employed)],
      traits: [trait(100, { governorate: 'PS-HBN' }), trait(800, { governorate: 'PS-GZA', validFrom: '2021-06-01' })],
    });
    expect(short(steps, 'graduated')).toEqual(['500: +1 on 2021-02-25 in PS-HBN/-']);
    expect(short(steps, 'placed')).toEqual(['900: +1 on 2021-08-01 in PS-GZA/employment']);
  });

  it('keeps her move when her birth year is corrected later', () => {
    const steps = stepsOf({
      milestones: [row('placed', '2021-08-01', 900, employed)],
      traits: [
        trait(100, { governorate: 'PS-HBN', birthYear: 1998 }),
        trait(200, { governorate: 'PS-GZA', validFrom: '2021-06-01' }),
        trait(300, { birthYear: 1990 }),
      ],
    });
    expect(steps[0]?.cell).toMatchObject({ governorate: 'PS-GZA', ageBand: '30_34' });
  });

  it('counts her at work until the day before her job ended, and elsewhere only while no company employs her', () => {
    const steps = stepsOf({
      milestones: [
        row('placed', '2021-01-01', 1, { placementId: 'w1', placementKind: 'freelance', profession: 'designers' }),
        row('placed', '2021-03-01', 2, { placementId: 'w2', ...employed }),
        row('job_ended', '2021-05-01', 3, { placementId: 'w2' }),
      ],
      traits: [],
    });
    expect(short(steps, 'elsewhere')).toEqual([
      '1: +1 on 2021-01-01 in ?/freelance',
      '2: -1 on 2021-03-01 in ?/freelance',
      '3: +1 on 2021-05-01 in ?/freelance',
    ]);
    expect(short(steps, 'in_companies')).toEqual([
      '2: +1 on 2021-03-01 in ?/employment',
      '3: -1 on 2021-05-01 in ?/employment',
    ]);
    expect(short(steps, 'active')).toEqual(['1: +1 on 2021-01-01 in ?/freelance']);
  });

  it('never counts an internship, nor a job outside the four professions, among the professionals', () => {
    const steps = stepsOf({
      milestones: [
        row('placed', '2021-01-01', 1, { placementKind: 'internship', profession: 'programmers' }),
        row('placed', '2021-01-01', 2, { placementId: 'w2', placementKind: 'employment', profession: 'other' }),
      ],
      traits: [],
    });
    expect(steps.map((s) => s.indicator).sort()).toEqual(['active', 'placed']);
  });

  it('does not count a job that ended on or before the day on which it began', () => {
    const steps = stepsOf({
      milestones: [row('placed', '2021-03-01', 1, employed), row('job_ended', '2021-03-01', 1)],
      traits: [],
    });
    expect(short(steps, 'active')).toEqual([]);
  });
});
