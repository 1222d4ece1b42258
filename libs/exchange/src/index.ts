export { ExchangeModule } from './exchange.module.js';
export { type Loaded, LoadService } from './load/load.service.js';
