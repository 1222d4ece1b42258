import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, Requires } from '#platform';
import { AccountPage, AccountQuery, OperationResponse } from './admin.dto.js';
import './admin.policy.js';
import { AdminQueries } from './admin.queries.js';

@ApiTags('admin')
@Controller()
export class AdminController {
  constructor(private readonly queries: AdminQueries) {}

  /** Who can sign in, as what, and when they last did; by e-mail. */
  @Get('accounts')
  @Requires('account:read')
  @Answers(AccountPage)
  listAccounts(@Query() query: AccountQuery): Promise<AccountPage> {
    return this.queries.accounts(query);
  }

  /** How the installation is: size, jobs, sign-ins. */
  @Get('operation')
  @Requires('operation:read')
  @Answers(OperationResponse)
  async readOperation(): Promise<OperationResponse> {
    return { ...(await this.queries.operation()), startedAt: new Date(Date.now() - process.uptime() * 1000) };
  }
}
