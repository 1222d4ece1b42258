import { Injectable } from '@nestjs/common';
import { Curricula } from '#curriculum';
import { Profiles, type SkillLevel } from '#people';
import { ruleNotMet } from './graduation.errors.js';
import { ProgressQueries } from './progress.queries.js';
import { standingOf } from './standing.rules.js';

/** How those stand who are about to graduate, and what they have learnt. */
@Injectable()
export class Standings {
  constructor(
    private readonly progress: ProgressQueries,
    private readonly curricula: Curricula,
    readonly profiles: Profiles,
  ) {}

  /** The levels that the courses they passed lead to. Errors: graduation.rule_not_met. */
  async assertAllMeet(
    { id, curriculumVersionId }: { id: string; curriculumVersionId: string },
    personIds: readonly string[],
  ): Promise<({ personId: string } & SkillLevel)[]> {
    const cohort = (await this.progress.progressOf(id))!;
    const standings = cohort.trainees
      .filter(({ personId }) => personIds.includes(personId))
      .map((trainee) => ({ personId: trainee.personId, ...standingOf(trainee, cohort) }));
    const failing = standings.filter(({ verdict }) => !verdict.meets);
    if (failing.length) throw ruleNotMet(failing.map(({ personId }) => personId));
    const courses = new Map((await this.curricula.courses(curriculumVersionId)).map((course) => [course.id, course]));
    return standings.flatMap(({ personId, courses: marks }) =>
      marks
        .filter(({ mark, pass }) => mark !== null && mark >= pass)
        .flatMap(({ courseId }) => {
          const course = courses.get(courseId);
          return (course?.skills ?? []).map(({ code, level }) => ({ personId, code, level, source: course!.code }));
        }),
    );
  }
}
