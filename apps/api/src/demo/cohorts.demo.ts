import { referenceId } from '#curriculum';
import { addDays } from '#platform';
import { type LoadedTraining } from '#training';
import { demoId } from './demo-ids.js';

/** One of the four cohorts, its intake, and the days on which its people came so far; null: not yet. */
export interface DemoCohort {
  number: number;
  stage: 'graduated' | 'running' | 'planned';
  row: NonNullable<LoadedTraining['cohorts']>[number];
  intake: NonNullable<LoadedTraining['intakes']>[number];
  days: {
    admitted: string;
    enrolled: string;
    started: string | null;
    completed: string | null;
    graduated: string | null;
  };
}

interface Plan {
  number: number;
  code: string;
  title: [ar: string, en: string];
  centre: 1 | 2;
  curriculum: string;
  track: string;
  programme: 1 | 2;
  weeks: number;
  capacity: number;
  stage: DemoCohort['stage'];
  /** Days from today to the first week, which begins on a Sunday; negative: it has begun. */
  starts: number;
}

const PLANS: Plan[] = [
  {
    number: 1,
    code: 'NBS-SD-06',
    title: ['نابلس 6 · تطوير البرمجيات', 'Nablus 6 · Software development'],
    centre: 1,
    curriculum: 'full-stack-web',
    track: 'software-development',
    programme: 1,
    weeks: 24,
    capacity: 30,
    stage: 'graduated',
    starts: -316,
  },
  {
    number: 2,
    code: 'NBS-SD-07',
    title: ['نابلس 7 · تطوير البرمجيات', 'Nablus 7 · Software development'],
    centre: 1,
    curriculum: 'full-stack-web',
    track: 'software-development',
    programme: 1,
    weeks: 24,
    capacity: 30,
    stage: 'running',
    starts: -94,
  },
  {
    number: 3,
    code: 'HBN-DA-03',
    title: ['الخليل 3 · علم البيانات والذكاء الاصطناعي', 'Hebron 3 · Data science and AI'],
    centre: 2,
    curriculum: 'data-ai',
    track: 'data-ai',
    programme: 2,
    weeks: 26,
    capacity: 30,
    stage: 'running',
    starts: -180,
  },
  {
    number: 4,
    code: 'HBN-UX-04',
    title: ['الخليل 4 · تصميم الواجهات', 'Hebron 4 · UI/UX design'],
    centre: 2,
    curriculum: 'ui-ux-design',
    track: 'design',
    programme: 2,
    weeks: 18,
    capacity: 20,
    stage: 'planned',
    starts: 19,
  },
];

/** The four cohorts as of a day: what they look like does not depend on when the demo is loaded. */
export const demoCohorts = (today: string): DemoCohort[] => PLANS.map((plan) => cohortOf(plan, today));

function cohortOf(plan: Plan, today: string): DemoCohort {
  const startsOn = sundayBefore(addDays(today, plan.starts));
  const endsOn = addDays(startsOn, plan.weeks * 7 - 3);
  const begun = plan.stage !== 'planned';
  const done = plan.stage === 'graduated';
  const closesOn = addDays(startsOn, begun ? -28 : -10);
  return {
    number: plan.number,
    stage: plan.stage,
    row: {
      id: demoId('cohort', plan.number),
      code: plan.code,
      titleAr: plan.title[0],
      titleEn: plan.title[1],
      centreId: demoId('centre', plan.centre),
      curriculumVersionId: referenceId('curriculum', plan.curriculum, 1),
      programmeId: demoId('programme', plan.programme),
      intakeId: demoId('intake', plan.number),
      capacity: plan.capacity,
      startsOn,
      endsOn,
      rosterFrozenOn: addDays(startsOn, 14),
      state: done ? 'finished' : begun ? 'running' : 'planned',
    },
    intake: {
      id: demoId('intake', plan.number),
      programmeId: demoId('programme', plan.programme),
      centreId: demoId('centre', plan.centre),
      track: plan.track,
      titleAr: plan.title[0],
      titleEn: plan.title[1],
      opensOn: addDays(closesOn, -30),
      closesOn,
      seats: plan.number === 4 ? 20 : plan.capacity,
      criteriaAr: 'من 18 إلى 35 سنة، إنجليزية أساسية، وحاسوب في البيت أو في المركز. لا تُشترط شهادة جامعية.',
      criteriaEn: 'Aged 18 to 35, basic English, and a computer at home or at the centre. No degree is needed.',
    },
    days: {
      admitted: begun ? addDays(startsOn, -18) : addDays(today, -4),
      enrolled: begun ? addDays(startsOn, -11) : addDays(today, -2),
      started: begun ? startsOn : null,
      completed: done ? endsOn : null,
      graduated: done ? addDays(today, -145) : null,
    },
  };
}

const sundayBefore = (day: string) => addDays(day, -new Date(`${day}T00:00:00Z`).getUTCDay());
