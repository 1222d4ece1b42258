import { Module } from '@nestjs/common';
import { FiguresController } from './figures/figures.controller.js';
import { Figures } from './figures/figures.service.js';
import { TargetsController } from './targets/targets.controller.js';
import { TargetsRepository } from './targets/targets.repository.js';
import { Targets } from './targets/targets.service.js';

/** Targets and indicators: every number that anybody is shown, summed from the ledger alone. */
@Module({
  controllers: [FiguresController, TargetsController],
  providers: [Figures, Targets, TargetsRepository],
  exports: [Figures, Targets],
})
export class ProgressModule {}
