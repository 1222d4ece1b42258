import { Injectable } from '@nestjs/common';
import { People } from '#people';
import { type Actor, reach } from '#platform';
import { WAITING } from '../applications/application.rules.js';
import { personUnknown } from '../applications/applications.errors.js';
import { ApplicationsRepository } from '../applications/applications.repository.js';
import { type LockedCohort } from '../cohorts/cohorts.repository.js';
import { Facts } from '../facts.js';
import { type Intent } from './enrolment.rules.js';

export interface Candidate {
  personId: string;
  intent: Intent;
}

/** Those who are about to be enrolled: persons of the centre, with what they said when they applied. */
@Injectable()
export class Candidates {
  constructor(
    private readonly people: People,
    private readonly applications: ApplicationsRepository,
    private readonly facts: Facts,
  ) {}

  /** Answers them with their intent; whoever still waited for a decision of the cohort's intake is admitted with it. Errors: person.unknown. */
  async of(
    actor: Actor,
    cohort: LockedCohort,
    { personIds, intent, on }: { personIds: readonly string[]; intent: Intent; on: string },
  ): Promise<Candidate[]> {
    const persons = await this.known(actor, personIds);
    const applications = cohort.intakeId ? await this.applications.lockOf(cohort.intakeId, persons) : [];
    const admitted = applications.filter(({ state }) => state === 'waitlisted' || WAITING.includes(state));
    if (admitted.length) {
      const ids = admitted.map(({ id }) => id);
      await this.applications.decide(ids, { state: 'admitted', reason: null, on, by: actor.accountId });
      await this.facts.audit(
        actor,
        ...admitted.map(({ id, state }) => ({
          action: 'application:review',
          thing: 'application',
          thingId: id,
          before: { state },
          after: { state: 'admitted' },
        })),
      );
      const { track, programmeId, funder } = cohort;
      const admittedPersons = admitted.map(({ personId }) => personId);
      await this.facts.record(actor, 'admitted', admittedPersons, on, { track, programmeId, funder });
    }
    const said = new Map(applications.map((one) => [one.personId, one.intent]));
    return persons.map((personId) => ({ personId, intent: said.get(personId) ?? intent }));
  }

  private async known(actor: Actor, personIds: readonly string[]): Promise<string[]> {
    const asked = [...new Set(personIds)];
    const standing = await Promise.all(asked.map((id) => this.people.resolve(id)));
    const persons = standing.filter((id): id is string => id !== null);
    const known = await this.people.inCentres(persons, reach(actor, 'enrolment:create', 'centre'));
    if (persons.length < asked.length || persons.some((id) => !known.has(id))) throw personUnknown('/personIds');
    return [...new Set(persons)];
  }
}
