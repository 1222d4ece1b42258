import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Requires, SETTINGS, type Settings } from '#platform';
import { AccountPage, AccountQuery, AuditPage, AuditQuery, OperationResponse } from './admin.dto.js';
import './admin.policy.js';
import { AdminQueries } from './admin.queries.js';

@ApiTags('admin')
@Controller()
export class AdminController {
  constructor(
    private readonly queries: AdminQueries,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Who can sign in, as what, and when they last did; by e-mail. */
  @Get('accounts')
  @Requires('account:read')
  @Answers(AccountPage)
  listAccounts(@Query() query: AccountQuery): Promise<AccountPage> {
    return this.queries.accounts(query);
  }

  /** Who did what to which thing, the newest first. */
  @Get('audit')
  @Requires('audit:read')
  @Answers(AuditPage)
  listAudit(@Query() query: AuditQuery): Promise<AuditPage> {
    return this.queries.audit(query, this.settings.timeZone);
  }

  /** How the installation is: size, jobs, sign-ins. */
  @Get('operation')
  @Requires('operation:read')
  @Answers(OperationResponse)
  async readOperation(): Promise<OperationResponse> {
    return { ...(await this.queries.operation()), startedAt: new Date(Date.now() - process.uptime() * 1000) };
  }
}
