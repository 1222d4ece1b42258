import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { Accounts } from './accounts/accounts.service.js';
import { AccountsRepository } from './accounts/accounts.repository.js';
import { Passwords } from './accounts/passwords.js';
import { AdminController } from './admin/admin.controller.js';
import { AdminQueries } from './admin/admin.queries.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditLogQueries } from './audit/audit-log.queries.js';
import { AuditService } from './audit/audit.service.js';
import { CentresController } from './centres/centres.controller.js';
import { CentresRepository } from './centres/centres.repository.js';
import { AccessGuard } from './sessions/access.guard.js';
import { PasswordStrategy, SessionStrategy } from './sessions/session.strategies.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { Sessions } from './sessions/sessions.service.js';
import { SignInsRepository } from './sessions/sign-ins.repository.js';

/** Accounts, roles with scopes, sign-in; the guard in front of every route. */
@Global()
@Module({
  imports: [PassportModule],
  controllers: [SessionsController, CentresController, AdminController, AuditController],
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
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Accounts, Sessions, CentresRepository],
})
export class IdentityModule {}
