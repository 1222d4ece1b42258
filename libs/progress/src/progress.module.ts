import { Module } from '@nestjs/common';
import { CurriculumModule } from '#curriculum';
import { PeopleModule } from '#people';
import { DimensionsController } from './dimensions/dimensions.controller.js';
import { FiguresController } from './figures/figures.controller.js';
import { Figures } from './figures/figures.service.js';
import { FunnelController } from './funnel/funnel.controller.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { LearntController } from './learnt/learnt.controller.js';
import { FigurePersonsController } from './persons/persons.controller.js';
import { FigurePersons } from './persons/persons.service.js';
import { PublicProgressController } from './public-progress/public-progress.controller.js';
import { PublicProgress } from './public-progress/public-progress.service.js';
import { SeriesController } from './series/series.controller.js';
import { Series } from './series/series.service.js';
import { TargetsController } from './targets/targets.controller.js';
import { TargetsRepository } from './targets/targets.repository.js';
import { Targets } from './targets/targets.service.js';

/** Targets and indicators: every number that anybody is shown, summed from the ledger alone. */
@Module({
  imports: [PeopleModule, CurriculumModule],
  controllers: [
    FigurePersonsController,
    LearntController,
    FiguresController,
    SeriesController,
    FunnelController,
    DimensionsController,
    IndicatorsController,
    TargetsController,
    PublicProgressController,
  ],
  providers: [Figures, FigurePersons, Series, PublicProgress, Targets, TargetsRepository],
  exports: [Figures, PublicProgress, Targets],
})
export class ProgressModule {}
