import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (text: string) => text.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const bare = (table: Table | string) => (typeof table === 'string' ? table : table.name).split('.').pop()!;

/** Tables, columns and constraints named as PostgreSQL itself would name them, so that the drift check stays quiet. */
export class SnakeNames extends DefaultNamingStrategy {
  override tableName = (className: string, custom?: string) => custom ?? snake(className);
  override columnName = (property: string, custom: string | undefined, prefixes: string[]) =>
    snake([...prefixes, custom ?? property].join('_'));
  override relationName = (property: string) => snake(property);
  override joinColumnName = (relation: string, column: string) => snake(`${relation}_${column}`);
  override primaryKeyName = (table: Table | string) => `${bare(table)}_pkey`;
  override uniqueConstraintName = (table: Table | string, columns: string[]) =>
    `${bare(table)}_${columns.join('_')}_key`;
  override foreignKeyName = (table: Table | string, columns: string[]) => `${bare(table)}_${columns.join('_')}_fkey`;
  override indexName = (table: Table | string, columns: string[]) => `${bare(table)}_${columns.join('_')}_idx`;
}
