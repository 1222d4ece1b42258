export { ExchangeModule } from './exchange.module.js';
export { type Loaded, LoadService } from './load/load.service.js';
export { exchangeSchema } from './exchange.schema.js';
export { ImportFile } from './imports/import-file.command.js';
export { type Report } from './imports/judging/report.js';
export { IMPORT_KINDS, type ImportKind } from './imports/kinds/kind.js';
