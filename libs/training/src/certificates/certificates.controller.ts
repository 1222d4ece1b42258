import { Body, Controller, Get, Header, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, CurrentActor, IfMatchWhenGiven, Public, Requires } from '#platform';
import {
  CertificatePage,
  CertificateQuery,
  CertificateResponse,
  PublicCertificateResponse,
  RevokeCertificate,
} from './certificates.dto.js';
import { CertificatesService } from './certificates.service.js';
import { PublicCertificates } from './public-certificates.js';
import { RevokeCertificates } from './revoke-certificate.command.js';

@ApiTags('certificates')
@Controller('certificates')
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatesService,
    private readonly revocations: RevokeCertificates,
  ) {}

  /** Certificates of the caller's cohorts, the newest first; a graduate sees her own. */
  @Get()
  @Requires('certificate:read')
  @Answers(CertificatePage)
  listCertificates(@CurrentActor() actor: Actor, @Query() query: CertificateQuery): Promise<CertificatePage> {
    return this.certificates.list(actor, query);
  }

  /** By its serial, in every writing of it. */
  @Get(':serial')
  @Requires('certificate:read')
  @Answers(CertificateResponse)
  readCertificate(@CurrentActor() actor: Actor, @Param('serial') serial: string): Promise<CertificateResponse> {
    return this.certificates.read(actor, serial);
  }

  /** A page to print, A4 landscape, in both languages. Errors: certificate.revoked. */
  @Get(':serial/pdf')
  @Requires('certificate:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Content-Type', 'application/pdf')
  async printCertificate(@CurrentActor() actor: Actor, @Param('serial') serial: string): Promise<StreamableFile> {
    const { name, bytes } = await this.certificates.pdf(actor, serial, actor.language);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `inline; filename="${name}"` });
  }

  /** It is not valid any more. Errors: certificate.revoked. */
  @Post(':serial/revocation')
  @Requires('certificate:revoke')
  @Answers(CertificateResponse, 201)
  revokeCertificate(
    @CurrentActor() actor: Actor,
    @Param('serial') serial: string,
    @Body() body: RevokeCertificate,
    @IfMatchWhenGiven() version: number | null,
  ): Promise<CertificateResponse> {
    return this.revocations.revoke(actor, serial, body, version);
  }
}

@ApiTags('public')
@Controller('public/certificates')
export class PublicCertificatesController {
  constructor(private readonly certificates: PublicCertificates) {}

  /** Whether a certificate is valid, by its serial in every writing of it; no account is needed. */
  @Get(':serial')
  @Public()
  @Answers(PublicCertificateResponse)
  checkCertificate(@Param('serial') serial: string): Promise<PublicCertificateResponse> {
    return this.certificates.check(serial);
  }
}
