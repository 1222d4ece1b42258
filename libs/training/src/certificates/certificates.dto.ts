import { ApiProperty } from '@nestjs/swagger';
import { BilingualText, Id, ListQuery, OneOf, PageOf } from '#platform';
import { NamedPerson, NamedTrack, TitledThing } from '../named.dto.js';
import { REVOCATION_REASONS, type RevocationReason } from './revocation.rules.js';

export class CertificateQuery extends ListQuery {
  @Id({ optional: true })
  cohortId?: string;
}

export class RevokeCertificate {
  @OneOf(REVOCATION_REASONS, {
    description: 'wrong_person and not_earned take the graduation back; wrong_data issues another certificate',
  })
  reason: RevocationReason;
}

class CertificateCan {
  @ApiProperty()
  revoke: boolean;
}

export class CertificateResponse {
  @ApiProperty({ example: 'MSR-26-6M11-10RD-B' })
  serial: string;
  @ApiProperty({ type: NamedPerson })
  person: NamedPerson;
  @ApiProperty({ type: TitledThing })
  cohort: TitledThing;
  @ApiProperty({ type: NamedTrack })
  track: NamedTrack;
  @ApiProperty({ type: 'integer' })
  hours: number;
  @ApiProperty({ type: BilingualText, description: 'name of the centre' })
  centre: BilingualText;
  @ApiProperty({ format: 'date' })
  issuedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  revokedOn: string | null;
  @ApiProperty({ type: String, enum: [...REVOCATION_REASONS, null], nullable: true })
  revokedReason: RevocationReason | null;
  @ApiProperty({ type: 'integer' })
  version: number;
  @ApiProperty({ type: CertificateCan })
  can: CertificateCan;
}

export class CertificatePage extends PageOf(CertificateResponse) {}

export const CERTIFICATE_STATES = ['valid', 'revoked', 'unknown'] as const;

/** What anybody may know of a certificate by its serial. */
export class PublicCertificateResponse {
  @ApiProperty({ enum: CERTIFICATE_STATES })
  state: (typeof CERTIFICATE_STATES)[number];
  @ApiProperty({ description: 'as it is printed; as it was asked for when it is unknown' })
  serial: string;
  @ApiProperty({ format: 'date' })
  checkedOn: string;
  @ApiProperty({ type: BilingualText, nullable: true, description: 'null unless it is valid' })
  name: BilingualText | null;
  @ApiProperty({ type: BilingualText, nullable: true })
  track: BilingualText | null;
  @ApiProperty({ type: BilingualText, nullable: true })
  curriculum: BilingualText | null;
  @ApiProperty({ type: 'integer', nullable: true })
  hours: number | null;
  @ApiProperty({ type: BilingualText, nullable: true })
  cohort: BilingualText | null;
  @ApiProperty({ type: BilingualText, nullable: true })
  centre: BilingualText | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  graduatedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  revokedOn: string | null;
  @ApiProperty({ type: BilingualText, nullable: true, description: 'why it was revoked' })
  reason: BilingualText | null;
}
