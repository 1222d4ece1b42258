import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { type Actor, Clock, notFound } from '#platform';
import { outlookOf, toOutlookReason } from '../attendance/outlook.js';
import { type CohortProgress, type Progress, ProgressQueries } from '../graduation/progress.queries.js';
import { standingOf, type TraineeStanding } from '../graduation/standing.rules.js';
import { type PathConditions, type PathCourse, type PathResponse } from './path.dto.js';
import { ownPerson } from './paths.policy.js';
import { PathsQueries, type PathTimetable } from './paths.queries.js';
import { type Reached, stationsOf } from './stations.rules.js';
import { weekOf } from './week.rules.js';

const EMPTY: PathTimetable = { week: [], next: null, due: [], courses: {} };

@Injectable()
export class PathsService {
  constructor(
    private readonly queries: PathsQueries,
    private readonly progress: ProgressQueries,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** Everything that a trainee's first screen says, for the caller herself. */
  async read(actor: Actor): Promise<PathResponse> {
    const personId = ownPerson(actor);
    const head = personId && (await this.queries.head(personId));
    if (!head) throw notFound();
    const { enrolment, ...person } = head;
    const today = this.clock.today();
    const [timetable, cohort, { milestones }] = await Promise.all([
      enrolment
        ? this.queries.timetable({ id: enrolment.id, cohortId: enrolment.cohort.id }, today, this.clock.now())
        : EMPTY,
      enrolment ? this.progress.progressOf(enrolment.cohort.id, enrolment.id) : null,
      this.ledger.history(person.id),
    ]);
    const reversed = new Set(milestones.map(({ reverses }) => reverses));
    const reached: Reached[] = milestones.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
    const trainee = cohort?.trainees[0];
    const standing = cohort && trainee && standingOf(trainee, cohort);
    return {
      person,
      enrolment: enrolment && { ...enrolment, ...weekOf(enrolment, today) },
      today,
      next: timetable.next,
      week: timetable.week,
      due: timetable.due,
      stations: stationsOf(reached, enrolment?.endsOn ?? null),
      conditions: cohort && standing ? conditionsOf(cohort, standing, timetable) : null,
      courses: cohort && trainee && standing ? coursesOf(cohort, trainee, standing, timetable) : [],
      milestones: reached
        .map(({ kind, occurredOn }) => ({ kind, on: occurredOn }))
        .sort((a, b) => a.on.localeCompare(b.on)),
    };
  }
}

function conditionsOf(cohort: CohortProgress, standing: TraineeStanding, timetable: PathTimetable): PathConditions {
  const passed = standing.courses.filter(({ mark, pass }) => mark !== null && mark >= pass);
  const capstone = standing.courses.find((course) => course.capstone);
  return {
    attendance: { have: standing.attendanceRate, need: cohort.rule.attendancePercent / 100 },
    coreCourses: {
      have: passed.filter(({ core, capstone: last }) => core && !last).length,
      need: standing.courses.filter(({ core, capstone: last }) => core && !last).length,
    },
    electives: { have: passed.filter(({ core }) => !core).length, need: cohort.rule.electivesPassed },
    capstone: capstone
      ? {
          have: capstone.mark,
          need: Math.max(cohort.rule.capstoneMinimum, capstone.pass),
          startsOn: timetable.courses[capstone.courseId]?.firstOn ?? null,
        }
      : null,
    outlook: outlookOf(standing.risks),
    reasons: standing.risks.map((risk) => toOutlookReason(risk, cohort.courses)),
  };
}

const coursesOf = (
  cohort: CohortProgress,
  trainee: Progress,
  standing: TraineeStanding,
  timetable: PathTimetable,
): PathCourse[] =>
  cohort.courses.map((course, place) => {
    const sessions = timetable.courses[course.id];
    return {
      course: { id: course.id, code: course.code, name: course.title },
      core: course.core,
      progress: sessions?.planned ? sessions.held / sessions.planned : 0,
      mark: standing.courses[place]!.mark,
      passMark: course.pass,
      marks: course.assessments.map(({ id, title, weight }) => ({
        title,
        weight,
        score: trainee.scores[id]?.score ?? null,
      })),
    };
  });
