import { Injectable, Logger } from '@nestjs/common';
import { HandlesJob, type JobHandler, RunsAt, type Timetabled } from '../jobs/jobs.js';
import { Audit } from './audit.js';
import { type AuditReport } from './audit-report.js';
import { VerifyAudit } from './verify-audit.js';

/** The kind of job that verifies the chain. */
export const VERIFYING = 'audit.verify';

/** Verifies the chain each night, and when somebody asks; the outcome is an act of the chain. */
@Injectable()
@HandlesJob(VERIFYING)
@RunsAt(VERIFYING, '40 1 * * *')
export class VerifyAuditJob implements JobHandler, Timetabled {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly verify: VerifyAudit,
    private readonly audit: Audit,
  ) {}

  async run(): Promise<AuditReport> {
    const report = await this.verify.run();
    if (!report.verified) this.logger.error({ event: 'audit chain broken', ...report.broken });
    await this.audit.record(
      { accountId: null },
      { action: 'audit:verify', thing: 'audit', thingId: 'chain', after: report },
    );
    return report;
  }
}
