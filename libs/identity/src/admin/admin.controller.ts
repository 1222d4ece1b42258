import { Controller, Delete, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Answers, AnswersNothing, AsksAgain, CurrentActor, IdParam, IfMatch, Requires } from '#platform';
import { AccountAdmin } from './account-admin.service.js';
import { AccountPage, AccountQuery, OperationResponse, AccountRoleQuery } from './admin.dto.js';
import './admin.policy.js';
import { AdminQueries } from './admin.queries.js';

@ApiTags('admin')
@Controller()
export class AdminController {
  constructor(
    private readonly queries: AdminQueries,
    private readonly accounts: AccountAdmin,
  ) {}

  /** Who can sign in, as what, and when they last did; by e-mail. */
  @Get('accounts')
  @Requires('account:read')
  @Answers(AccountPage)
  listAccounts(@Query() query: AccountQuery): Promise<AccountPage> {
    return this.queries.accounts(query);
  }

  /** Ends access at once, everywhere. Errors: account.last_admin (409), session.proof (403). */
  @Put('accounts/:accountId/suspension')
  @Requires('account:suspend')
  @AsksAgain()
  @AnswersNothing()
  async suspendAccount(
    @CurrentActor() actor: Actor,
    @IdParam('accountId') id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.accounts.suspend(actor, id, version);
  }

  /** Lets an account in again. Errors: session.proof (403). */
  @Delete('accounts/:accountId/suspension')
  @Requires('account:suspend')
  @AsksAgain()
  @AnswersNothing()
  async reactivateAccount(
    @CurrentActor() actor: Actor,
    @IdParam('accountId') id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.accounts.reactivate(actor, id, version);
  }

  /** Takes one role over one thing from an account. Errors: account.last_admin (409), session.proof (403). */
  @Delete('accounts/:accountId/roles')
  @Requires('account:take_role')
  @AsksAgain()
  @AnswersNothing()
  async takeRole(
    @CurrentActor() actor: Actor,
    @IdParam('accountId') id: string,
    @IfMatch() version: number,
    @Query() { role, scopeKind, scopeId }: AccountRoleQuery,
  ): Promise<void> {
    const scope = scopeKind && scopeId ? { kind: scopeKind, id: scopeId } : null;
    await this.accounts.takeRole(actor, id, version, { role, scope });
  }

  /** How the installation is: size, jobs, sign-ins. */
  @Get('operation')
  @Requires('operation:read')
  @Answers(OperationResponse)
  async readOperation(): Promise<OperationResponse> {
    return { ...(await this.queries.operation()), startedAt: new Date(Date.now() - process.uptime() * 1000) };
  }
}
