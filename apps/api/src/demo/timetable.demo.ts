import { addDays } from '#platform';
import { type LoadedTeaching } from '#training';
import { type DemoCohort } from './cohorts.demo.js';
import { demoId } from './demo-ids.js';

export type DemoSession = NonNullable<LoadedTeaching['sessions']>[number];
export interface DemoCourse {
  id: string;
  code: string;
  hours: number;
  core: boolean;
  capstone: boolean;
  assessments: { id: string }[];
}

const MAIN = { from: '10:00', to: '13:00', room: '3' };
const SIDE = { from: '14:00', to: '16:00', room: '1' };
const EARLY = { from: '09:00', to: '10:00', room: '3' };

/** Core courses one after the other on Sundays and Tuesdays, the others beside them on Wednesdays. */
export function timetableOf(cohort: DemoCohort, courses: readonly DemoCourse[], today: string): DemoSession[] {
  const { startsOn, endsOn } = cohort.row;
  const beside = courses.filter((course, at) => !course.core || at === 3);
  const main = courses.filter((course) => !beside.includes(course));
  const days = daysBetween(startsOn, endsOn);
  const slots = [
    ...spread(
      main,
      days.filter((day) => isOn(day, 0, 2)),
    ).map((slot) => ({ ...slot, ...MAIN })),
    ...spread(
      beside,
      days.filter((day) => isOn(day, 3)),
    ).map((slot) => ({ ...slot, ...SIDE })),
  ].filter(({ on }) => cohort.number !== 2 || on !== today);
  const all = cohort.number === 2 ? [...slots, ...ofToday(slots, today)] : slots;
  const sorted = all.sort((a, b) => `${a.on}${a.from}`.localeCompare(`${b.on}${b.from}`));
  const past = sorted.filter(({ on }) => on < today);
  const forgotten = new Set(cohort.number === 2 ? [past.at(-1), past.at(-4)] : []);
  return sorted.map((slot, place) => ({
    ...slot,
    id: demoId('session', `${cohort.number} ${slot.on} ${slot.from}`),
    cohortId: cohort.row.id,
    trainerId: demoId('account', cohort.row.centreId === demoId('centre', 1) ? 'trainer' : 'trainer2'),
    ...stateOf(cohort, slot.on < today && !forgotten.has(slot), place),
  }));
}

/** A strike and a closure in the past; the rest was held. The third cohort is done but for its graduation. */
function stateOf(cohort: DemoCohort, isHeld: boolean, place: number): Pick<DemoSession, 'state' | 'reason'> {
  if (cohort.number === 2 && place === 11) return { state: 'cancelled', reason: 'strike' };
  if (cohort.number === 1 && place === 20) return { state: 'cancelled', reason: 'closure' };
  return { state: isHeld || cohort.number !== 2 ? 'held' : 'planned', reason: null };
}

/** Three sessions on whatever day it is: the course that runs, before it an hour of it, and the one beside it. */
function ofToday(slots: readonly { courseId: string; on: string; from: string }[], today: string) {
  const running = (from: string) => slots.filter((slot) => slot.from === from && slot.on < today).at(-1)!.courseId;
  return [
    { on: today, courseId: running(MAIN.from), ...EARLY },
    { on: today, courseId: running(MAIN.from), ...MAIN },
    { on: today, courseId: running(SIDE.from), ...SIDE },
  ];
}

/** Courses over days by their hours, in their order. */
function spread(courses: readonly DemoCourse[], days: readonly string[]): { courseId: string; on: string }[] {
  const hours = courses.reduce((sum, course) => sum + course.hours, 0);
  return days.map((on, place) => {
    let until = ((place + 0.5) / days.length) * hours;
    const course = courses.find(({ hours: own }) => (until -= own) <= 0) ?? courses.at(-1)!;
    return { courseId: course.id, on };
  });
}

const isOn = (day: string, ...weekdays: number[]) => weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
