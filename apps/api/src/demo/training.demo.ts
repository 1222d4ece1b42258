import { type INestApplicationContext } from '@nestjs/common';
import { type MilestoneKind } from '#ledger';
import { addDays, Clock } from '#platform';
import { type LoadedTraining, TrainingLoader } from '#training';
import { CAST, type CastMember, castOf } from './cast.js';
import { certificatesOf } from './certificates.demo.js';
import { demoId } from './demo-ids.js';
import { type DemoLedger } from './demo-ledger.js';
import { type DemoCohort, demoCohorts } from './cohorts.demo.js';

const PROGRAMMES = [
  {
    id: demoId('programme', 1),
    code: 'NAT-2020',
    titleAr: 'البرنامج الوطني لكوادر البرمجيات',
    titleEn: 'National programme for software people',
    funder: 'Government',
    startsOn: '2020-07-01',
  },
  {
    id: demoId('programme', 2),
    code: 'DON-A-2025',
    titleAr: 'مسارات الشباب الرقمية',
    titleEn: 'Digital paths for youth',
    funder: 'Donor A',
    budgetAmount: 180_000_000,
    budgetCurrency: 'EUR' as const,
    startsOn: '2025-01-01',
    endsOn: '2028-12-31',
  },
];

const INTENTS = ['seeks_work', 'seeks_work', 'seeks_work', 'own_venture', 'seeks_work', 'further_study'] as const;
const MOTIVATIONS = [
  'أريد أن أعمل من مدينتي مع شركات في الخارج.',
  'تعلّمت وحدي سنة، وأحتاج إلى فريق ومشروع حقيقي.',
  null,
  'أعمل في محلّ العائلة وأريد أن أبني له متجرًا.',
];

/** Programmes, intakes, the four cohorts with their people, those who wait for an answer, and the certificates of the first cohort. */
export async function loadTraining(app: INestApplicationContext, ledger: DemoLedger): Promise<void> {
  const cohorts = demoCohorts(app.get(Clock).today());
  await app.get(TrainingLoader).load({
    programmes: PROGRAMMES,
    intakes: cohorts.map(({ intake }) => intake),
    applications: [...cohorts.flatMap(applicationsOf), ...waitingApplications(cohorts.at(-1)!)],
    cohorts: cohorts.map(({ row }) => row),
    trainers: [
      { cohortId: demoId('cohort', 2), accountId: demoId('account', 'trainer') },
      { cohortId: demoId('cohort', 3), accountId: demoId('account', 'trainer2') },
    ],
    enrolments: cohorts.flatMap(enrolmentsOf),
    certificates: certificatesOf(cohorts[0]!),
  });
  for (const cohort of cohorts) for (const member of castOf(cohort.number)) tell(ledger, cohort, member);
  const last = cohorts.at(-1)!;
  for (const application of waitingApplications(last))
    ledger.record(
      {
        ...contextOf(last, false),
        personId: application.personId,
        kind: 'applied',
        occurredOn: application.submittedOn,
      },
      0,
    );
}

const contextOf = ({ row, intake }: DemoCohort, inside: boolean) => ({
  cohortId: inside ? row.id : null,
  track: intake.track,
  programmeId: row.programmeId,
  funder: PROGRAMMES.find(({ id }) => id === row.programmeId)!.funder,
});

/** The way of one person as far as her cohort has come. */
function tell(ledger: DemoLedger, cohort: DemoCohort, { id: personId }: CastMember): void {
  const { days } = cohort;
  const facts: [MilestoneKind, string | null, inside: boolean][] = [
    ['applied', appliedOn(cohort, personId), false],
    ['admitted', days.admitted, false],
    ['enrolled', days.enrolled, true],
    ['started', days.started, true],
    ['completed', days.completed, true],
    ['graduated', days.graduated, true],
  ];
  for (const [kind, occurredOn, inside] of facts)
    if (occurredOn) ledger.record({ ...contextOf(cohort, inside), personId, kind, occurredOn });
}

/** Within the first two weeks in which the intake was open. */
const appliedOn = ({ intake }: DemoCohort, personId: string) => addDays(intake.opensOn, personId.charCodeAt(7) % 15);

const applicationsOf = (cohort: DemoCohort): NonNullable<LoadedTraining['applications']> =>
  castOf(cohort.number).map(({ id }, at) => ({
    id: demoId('application', id),
    intakeId: cohort.intake.id,
    personId: id,
    state: 'admitted',
    intent: INTENTS[at % INTENTS.length]!,
    motivation: MOTIVATIONS[at % MOTIVATIONS.length]!,
    submittedOn: appliedOn(cohort, id),
    decidedOn: cohort.days.admitted,
    decidedBy: demoId('account', cohort.number <= 2 ? 'coordinator' : 'coordinator2'),
  }));

/** Twenty who wait for an answer; some were looked at already. */
const waitingApplications = (cohort: DemoCohort): NonNullable<LoadedTraining['applications']> =>
  CAST.filter((member) => member.cohort === 0).map(({ id }, at) => ({
    id: demoId('application', id),
    intakeId: cohort.intake.id,
    personId: id,
    state: at % 4 === 3 ? 'screened' : 'submitted',
    intent: INTENTS[(at + 2) % INTENTS.length]!,
    motivation: MOTIVATIONS[(at + 1) % MOTIVATIONS.length]!,
    submittedOn: addDays(cohort.days.enrolled, -Math.floor(at / 2)),
  }));

const STATE = { graduated: 'graduated', running: 'active', planned: 'enrolled' } as const;
const enrolmentsOf = (cohort: DemoCohort): NonNullable<LoadedTraining['enrolments']> =>
  castOf(cohort.number).map(({ id }, at) => ({
    id: demoId('enrolment', id),
    personId: id,
    cohortId: cohort.row.id,
    state: STATE[cohort.stage],
    intent: INTENTS[at % INTENTS.length]!,
    enrolledOn: cohort.days.enrolled,
    endedOn: cohort.days.graduated,
  }));
