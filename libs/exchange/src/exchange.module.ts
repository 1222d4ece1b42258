import { Module } from '@nestjs/common';
import { PeopleModule } from '#people';
import { LoadRepository } from './load/load.repository.js';
import { LoadService } from './load/load.service.js';

/** What comes in from elsewhere and goes out to it. */
@Module({
  imports: [PeopleModule],
  providers: [LoadService, LoadRepository],
  exports: [LoadService],
})
export class ExchangeModule {}
