import { type LibSchema } from '#platform';
import { ImportRow } from './imports/rows/import-row.entity.js';
import { Import } from './imports/storing/import.entity.js';
import { Exchange1764000900000 } from './migrations/1764000900000-exchange.js';
import { ImportUndo1764000910000 } from './migrations/1764000910000-import-undo.js';

export const exchangeSchema: LibSchema = {
  entities: [Import, ImportRow],
  migrations: [Exchange1764000900000, ImportUndo1764000910000],
};
