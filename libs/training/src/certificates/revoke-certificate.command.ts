import { Injectable } from '@nestjs/common';
import { type Actor, staleVersion, Transactions } from '#platform';
import { Graduations } from '../graduation/graduations.js';
import { type CertificateResponse, type RevokeCertificate } from './certificates.dto.js';
import { certificateRevoked } from './certificates.errors.js';
import { CertificatesRepository } from './certificates.repository.js';
import { CertificatesService } from './certificates.service.js';
import { IssueCertificates } from './issue-certificates.command.js';
import { undoesGraduation } from './revocation.rules.js';

/** A certificate is not valid any more: replaced by a right one, or taken back together with the graduation. */
@Injectable()
export class RevokeCertificates {
  constructor(
    private readonly transactions: Transactions,
    private readonly service: CertificatesService,
    private readonly certificates: CertificatesRepository,
    private readonly graduations: Graduations,
    private readonly issuing: IssueCertificates,
  ) {}

  /** Errors: certificate.revoked. */
  revoke(
    actor: Actor,
    serial: string,
    { reason }: RevokeCertificate,
    version: number | null,
  ): Promise<CertificateResponse> {
    return this.transactions.run(async () => {
      const row = await this.service.found(actor, serial);
      if (row.revokedOn) throw certificateRevoked();
      const on = this.issuing.facts.today();
      const seen = version ?? row.version;
      if (!(await this.certificates.revoke(row.id, seen, { reason, on, by: actor.accountId }))) throw staleVersion();
      await this.issuing.facts.audit(actor, {
        action: 'certificate:revoke',
        thing: 'certificate',
        thingId: row.id,
        before: { serial: row.serial },
        after: { reason },
      });
      if (reason === 'wrong_data') await this.graduations.certifyAgain(actor, row);
      if (undoesGraduation(reason)) await this.graduations.takeBack(actor, row, reason);
      return this.service.read(actor, serial);
    });
  }
}
