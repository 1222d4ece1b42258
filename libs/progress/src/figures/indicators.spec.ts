import { readFileSync } from 'node:fs';
import { type Day, type History, type Instant, type Milestone, type MilestoneKind, stepsOf } from '#ledger';
import { INDICATORS } from '../indicators/indicator.rules.js';
import { endOfDay, instantOf } from './known-on.rules.js';

interface Fixture {
  fixture: {
    persons: { id: string; gender: string; governorate: string }[];
    placements: { id: string; company: string; kind: string; profession: string }[];
    ledger: {
      id: string;
      person: string;
      kind: MilestoneKind;
      occurred_on: Day;
      recorded_at: string;
      cohort?: string;
      placement?: string;
      reverses?: string;
    }[];
  };
  cases: { as_of: Day; known_on: Day; select: 'all' | Record<string, string>; expected: Record<string, number> }[];
}
const { fixture, cases } = JSON.parse(
  readFileSync(new URL('../../../../test/data/standards/indicators.json', import.meta.url), 'utf8'),
) as Fixture;

const idOf = (text: string): number => Number(text.replace(/\D/g, ''));
const placements = new Map(fixture.placements.map((one) => [one.id, one]));

function milestone(row: Fixture['fixture']['ledger'][number]): Milestone {
  const placement = row.placement ? placements.get(row.placement) : undefined;
  return {
    id: idOf(row.id),
    personId: row.person,
    kind: row.kind,
    occurredOn: row.occurred_on,
    recordedAt: instantOf(row.recorded_at),
    reverses: row.reverses ? idOf(row.reverses) : null,
    cohortId: row.cohort ?? null,
    track: null,
    programmeId: null,
    funder: null,
    placementId: row.placement ?? null,
    companyId: placement?.company ?? null,
    companySize: null,
    placementKind: placement?.kind ?? null,
    profession: placement ? `${placement.profession}s` : null,
    export: null,
  };
}

const steps = fixture.persons.flatMap(({ id, gender, governorate }) => {
  const history: History = {
    milestones: fixture.ledger.filter((row) => row.person === id).map(milestone),
    traits: [
      { id: 1, personId: id, recordedAt: 0, validFrom: null, governorate, gender, birthYear: null, disability: null },
    ],
  };
  return stepsOf(history);
});

function figure(code: string, asOf: Day, knownOn: Instant, gender: string | undefined): number {
  const { counts } = INDICATORS.find((indicator) => indicator.code === code)!;
  return steps
    .filter((step) => step.indicator === counts && step.day <= asOf && step.recordedAt <= knownOn)
    .filter((step) => gender === undefined || step.cell.gender === gender)
    .reduce((sum, { delta }) => sum + delta, 0);
}

const STOCKS = ['applicants', 'admitted', 'enrolled', 'started', 'completed', 'graduates', 'placed'];
const asked = cases.filter(({ select }) => select === 'all' || 'gender' in select);

describe('The ledger of ninety people, some merged, some learnt of late, some at midnight', () => {
  it.each(asked)('as of $as_of as known on $known_on, of $select, counts as an independent program does', (one) => {
    const gender = one.select === 'all' ? undefined : one.select.gender;
    for (const code of STOCKS)
      expect([code, figure(code, one.as_of, endOfDay(one.known_on), gender)]).toEqual([code, one.expected[code]]);
  });
});
