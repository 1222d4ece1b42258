export { ProgressModule } from './progress.module.js';
export { progressSchema } from './progress.schema.js';
export { Figures, type Figure } from './figures/figures.service.js';
export { FigureResponse, toFigureResponse } from './figures/figures.dto.js';
export { understand, type WrittenQuestion } from './figures/question.rules.js';
export { Targets } from './targets/targets.service.js';
export { type Target } from './targets/target.js';
export { INDICATORS } from './indicators/indicator.rules.js';
