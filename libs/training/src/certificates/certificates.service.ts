import { Inject, Injectable } from '@nestjs/common';
import { Accounts } from '#identity';
import {
  type Actor,
  type Bilingual,
  fromCursor,
  holds,
  type Language,
  limitOf,
  notFound,
  pageOf,
  SETTINGS,
  type Settings,
} from '#platform';
import { certificatePdf } from './certificate.pdf.js';
import { type CertificatePage, type CertificateQuery, type CertificateResponse } from './certificates.dto.js';
import { certificateRevoked } from './certificates.errors.js';
import { certificateReach } from './certificates.policy.js';
import { type CertificateRow, CertificatesRepository } from './certificates.repository.js';
import { displaySerial, readSerial } from './serial.rules.js';

const OFFICES = {
  coordinator: { ar: 'منسّق', en: 'Coordinator' },
  manager: { ar: 'إدارة البرنامج', en: 'Programme management' },
} satisfies Record<string, Bilingual>;

@Injectable()
export class CertificatesService {
  constructor(
    private readonly certificates: CertificatesRepository,
    private readonly accounts: Accounts,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async list(actor: Actor, query: CertificateQuery): Promise<CertificatePage> {
    const limit = limitOf(query);
    const rows = await this.certificates.list(
      certificateReach(actor),
      query.cohortId ?? null,
      fromCursor(query.cursor, 2),
      limit,
    );
    return pageOf(rows, limit, ({ issuedOn, serial }) => [issuedOn, serial], toResponse(actor));
  }

  async read(actor: Actor, serial: string): Promise<CertificateResponse> {
    return toResponse(actor)(await this.found(actor, serial));
  }

  /** A page to print. Errors: certificate.revoked. */
  async pdf(actor: Actor, serial: string, language: Language): Promise<{ name: string; bytes: Buffer }> {
    const row = await this.found(actor, serial);
    if (row.revokedOn) throw certificateRevoked();
    const [manager] = await this.accounts.withRole('manager');
    const shown = displaySerial(row.serial);
    const signatures = [
      ...(manager ? [{ name: { ar: manager.nameAr, en: manager.nameEn }, office: OFFICES.manager }] : []),
      ...(row.issuedBy ? [{ name: row.issuedBy, office: officeAt(row.centre) }] : []),
    ];
    const bytes = await certificatePdf(
      {
        serial: shown,
        verifyUrl: `${this.settings.publicUrl}/C/${shown}`.toUpperCase(),
        name: row.person.name,
        gender: row.person.gender,
        track: row.track.name,
        hours: row.hours,
        capstone: row.capstone,
        centre: row.centre,
        graduatedOn: row.issuedOn,
        signatures,
      },
      language,
    );
    return { name: `${shown}.pdf`, bytes };
  }

  /** In every writing of the serial. Errors: request.not_found for one that is not the caller's to see. */
  async found(actor: Actor, written: string): Promise<CertificateRow> {
    const serial = readSerial(written);
    const row = serial && (await this.certificates.one(certificateReach(actor), serial));
    if (!row) throw notFound();
    return row;
  }
}

const officeAt = (centre: Bilingual): Bilingual => ({
  ar: `${OFFICES.coordinator.ar}، ${centre.ar}`,
  en: `${OFFICES.coordinator.en}, ${centre.en}`,
});

const toResponse =
  (actor: Actor) =>
  (row: CertificateRow): CertificateResponse => ({
    serial: displaySerial(row.serial),
    person: row.person,
    cohort: row.cohort,
    track: row.track,
    hours: row.hours,
    centre: row.centre,
    issuedOn: row.issuedOn,
    revokedOn: row.revokedOn,
    revokedReason: row.revokedReason,
    version: row.version,
    can: { revoke: holds(actor, 'certificate:revoke') && row.revokedOn === null },
  });
