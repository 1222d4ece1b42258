import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { type PublicCertificateResponse } from './certificates.dto.js';
import { CertificatesRepository } from './certificates.repository.js';
import { REVOCATION_TEXTS } from './revocation.rules.js';
import { displaySerial, readSerial } from './serial.rules.js';

const EVERYBODYS = { all: true, centreIds: [], personIds: [] };

/** What anybody may ask with a serial in the hand; also for the page that needs no script. */
@Injectable()
export class PublicCertificates {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly clock: Clock,
  ) {}

  /** Valid, revoked or unknown. The serial is read in every writing; the name is shown of a valid one only. */
  async check(written: string): Promise<PublicCertificateResponse> {
    const serial = readSerial(written);
    const row = serial && (await this.certificates.one(EVERYBODYS, serial));
    const checkedOn = this.clock.today();
    if (!row) return { ...NOTHING, state: 'unknown', serial: serial ? displaySerial(serial) : written, checkedOn };
    return {
      state: row.revokedOn ? 'revoked' : 'valid',
      serial: displaySerial(row.serial),
      checkedOn,
      name: row.revokedOn ? null : row.person.name,
      track: row.track.name,
      curriculum: row.curriculum,
      hours: row.hours,
      cohort: row.cohort.title,
      centre: row.centre,
      graduatedOn: row.issuedOn,
      revokedOn: row.revokedOn,
      reason: row.revokedReason && REVOCATION_TEXTS[row.revokedReason],
    };
  }
}

const NOTHING = {
  name: null,
  track: null,
  curriculum: null,
  hours: null,
  cohort: null,
  centre: null,
  graduatedOn: null,
  revokedOn: null,
  reason: null,
};
