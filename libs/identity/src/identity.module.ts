import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { Accounts } from './accounts/accounts.service.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { Passwords } from './accounts/passwords.js';
import { AccountAdmin } from './admin/account-admin.service.js';
import { AdminController } from './admin/admin.controller.js';
import { AdminQueries } from './admin/admin.queries.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditLogQueries } from './audit/audit-log.queries.js';
import { AuditService } from './audit/audit.service.js';
import { CentreNames } from './centres/centre-names.js';
import { CentresController } from './centres/centres.controller.js';
import { CentresRepository } from './centres/centres.repository.js';
import { AcceptInvitation } from './invitations/accept-invitation.command.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { Invitations } from './invitations/invitations.service.js';
import { OwnAccountController } from './own/own-account.controller.js';
import { OwnAccount } from './own/own-account.service.js';
import { ResetsController } from './resets/resets.controller.js';
import { ResetsRepository } from './resets/resets.repository.js';
import { Resets } from './resets/resets.service.js';
import { ScopeNames } from './scopes/scope-names.js';
import { SessionCookie } from './sessions/session-cookie.js';
import { TokensRepository } from './tokens/tokens.repository.js';
import { Tokens } from './tokens/tokens.service.js';
import { AccessGuard } from './sessions/access.guard.js';
import { PasswordStrategy, SessionStrategy } from './sessions/session.strategies.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.service.js';
import { SignInsRepository } from './sessions/sign-ins.repository.js';

/** Accounts, roles with scopes, sign-in; the guard in front of every route. */
@Global()
@Module({
  imports: [PassportModule],
  controllers: [
    SessionsController,
    CentresController,
    AdminController,
    AuditController,
    InvitationsController,
    ResetsController,
    OwnAccountController,
  ],
  providers: [
    Accounts,
    AccountsRepository,
    Passwords,
    Sessions,
    SignInsRepository,
    SessionStrategy,
    PasswordStrategy,
    CentresRepository,
    AdminQueries,
    AuditService,
    AuditLogQueries,
    AccountAdmin,
    CentreNames,
    ScopeNames,
    SessionCookie,
    Invitations,
    InvitationsRepository,
    AcceptInvitation,
    Resets,
    ResetsRepository,
    OwnAccount,
    Tokens,
    TokensRepository,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Accounts, Sessions, CentresRepository, Invitations, ScopeNames],
})
export class IdentityModule {}
