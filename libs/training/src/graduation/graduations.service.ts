import { Injectable } from '@nestjs/common';
import { People, type PersonSummary } from '#people';
import { type Actor, Clock, notFound } from '#platform';
import { CertificatesRepository } from '../certificates/certificates.repository.js';
import { displaySerial } from '../certificates/serial.rules.js';
import { cohortReach, reachesCohort } from '../cohorts/cohorts.policy.js';
import { type EnrolmentState } from '../enrolments/enrolment.rules.js';
import { type GraduationResponse, type TraineeGraduation } from './graduation.dto.js';
import { type CourseMark, type GraduationReason, weightedMean } from './graduation.rules.js';
import { type CohortProgress, type Progress, type ProgressCourse, ProgressQueries } from './progress.queries.js';
import { standingOf, type TraineeStanding } from './standing.rules.js';

/** Who of a cohort may graduate, and why the others may not. */
@Injectable()
export class GraduationsService {
  constructor(
    private readonly progress: ProgressQueries,
    private readonly people: People,
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
  ) {}

  /** Evaluated now from the records. */
  async read(actor: Actor, cohortId: string): Promise<GraduationResponse> {
    const cohort = await this.progress.progressOf(cohortId);
    const over = cohortReach(actor, 'cohort:read');
    if (!cohort || !reachesCohort(over, { id: cohort.cohortId, centreId: cohort.centreId })) throw notFound();
    const persons = await this.people.summaries(cohort.trainees.map(({ personId }) => personId));
    const serials = await this.certificates.validSerials(cohortId);
    const items = cohort.trainees.map((trainee) =>
      toTrainee(trainee, standingOf(trainee, cohort), cohort, persons.get(trainee.personId)!, serials),
    );
    const without = (...codes: GraduationReason['code'][]) =>
      items.filter(({ reasons }) => !reasons.some(({ code }) => codes.includes(code))).length;
    return {
      cohortId,
      rule: cohort.rule,
      attendance: cohort.definition,
      evaluatedAt: this.clock.now().toISOString(),
      trainees: items.length,
      meet: without('attendance', 'core_course', 'electives', 'capstone', 'weighted_mean'),
      parts: {
        attendance: without('attendance'),
        core: without('core_course'),
        electives: without('electives'),
        capstone: without('capstone'),
        weightedMean: without('weighted_mean'),
      },
      items: [...items.filter(({ meets }) => !meets), ...items.filter(({ meets }) => meets)],
      next: null,
    };
  }
}

const isPassed = ({ mark, pass }: CourseMark) => mark !== null && mark >= pass;

function toTrainee(
  trainee: Progress,
  { attendanceRate, courses, verdict }: TraineeStanding,
  cohort: CohortProgress,
  person: PersonSummary,
  serials: ReadonlyMap<string, string>,
): TraineeGraduation {
  const core = courses.filter((course) => course.core && !course.capstone);
  const serial = serials.get(trainee.enrolmentId);
  return {
    enrolmentId: trainee.enrolmentId,
    person: { id: person.id, name: person.displayName, gender: person.gender, governorate: person.governorate },
    shortName: trainee.name,
    state: trainee.state as EnrolmentState,
    attendanceRate,
    corePassed: core.filter(isPassed).length,
    coreCourses: core.length,
    electivesPassed: courses.filter((course) => !course.core && isPassed(course)).length,
    capstone: courses.find((course) => course.capstone)?.mark ?? null,
    weightedMean: weightedMean(courses),
    meets: verdict.meets,
    reasons: verdict.reasons.map((reason) => toReason(reason, cohort.courses)),
    serial: serial ? displaySerial(serial) : null,
  };
}

function toReason(reason: GraduationReason, courses: readonly ProgressCourse[]): TraineeGraduation['reasons'][number] {
  const { code, have, need } = reason;
  const course = code === 'core_course' ? courses.find(({ id }) => id === reason.courseId) : undefined;
  return { code, course: course ? { id: course.id, title: course.title } : null, have, need };
}
