import { type INestApplicationContext } from '@nestjs/common';
import { Curricula } from '#curriculum';
import { addDays, Clock } from '#platform';
import { type LoadedTeaching, TeachingLoader } from '#training';
import { castOf } from './cast.js';
import { type DemoCohort, demoCohorts } from './cohorts.demo.js';
import { demoId } from './demo-ids.js';
import { markOf, scoreOf } from './marks.demo.js';
import { type DemoCourse, type DemoSession, timetableOf } from './timetable.demo.js';

/** Sessions, attendance and results of the cohorts that have begun: the first is over, the second in the middle, the third at its end. */
export async function loadTeaching(app: INestApplicationContext): Promise<void> {
  const today = app.get(Clock).today();
  const curricula = app.get(Curricula);
  for (const cohort of demoCohorts(today).filter(({ stage }) => stage !== 'planned')) {
    const courses = await curricula.courses(cohort.row.curriculumVersionId);
    await app.get(TeachingLoader).load(teachingOf(cohort, courses, today));
  }
}

function teachingOf(cohort: DemoCohort, courses: readonly DemoCourse[], today: string): LoadedTeaching {
  const sessions = timetableOf(cohort, courses, today);
  const held = sessions.filter(({ state }) => state === 'held');
  const members = castOf(cohort.number).map(({ id }, at) => ({ at, enrolmentId: demoId('enrolment', id) }));
  const next = sessions.find(({ on, from }) => on === today && from === '10:00');
  return {
    sessions,
    attendance: held.flatMap(({ id: sessionId }, number) =>
      members.map(({ at, enrolmentId }) => ({
        sessionId,
        enrolmentId,
        status: markOf(cohort.number, at, number, held.length),
      })),
    ),
    excuses: next ? [{ sessionId: next.id, enrolmentId: members[13]!.enrolmentId, reason: 'موعد في المستشفى' }] : [],
    results: courses.flatMap((course) =>
      members.flatMap(({ at, enrolmentId }) =>
        resultsOf(cohort, course, at, partOf(course, sessions)).map((result) => ({ enrolmentId, ...result })),
      ),
    ),
    due: cohort.number === 2 ? dueIn(cohort, courses, sessions, today) : [],
  };
}

/** How much of a course was taught, 0 to 1. */
function partOf(course: DemoCourse, sessions: readonly DemoSession[]): number {
  const own = sessions.filter(({ courseId }) => courseId === course.id);
  return own.length ? own.filter(({ state }) => state === 'held').length / own.length : 0;
}

/** All assessments of a course that is over; the first one, of most people, when more than half of it was taught. */
function resultsOf(cohort: DemoCohort, course: DemoCourse, at: number, part: number) {
  const marked = part === 1 ? course.assessments : part > 0.5 && at % 30 < 19 ? course.assessments.slice(0, 1) : [];
  return marked.map(({ id }, number) => ({ assessmentId: id, score: scoreOf(cohort.number, course, at, number) }));
}

/** The assessments of the courses that run: one tomorrow, the next in five days, the others when their course ends. */
function dueIn(cohort: DemoCohort, courses: readonly DemoCourse[], sessions: readonly DemoSession[], today: string) {
  const open = courses
    .filter((course) => partOf(course, sessions) < 1)
    .map((course) => ({ course, last: sessions.filter(({ courseId }) => courseId === course.id).at(-1)?.on ?? today }))
    .sort((a, b) => a.last.localeCompare(b.last));
  return open.map(({ course, last }, place) => ({
    cohortId: cohort.row.id,
    assessmentId: course.assessments.at(-1)!.id,
    dueOn: place === 0 ? addDays(today, 1) : place === 1 ? addDays(today, 5) : last,
  }));
}
