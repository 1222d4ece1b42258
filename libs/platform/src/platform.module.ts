import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Audit } from './audit/audit.js';
import { AuditChain } from './audit/audit-chain.js';
import { AuditReader } from './audit/audit.queries.js';
import { AuditRepository } from './audit/audit.repository.js';
import { SealsRepository } from './audit/seals.repository.js';
import { VerifyAudit } from './audit/verify-audit.js';
import { VerifyAuditJob } from './audit/verify-audit.job.js';
import { Clock } from './clock/clock.js';
import { dataSourceOptions, type LibSchema } from './database/data-source.js';
import { IdempotencyRepository } from './database/idempotency.repository.js';
import { ThrottleRepository } from './database/throttle.repository.js';
import { Transactions } from './database/transactions.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { JobsController } from './jobs/jobs.controller.js';
import { JobsRepository } from './jobs/jobs.repository.js';
import { MailsController } from './mail/mails.controller.js';
import { MailsRepository } from './mail/mails.repository.js';
import { Mails } from './mail/mails.service.js';
import { SendMail } from './mail/send-mail.job.js';
import { type Settings, SETTINGS } from './settings/settings.js';
import { Vault } from './vault/vault.js';
import { VaultKeeper } from './vault/vault-keeper.js';
import { VaultRepository } from './vault/vault.repository.js';

/** The floor under everything: settings, database, transactions, jobs, audit, clock. */
@Global()
@Module({})
export class PlatformModule {
  /** `url` null: no connection is made; enough to describe the API. */
  static forRoot(settings: Settings, url: string | null, libs: LibSchema[]): DynamicModule {
    const audit = [Audit, AuditRepository, AuditReader, AuditChain, SealsRepository, VerifyAudit, VerifyAuditJob];
    const vault = [VaultRepository, VaultKeeper];
    const jobs = [Jobs, JobsRepository, JobRunner];
    const services = [Transactions, ...audit, ...jobs, ...vault, IdempotencyRepository, ThrottleRepository, Mails];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(url ?? 'postgres://nowhere', libs),
          manualInitialization: url === null,
        }),
      ],
      controllers: [JobsController, MailsController],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: new Clock(settings.timeZone) },
        { provide: Vault, useValue: new Vault(settings.secret) },
        {
          provide: Transactions,
          useFactory: (source: DataSource) => new Transactions(source),
          inject: [getDataSourceToken()],
        },
        ...services.slice(1),
        MailsRepository,
        SendMail,
      ] as NonNullable<DynamicModule['providers']>,
      exports: [SETTINGS, Clock, Vault, DiscoveryModule, ...services],
    };
  }
}
