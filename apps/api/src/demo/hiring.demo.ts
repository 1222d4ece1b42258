import { type INestApplicationContext } from '@nestjs/common';
import { Companies } from '#companies';
import { HiringLoader, type LoadedHiring } from '#hiring';
import { Profiles } from '#people';
import { addDays, Clock } from '#platform';
import { castOf } from './cast.js';
import { demoId } from './demo-ids.js';
import { type DemoLedger } from './demo-ledger.js';
import { DEMO_ROLES, roleRows, roleSkillRows } from './roles.demo.js';

/** What the courses of a cohort taught: code and level. */
const TAUGHT: Record<number, string> = {
  1: 'html 3, css 3, javascript 3, typescript 3, react 3, nodejs 3, rest 3, sql 3, postgresql 3, git 2, unit-testing 2, debugging 3, english 3, algorithms 2, i18n 2, web-accessibility 2, docker 2, linux 2, technical-writing 2, responsive-design 3',
  2: 'html 3, css 3, javascript 3, git 2, english 2, sql 2, debugging 2, technical-writing 2',
  3: 'python 3, sql 3, postgresql 2, git 2, excel 3, statistics 3, data-analysis 3, data-visualisation 3, machine-learning 3, scikit-learn 3, data-modelling 3, power-bi 2',
};

/** Whom of cohort 1 a company took: place in the cohort, role, days after graduation until work, days it took to become known. */
const HIRED: [member: number, role: number, after: number, late: number][] = [
  [0, 4, 6, 1],
  [1, 4, 9, 2],
  [2, 4, 12, 0],
  [3, 4, 20, 3],
  [4, 4, 33, 26],
  [5, 4, 40, 1],
  [6, 17, 5, 0],
  [7, 17, 7, 2],
  [8, 17, 7, 2],
  [9, 17, 15, 4],
  [10, 17, 19, 41],
  [11, 17, 27, 1],
  [12, 17, 45, 2],
  [13, 17, 60, 0],
  [14, 18, 14, 1],
  [15, 13, 52, 3],
  [16, 10, 70, 2],
  [17, 8, 88, 1],
  [18, 1, 96, 0],
  [19, 6, 110, 2],
];

/** Work that ended: place in the cohort, days after its beginning, why. */
const ENDED = new Map<number, [after: number, reason: 'better_offer' | 'contract_ended' | 'laid_off']>([
  [5, [62, 'better_offer']],
  [9, [80, 'laid_off']],
  [14, [95, 'contract_ended']],
]);

/** Who stands where on the boards of open roles: role, stage, cohort, place in it, days ago. */
type Standing = [role: number, stage: Stage, cohort: number, member: number, daysAgo: number];
type Stage = 'applied' | 'shortlisted' | 'interview' | 'offered' | 'rejected' | 'withdrawn';
const STANDINGS: Standing[] = [
  [1, 'applied', 1, 20, 5],
  [1, 'applied', 1, 21, 1],
  [1, 'applied', 2, 3, 0],
  [1, 'applied', 2, 5, 2],
  [1, 'shortlisted', 1, 22, 3],
  [1, 'shortlisted', 1, 23, 6],
  [1, 'interview', 1, 24, 2],
  [1, 'offered', 1, 25, 4],
  [1, 'rejected', 3, 9, 8],
  [1, 'rejected', 2, 7, 9],
  [1, 'withdrawn', 1, 26, 7],
  [2, 'applied', 1, 27, 3],
  [2, 'applied', 1, 21, 2],
  [2, 'shortlisted', 1, 20, 1],
  [3, 'offered', 2, 0, 2],
  [3, 'applied', 2, 4, 4],
  [3, 'interview', 2, 9, 3],
  [5, 'applied', 3, 1, 6],
  [5, 'applied', 3, 2, 2],
  [5, 'shortlisted', 3, 4, 4],
  [5, 'interview', 3, 5, 1],
  [5, 'offered', 3, 0, 2],
  [6, 'applied', 3, 6, 1],
  [7, 'applied', 2, 11, 2],
  [7, 'shortlisted', 2, 12, 3],
  [8, 'applied', 1, 28, 4],
  [8, 'interview', 1, 27, 6],
  [11, 'applied', 3, 8, 3],
  [13, 'shortlisted', 1, 29, 5],
];

const personAt = (cohort: number, member: number) => castOf(cohort)[member]!.id;
const morning = (day: string, minute = 0) => new Date(`${day}T07:${String(minute % 60).padStart(2, '0')}:00Z`);

/** Twenty roles with people at every stage, and what became of cohort 1: work that lasts, that ended, and that is in doubt. */
export async function loadHiring(app: INestApplicationContext, ledger: DemoLedger): Promise<void> {
  const today = app.get(Clock).today();
  await app.get(Profiles).raiseSkills(taughtSkills());
  const hired = HIRED.map((row) => hiredRows(row, today));
  const standing = STANDINGS.map((row) => standingRows(row, today));
  await app.get(HiringLoader).load({
    roles: roleRows(today),
    skills: roleSkillRows(),
    invitations: [{ roleId: demoId('role', 13), personId: personAt(2, 0), invitedAt: morning(addDays(today, -1)) }],
    applications: [...hired.map(({ application }) => application), ...standing.map(({ application }) => application)],
    offers: [...hired.map(({ offer }) => offer), ...standing.flatMap(({ offer }) => offer ?? [])],
    placements: hired.map(({ placement }) => placement),
    checks: hired.flatMap(({ placement }, at) => checksOf(placement, at, today)),
  });
  await tell(app, ledger, hired, today);
}

function taughtSkills() {
  return Object.entries(TAUGHT).flatMap(([cohort, skills]) =>
    castOf(Number(cohort)).flatMap(({ id }, at) =>
      skills
        .split(',')
        .filter((_, n) => (at + n) % 9 !== 4 || n < 3)
        .map((entry) => {
          const [code, level] = entry.trim().split(' ');
          return { personId: id, code: code!, level: Number(level), source: 'course' };
        }),
    ),
  );
}

type Row<Kind extends keyof LoadedHiring> = NonNullable<LoadedHiring[Kind]>[number];

/** An application that went all the way: the offer, its acceptance, the work. */
function hiredRows([member, role, after, late]: (typeof HIRED)[number], today: string) {
  const startsOn = addDays(graduationDay(today), after);
  const { kind, profession, market, company, pay } = DEMO_ROLES[role - 1]!;
  const application: Row<'applications'> & { id: string } = {
    id: demoId('role application', `${role} 1 ${member}`),
    roleId: demoId('role', role),
    personId: personAt(1, member),
    stage: 'hired',
    appliedAt: morning(addDays(startsOn, -24), member),
    movedAt: morning(addDays(startsOn, -6), member),
  };
  const money = { amount: pay![0] + 20_000, currency: pay![2], per: pay![3], partTime: false };
  const offer: Row<'offers'> = {
    ...money,
    id: demoId('offer', application.id),
    applicationId: application.id,
    startsOn,
    expiresOn: addDays(startsOn, -4),
    state: 'accepted',
    sentAt: morning(addDays(startsOn, -9), member),
    answeredAt: morning(addDays(startsOn, -6), member),
  };
  const end = ENDED.get(member);
  const placement: Row<'placements'> & { id: string } = {
    ...money,
    id: demoId('placement', application.id),
    personId: application.personId,
    companyId: demoId('company', company),
    roleId: application.roleId,
    applicationId: application.id,
    kind,
    profession,
    market,
    inField: profession !== 'other',
    startsOn,
    endedOn: end ? addDays(startsOn, end[0]) : null,
    endReason: end?.[1] ?? null,
  };
  return { application, offer, placement, late };
}

function standingRows([role, stage, cohort, member, daysAgo]: Standing, today: string) {
  const { pay } = DEMO_ROLES[role - 1]!;
  const id = demoId('role application', `${role} ${cohort} ${member}`);
  const movedOn = addDays(today, -daysAgo);
  const application: Row<'applications'> = {
    id,
    roleId: demoId('role', role),
    personId: personAt(cohort, member),
    stage,
    reason: stage === 'rejected' ? 'experience' : null,
    appliedAt: morning(stage === 'applied' ? movedOn : addDays(movedOn, -5), member),
    movedAt: morning(movedOn, member),
  };
  if (stage !== 'offered' || !pay) return { application, offer: null };
  const offer: Row<'offers'> = {
    id: demoId('offer', id),
    applicationId: id,
    amount: pay[1],
    currency: pay[2],
    per: pay[3],
    partTime: false,
    startsOn: addDays(today, 14),
    expiresOn: addDays(today, 3),
    note: null,
    sentAt: morning(movedOn, member),
  };
  return { application, offer };
}

/** What both sides said at each checkpoint: most agree, one job is in doubt, some have not answered. */
function checksOf({ id, startsOn, endedOn }: Row<'placements'> & { id: string }, at: number, today: string) {
  return ([30, 90, 180, 365] as const).map((afterDays): Row<'checks'> => {
    const dueOn = addDays(startsOn, afterDays);
    const asked = dueOn <= today && (!endedOn || endedOn > dueOn);
    const doubt = at === 3 || at === 11;
    const silent = at % 5 === 1;
    return {
      id: demoId('retention check', `${id} ${afterDays}`),
      placementId: id,
      afterDays,
      dueOn,
      companySays: !asked || (silent && afterDays === 90) ? null : 'employed',
      personSays: !asked || (at % 7 === 2 && afterDays === 90) ? null : doubt && afterDays === 90 ? 'left' : 'employed',
    };
  });
}

async function tell(
  app: INestApplicationContext,
  ledger: DemoLedger,
  hired: ReturnType<typeof hiredRows>[],
  today: string,
): Promise<void> {
  const companies = await app.get(Companies).summaries(hired.map(({ placement }) => placement.companyId!));
  hired.forEach(({ placement, late }, at) => {
    const context = {
      personId: placement.personId,
      cohortId: demoId('cohort', 1),
      track: 'software-development',
      programmeId: demoId('programme', 1),
      funder: 'Government',
      placementId: placement.id,
      companyId: placement.companyId,
      companySize: companies.get(placement.companyId!)!.size,
      placementKind: placement.kind,
      profession: placement.profession,
      export: placement.market,
    };
    ledger.record({ ...context, kind: 'placed', occurredOn: placement.startsOn }, late);
    for (const { afterDays, dueOn, companySays, personSays } of checksOf(placement, at, today))
      if (afterDays !== 30 && companySays === 'employed' && personSays === 'employed')
        ledger.record({ ...context, kind: `retained_${afterDays}`, occurredOn: dueOn }, 4);
    if (placement.endedOn)
      ledger.record({ ...context, kind: 'job_ended', occurredOn: placement.endedOn, reason: placement.endReason }, 5);
  });
}

/** The day on which cohort 1 graduated. */
const graduationDay = (today: string) => addDays(today, -145);
