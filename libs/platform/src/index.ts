export { DataFolderInUse, holdDataFolder } from './postgres/data-folder.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './postgres/embedded-postgres.js';
