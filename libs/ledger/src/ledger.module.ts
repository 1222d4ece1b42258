import { Global, Module } from '@nestjs/common';
import { CensusesRepository } from './censuses/censuses.repository.js';
import { Counting } from './counting/counting.js';
import { CountingQueries } from './counting/counting.queries.js';
import { Ledger } from './ledger.js';
import { Loading } from './loading/loading.js';
import { LoadingRepository } from './loading/loading.repository.js';
import { Rebuild } from './recording/rebuild.js';
import { Recorder } from './recording/recorder.js';
import { RecordingRepository } from './recording/recording.repository.js';

/** Milestones and traits: recorded, reversed, read; and the steps that figures are summed from. */
@Global()
@Module({
  providers: [
    Ledger,
    Counting,
    CountingQueries,
    CensusesRepository,
    Recorder,
    RecordingRepository,
    Rebuild,
    Loading,
    LoadingRepository,
  ],
  exports: [Ledger, Counting, CensusesRepository, Rebuild, Loading],
})
export class LedgerModule {}
