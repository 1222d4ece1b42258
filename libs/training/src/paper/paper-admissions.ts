import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type NewMilestone } from '#ledger';
import { People } from '#people';
import { Audit, Clock } from '#platform';
import { ApplicationsRepository } from '../applications/applications.repository.js';
import { CohortsRepository } from '../cohorts/cohorts.repository.js';
import { EnrolmentsRepository } from '../enrolments/enrolments.repository.js';
import { PaperAdmissionsRepository } from './paper-admissions.repository.js';

type By = { accountId: string | null };

/** What became of one person of a file: null when it was known already, and nothing was written. */
export interface Admitted {
  /** The application or the enrolment. */
  id: string;
  /** What the person reached; the caller records it. */
  facts: NewMilestone[];
}

/** Applicants and graduates who come in by a file. Everything joins the caller's transaction. */
@Injectable()
export class PaperAdmissions {
  constructor(
    private readonly papers: PaperAdmissionsRepository,
    private readonly applications: ApplicationsRepository,
    private readonly cohorts: CohortsRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly people: People,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Writes down who applied to an intake, as when it is done by hand: submitted, to be looked at. A second application is none. */
  async apply(
    by: By,
    intakeId: string,
    applicants: readonly { personId: string; on: string | null }[],
  ): Promise<(Admitted | null)[]> {
    const intake = (await this.applications.lockIntake(intakeId))!;
    const persons = applicants.map(({ personId }) => personId);
    const there = new Set((await this.applications.lockOf(intakeId, persons)).map(({ personId }) => personId));
    const today = this.clock.today();
    const rows = newOnes(applicants, there).map(({ personId, on }) => ({
      id: randomUUID(),
      intakeId,
      personId,
      state: 'submitted' as const,
      intent: 'seeks_work' as const,
      motivation: null,
      submittedOn: on !== null && on < today ? on : today,
      decidedOn: null,
      decidedBy: null,
      reason: null,
    }));
    if (rows.length) await this.applications.insert(rows);
    if (persons.length) await this.people.linkCentre(persons, intake.centreId);
    await this.audit.record(
      by,
      ...rows.map(({ id, personId, intent }) => ({
        action: 'application:create',
        thing: 'application',
        thingId: id,
        after: { intakeId, personId, intent },
      })),
    );
    const { track, programmeId, funder } = intake;
    return inOrder(applicants, rows, ({ personId, submittedOn }) => [
      { personId, kind: 'applied', occurredOn: submittedOn, track, programmeId, funder, recordedBy: by.accountId },
    ]);
  }

  /** Writes down who graduated from a cohort before the register knew of it; without a day, at the cohort's end. No certificate comes of it. */
  async graduate(
    by: By,
    cohortId: string,
    graduates: readonly { personId: string; on: string | null }[],
  ): Promise<(Admitted | null)[]> {
    const cohort = (await this.cohorts.lock(cohortId))!;
    const persons = graduates.map(({ personId }) => personId);
    const there = new Set(await this.enrolments.enrolledOf(cohortId, persons));
    const today = this.clock.today();
    const end = cohort.endsOn < today ? cohort.endsOn : today;
    const rows = newOnes(graduates, there).map(({ personId, on }) => {
      const endedOn = on ?? end;
      return {
        id: randomUUID(),
        personId,
        cohortId,
        state: 'graduated' as const,
        intent: 'seeks_work' as const,
        enrolledOn: cohort.startsOn < endedOn ? cohort.startsOn : endedOn,
        endedOn,
        exitReason: null,
      };
    });
    if (rows.length) await this.enrolments.insert(rows);
    if (persons.length) await this.people.linkCentre(persons, cohort.centreId);
    await this.audit.record(
      by,
      ...rows.map((row) => ({ action: 'enrolment:create', thing: 'enrolment', thingId: row.id, after: row })),
    );
    const { track, programmeId, funder } = cohort;
    const common = { cohortId, track, programmeId, funder, recordedBy: by.accountId };
    return inOrder(graduates, rows, ({ personId, enrolledOn, endedOn }) => [
      { ...common, personId, kind: 'enrolled', occurredOn: enrolledOn },
      { ...common, personId, kind: 'started', occurredOn: enrolledOn },
      { ...common, personId, kind: 'completed', occurredOn: endedOn },
      { ...common, personId, kind: 'graduated', occurredOn: endedOn },
    ]);
  }

  /** Who of these persons is in the cohort and has not graduated: the cohort itself decides about them. */
  stillIn(cohortId: string, personIds: readonly string[]): Promise<Set<string>> {
    return this.papers.stillIn(cohortId, personIds);
  }

  /** Takes back what was written. False when somebody has decided about an application or an enrolment since. */
  async takeBack(by: By, kind: 'application' | 'enrolment', ids: readonly string[]): Promise<boolean> {
    await this.audit.record(by, ...ids.map((id) => ({ action: `${kind}:delete`, thing: kind, thingId: id })));
    return (await this.papers.remove(kind, ids)) === ids.length;
  }
}

/** Each person once, and only those who are not there. */
function newOnes<Row extends { personId: string }>(rows: readonly Row[], there: ReadonlySet<string>): Row[] {
  const first = new Map(rows.toReversed().map((row) => [row.personId, row]));
  return rows.filter((row) => !there.has(row.personId) && first.get(row.personId) === row);
}

function inOrder<Row extends { id: string; personId: string }>(
  asked: readonly { personId: string }[],
  rows: readonly Row[],
  factsOf: (row: Row) => NewMilestone[],
): (Admitted | null)[] {
  const written = new Map(rows.map((row) => [row.personId, row]));
  return asked.map(({ personId }) => {
    const row = written.get(personId);
    written.delete(personId);
    return row ? { id: row.id, facts: factsOf(row) } : null;
  });
}
