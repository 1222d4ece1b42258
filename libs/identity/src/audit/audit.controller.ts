import { Controller, Get, Header, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, Creates, CurrentActor, Requires } from '#platform';
import { AuditChainResponse, AuditExportQuery, AuditPage, AuditQuery, VerificationStarted } from './audit.dto.js';
import './audit.policy.js';
import { AuditService } from './audit.service.js';

const JSON_LINES = 'application/jsonl';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  /** Who did what to which thing, the newest first. */
  @Get()
  @Requires('audit:read')
  @Answers(AuditPage)
  listAudit(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.audit.list(query);
  }

  /** Entries with everything that their hashes are made of, and the seals; the format is in docs/audit.md. */
  @Get('export')
  @Requires('audit:read')
  @ApiProduces(JSON_LINES)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('Content-Type', JSON_LINES)
  async exportAudit(@CurrentActor() actor: Actor, @Query() query: AuditExportQuery): Promise<StreamableFile> {
    const lines = await this.audit.export(actor, query);
    return new StreamableFile(lines, { type: JSON_LINES, disposition: 'attachment; filename="audit.jsonl"' });
  }

  /** Whether the chain was whole when it was last verified, and until when. */
  @Get('chain')
  @Requires('audit:verify')
  @Answers(AuditChainResponse)
  readAuditChain(): Promise<AuditChainResponse> {
    return this.audit.chain();
  }

  /** Walks the whole chain; a job of the caller's. */
  @Post('chain/verifications')
  @Requires('audit:verify')
  @Creates()
  @Answers(VerificationStarted, 202)
  async verifyAuditChain(@CurrentActor() actor: Actor): Promise<VerificationStarted> {
    return { jobId: await this.audit.verify(actor) };
  }
}
