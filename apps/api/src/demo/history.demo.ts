import { type INestApplicationContext } from '@nestjs/common';
import { type Census, Censuses, type NewMilestone } from '#ledger';
import { type NewPerson, People } from '#people';
import { addDays } from '#platform';
import { nameAt, withCheckDigit } from './cast.js';
import { demoId } from './demo-ids.js';
import { type DemoLedger, officeTime } from './demo-ledger.js';

const TRACKS = [
  'software-development',
  'software-development',
  'design',
  'data-ai',
  'cybersecurity',
  'software-management',
];
const PROFESSIONS = ['developers', 'programmers', 'designers', 'programmers', 'programmers', 'directors'];
const KINDS = [
  'employment',
  'employment',
  'employment',
  'employment',
  'freelance',
  'internship',
  'own_venture',
  'government',
];
const SIZES = ['micro', 'small', 'small', 'medium', 'large', 'very_large'];
const FUNDERS = ['Government', 'Government', 'Donor A'];

/** Where people come from, roughly as many as live there. */
const WHERE = Object.entries({
  'PS-RBH': 9,
  'PS-HBN': 12,
  'PS-NBS': 8,
  'PS-GZA': 9,
  'PS-JEM': 6,
  'PS-JEN': 5,
  'PS-KYS': 5,
  'PS-NGZ': 4,
  'PS-BTH': 4,
  'PS-TKM': 3,
  'PS-DEB': 3,
  'PS-RFH': 2,
  'PS-QQA': 2,
  'PS-SLT': 1,
  'PS-TBS': 1,
  'PS-JRH': 1,
}).flatMap(([code, weight]) => Array.from({ length: weight }, () => code));

/** One intake of an earlier year: how many applied, and when its course began. */
interface Wave {
  starts: string;
  applicants: number;
  weeks: number;
}

const WAVES: Wave[] = [
  { starts: '2021-06-06', applicants: 130, weeks: 22 },
  { starts: '2021-11-07', applicants: 170, weeks: 24 },
  { starts: '2022-05-08', applicants: 210, weeks: 24 },
  { starts: '2022-10-09', applicants: 260, weeks: 24 },
  { starts: '2023-04-09', applicants: 250, weeks: 24 },
  { starts: '2023-09-10', applicants: 150, weeks: 24 },
  { starts: '2024-05-05', applicants: 270, weeks: 24 },
  { starts: '2024-10-06', applicants: 330, weeks: 24 },
  { starts: '2025-04-06', applicants: 340, weeks: 24 },
  { starts: '2025-10-05', applicants: 360, weeks: 24 },
];

const CENSUSES: [Census, closed: string][] = [
  [
    {
      id: demoId('census', 0),
      referenceOn: '2021-03-15',
      professionals: 3000,
      standardError: 0,
      responseRate: 1,
      low: 3000,
      high: 3000,
    },
    '2021-03-15',
  ],
  [
    {
      id: demoId('census', 1),
      referenceOn: '2023-03-15',
      professionals: 3710,
      standardError: 96,
      responseRate: 0.64,
      low: 3520,
      high: 3900,
    },
    '2023-05-20',
  ],
  [
    {
      id: demoId('census', 2),
      referenceOn: '2025-03-15',
      professionals: 4630,
      standardError: 88,
      responseRate: 0.71,
      low: 4456,
      high: 4804,
    },
    '2025-05-12',
  ],
];

/** Earlier years: people of whom the demo knows little more than how far they came, so that the national figures show a curve. */
export async function loadHistory(app: INestApplicationContext, ledger: DemoLedger): Promise<void> {
  for (const [census, closed] of CENSUSES) await app.get(Censuses).load(census, officeTime(closed, 0));
  const chance = generator(2021);
  const persons: NewPerson[] = [];
  for (let n = 0; n < 70; n++) persons.push(tellFirstBatch(ledger, n, chance));
  for (const wave of WAVES)
    for (let n = 0; n < wave.applicants; n++) persons.push(tellOne(ledger, wave, persons.length, chance));
  await app.get(People).load(persons);
}

type Chance = () => number;

function tellFirstBatch(ledger: DemoLedger, n: number, chance: Chance): NewPerson {
  const person = someone(n, '2020-07-05', chance);
  count(ledger, person, '2020-07-05');
  const context = { personId: person.id, track: TRACKS[0]!, programmeId: demoId('programme', 1), funder: 'Government' };
  const days: [NewMilestone['kind'], string][] = [
    ['applied', '2020-07-12'],
    ['admitted', '2020-08-10'],
    ['enrolled', '2020-09-01'],
    ['started', '2020-09-06'],
    ['completed', '2021-02-18'],
    ['graduated', '2021-02-25'],
  ];
  for (const [kind, occurredOn] of days) ledger.record({ ...context, kind, occurredOn }, 0);
  tellWork(ledger, context, addDays('2021-02-25', 4 + (n % 13)), 0, chance);
  return person;
}

function tellOne(ledger: DemoLedger, wave: Wave, n: number, chance: Chance): NewPerson {
  const applied = addDays(wave.starts, -60 + Math.floor(chance() * 25));
  const person = someone(n, applied, chance);
  count(ledger, person, applied);
  const at = Math.floor(chance() * TRACKS.length);
  const context = {
    personId: person.id,
    track: TRACKS[at]!,
    programmeId: demoId('programme', 1),
    funder: FUNDERS[n % FUNDERS.length]!,
  };
  const tell = (kind: NewMilestone['kind'], occurredOn: string, reason?: string) =>
    tellOnce(ledger, { ...context, kind, occurredOn, reason }, chance);
  tell('applied', applied);
  if (chance() > 0.62) return person;
  tell('admitted', addDays(wave.starts, -25));
  if (chance() < 0.06) return person;
  tell('enrolled', addDays(wave.starts, -12 + Math.floor(chance() * 8)));
  tell('started', wave.starts);
  if (chance() < 0.18) {
    const left = addDays(wave.starts, 7 + Math.floor(chance() * wave.weeks * 6));
    tell(chance() < 0.15 ? 'dismissed' : 'withdrawn', left, chance() < 0.4 ? 'found_work' : 'family');
    return person;
  }
  const ends = addDays(wave.starts, wave.weeks * 7);
  tell('completed', ends);
  if (chance() < 0.08) return person;
  const graduated = addDays(ends, 6 + Math.floor(chance() * 10));
  tell('graduated', graduated);
  if (chance() < 0.7) tellWork(ledger, context, addDays(graduated, Math.floor(8 + 190 * chance() ** 2)), at, chance);
  return person;
}

/** Most facts become known within days, some much later; three in a hundred were a mistake and are said again. */
function tellOnce(ledger: DemoLedger, row: NewMilestone, chance: Chance): void {
  const luck = chance();
  const late = luck < 0.85 ? Math.floor(luck * 7) : luck < 0.97 ? 20 : 95;
  const place = ledger.record(row, late);
  if (chance() > 0.03) return;
  const found = addDays(row.occurredOn, late + 12 + Math.floor(chance() * 60));
  ledger.reverse(place, found);
  const day = addDays(row.occurredOn, 3);
  ledger.record({ ...row, occurredOn: day }, daysBetween(day, found) + 1);
}

function tellWork(
  ledger: DemoLedger,
  context: Omit<NewMilestone, 'kind' | 'occurredOn'>,
  from: string,
  track: number,
  chance: Chance,
): void {
  const first = from < '2021-03-15';
  const placement = {
    ...context,
    placementId: demoId('past placement', `${context.personId} ${from}`),
    placementKind: first ? 'employment' : KINDS[Math.floor(chance() * KINDS.length)]!,
    companySize: SIZES[Math.floor(chance() * SIZES.length)]!,
    profession: chance() < 0.07 ? 'other' : PROFESSIONS[track]!,
    export: chance() < 0.28 ? 'export' : 'local',
  };
  const late = first ? 0 : Math.floor(chance() * 9);
  ledger.record({ ...placement, kind: 'placed', occurredOn: from }, late);
  const lasts = chance() < 0.74 ? Number.POSITIVE_INFINITY : 20 + Math.floor(chance() * 400);
  for (const days of [90, 180, 365] as const)
    if (lasts > days && chance() < 0.9)
      ledger.record({ ...placement, kind: `retained_${days}`, occurredOn: addDays(from, days) }, 4);
  if (lasts === Number.POSITIVE_INFINITY) return;
  const ended = addDays(from, lasts);
  ledger.record({ ...placement, kind: 'job_ended', occurredOn: ended, reason: 'contract_ended' }, 10);
  if (chance() < 0.45) tellWork(ledger, context, addDays(ended, 15 + Math.floor(chance() * 120)), track, chance);
}

function someone(n: number, registered: string, chance: Chance): NewPerson & { id: string } {
  const gender = chance() < 0.5 ? 'female' : 'male';
  const { names, latin } = nameAt(gender, n * 13 + 5);
  const serial = 1000 + n;
  return {
    id: demoId('past person', n),
    names,
    latin,
    gender,
    governorate: WHERE[Math.floor(WHERE.length * chance())]!,
    birthDate: `${Number(registered.slice(0, 4)) - 22 - (n % 6)}-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    nationalId: withCheckDigit(50_000_000 + n * 6_101),
    phone: `+97056${String(2_000_000 + n * 401).padStart(7, '0')}`,
    email: `${latin.split(' ')[0]!.toLowerCase()}.${serial}@example.org`,
    disability: n % 47 === 0,
    registeredAt: `${registered}T06:00:00Z`,
  };
}

function count(
  ledger: DemoLedger,
  { id, governorate, gender, birthDate, disability }: NewPerson & { id: string },
  knownOn: string,
): void {
  ledger.trait(
    {
      personId: id,
      governorate,
      gender,
      birthYear: Number(birthDate!.slice(0, 4)),
      disability: disability ? 'yes' : 'no',
    },
    knownOn,
  );
}

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The same numbers at every load (mulberry32). */
function generator(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
