import { Injectable } from '@nestjs/common';
import { Ledger } from '#ledger';
import { type Actor } from '#platform';
import { type CertificateRow } from '../certificates/certificates.repository.js';
import { IssueCertificates } from '../certificates/issue-certificates.command.js';
import { CohortsRepository } from '../cohorts/cohorts.repository.js';
import { EnrolmentsRepository } from '../enrolments/enrolments.repository.js';

/** The graduation that a certificate stands for. */
@Injectable()
export class Graduations {
  constructor(
    private readonly ledger: Ledger,
    private readonly cohorts: CohortsRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly issuing: IssueCertificates,
  ) {}

  /** Another certificate of the same day, with what the register says now. */
  async certifyAgain(actor: Actor, row: CertificateRow): Promise<void> {
    const cohort = (await this.cohorts.lock(row.cohort.id))!;
    const graduate = { id: row.enrolmentId, personId: row.person.id };
    await this.issuing.issue(actor, cohort, [graduate], row.issuedOn);
  }

  /** She has completed, but not graduated: the milestone is reversed, what was known before stays. */
  async takeBack(actor: Actor, row: CertificateRow, reason: string): Promise<void> {
    await this.enrolments.setState([row.enrolmentId], { state: 'completed', endedOn: row.issuedOn, exitReason: null });
    const { milestones } = await this.ledger.history(row.person.id);
    const reversed = new Set(milestones.map(({ reverses }) => reverses));
    const standing = milestones.filter(
      ({ id, kind, cohortId, reverses }) =>
        kind === 'graduated' && cohortId === row.cohort.id && reverses === null && !reversed.has(id),
    );
    if (standing.length)
      await this.ledger.reverse(
        standing.map(({ id }) => id),
        reason,
        actor.accountId,
      );
  }
}
