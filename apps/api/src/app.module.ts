import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR } from '@nestjs/core';
import { CompaniesModule } from '#companies';
import { ExchangeModule } from '#exchange';
import { CurriculumModule } from '#curriculum';
import { HiringModule } from '#hiring';
import { IdentityModule } from '#identity';
import { LedgerModule } from '#ledger';
import { PeopleModule } from '#people';
import { IdempotencyInterceptor, PlatformModule, ProblemFilter, type Settings, VersionInterceptor } from '#platform';
import { ProgressModule } from '#progress';
import { TrainingModule } from '#training';
import { DemoController } from './demo.controller.js';
import { HealthController } from './health.controller.js';
import { allSchemas } from './schemas.js';

/** The rooms of the house, floor by floor. */
const ROOMS = [
  IdentityModule,
  LedgerModule,
  PeopleModule,
  CurriculumModule,
  CompaniesModule,
  TrainingModule,
  HiringModule,
  ProgressModule,
  ExchangeModule,
];

@Module({})
export class AppModule {
  /** `url` null: without a database, enough to describe the API. */
  static for(settings: Settings, url: string | null): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(settings, url, allSchemas), ...ROOMS],
      controllers: [HealthController, DemoController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: VersionInterceptor },
      ],
    };
  }
}
