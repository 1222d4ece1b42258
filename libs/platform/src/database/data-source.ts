import pg from 'pg';
import { DataSource, type DataSourceOptions, type EntitySchema, type MigrationInterface } from 'typeorm';
import { PreparingClient } from './preparing-client.js';
import { SnakeNames } from './snake-names.js';

/** What a lib brings to the database: a schema of its own name, its tables, its migrations. */
export interface LibSchema {
  entities: (Function | EntitySchema)[];
  migrations: (new () => MigrationInterface)[];
}

// A day is a text without a zone: a Date would shift it.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
// Counts fit a double exactly; ids that do not are uuids.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** Never synchronised: tables come from migrations, `masar migrate --check` proves that they agree. */
export const dataSourceOptions = (url: string, libs: LibSchema[], poolSize = 10): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: libs.flatMap((lib) => lib.entities),
  migrations: libs.flatMap((lib) => lib.migrations),
  namingStrategy: new SnakeNames(),
  synchronize: false,
  migrationsTransactionMode: 'each',
  migrationsTableName: 'migration',
  installExtensions: false,
  invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  poolSize,
  extra: {
    Client: PreparingClient,
    options: '-c TimeZone=UTC -c statement_timeout=60000',
    application_name: 'masar',
  },
});

export const dataSourceFor = (url: string, libs: LibSchema[], poolSize?: number): DataSource =>
  new DataSource(dataSourceOptions(url, libs, poolSize));
