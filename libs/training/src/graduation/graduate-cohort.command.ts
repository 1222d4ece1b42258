import { Injectable } from '@nestjs/common';
import { type Actor, Transactions } from '#platform';
import { IssueCertificates } from '../certificates/issue-certificates.command.js';
import { type LockedCohort } from '../cohorts/cohorts.repository.js';
import { CohortsService } from '../cohorts/cohorts.service.js';
import { assertDay } from '../days.errors.js';
import { enrolmentCanBecome } from '../enrolments/enrolment.rules.js';
import { EnrolmentsRepository, type LockedEnrolment } from '../enrolments/enrolments.repository.js';
import { type GraduateTrainees } from './graduation.dto.js';
import { cannotGraduate, nobodyGraduates, notOnRoster } from './graduation.errors.js';
import { Standings } from './standings.js';

/** Confirms that persons of a cohort graduate: enrolments, milestones, certificates and skills, all of it or nothing. */
@Injectable()
export class GraduateCohort {
  constructor(
    private readonly transactions: Transactions,
    private readonly cohorts: CohortsService,
    private readonly enrolments: EnrolmentsRepository,
    private readonly certificates: IssueCertificates,
    private readonly standings: Standings,
  ) {}

  /** Answers the serials by person. Errors: graduation.nobody, graduation.not_on_roster, graduation.rule_not_met, graduation.wrong_state, day.too_early, day.too_late. */
  graduate(actor: Actor, cohortId: string, request: GraduateTrainees): Promise<Map<string, string>> {
    const personIds = [...new Set(request.personIds)];
    if (!personIds.length) throw nobodyGraduates();
    return this.transactions.run(async () => {
      const cohort = await this.cohorts.locked(actor, cohortId, 'cohort:graduate');
      const { facts } = this.certificates;
      const on = request.on ?? facts.today();
      assertDay('/on', on, { from: cohort.startsOn, to: facts.today() });
      const chosen = await this.chosen(cohort, personIds);
      const skills = await this.standings.assertAllMeet(cohort, personIds);
      await this.enrolments.setState(
        chosen.map(({ id }) => id),
        { state: 'graduated', endedOn: on, exitReason: null },
      );
      await this.standings.profiles.raiseSkills(skills);
      const serials = await this.certificates.issue(actor, cohort, chosen, on);
      await facts.audit(
        actor,
        ...chosen.map(({ id, personId, state }) => ({
          action: 'cohort:graduate',
          thing: 'enrolment',
          thingId: id,
          before: { state },
          after: { state: 'graduated', on, serial: serials.get(personId) },
        })),
      );
      await facts.recordAll(
        actor,
        chosen.flatMap(({ personId, state }) => [
          ...(state === 'active' ? [{ personId, kind: 'completed' as const, on }] : []),
          { personId, kind: 'graduated' as const, on },
        ]),
        cohort,
      );
      return serials;
    });
  }

  private async chosen(cohort: LockedCohort, personIds: readonly string[]): Promise<LockedEnrolment[]> {
    const all = await this.enrolments.lockOf(cohort.id);
    const chosen = all.filter(({ personId }) => personIds.includes(personId));
    if (chosen.length < personIds.length) throw notOnRoster();
    const stuck = chosen.filter(({ state }) => !enrolmentCanBecome(state, 'graduated'));
    if (stuck.length) throw cannotGraduate(stuck.map(({ personId }) => personId));
    return chosen;
  }
}
