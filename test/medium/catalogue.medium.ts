import { checkAll } from '../../apps/api/src/schemas.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

/** Tables that are not ours: the job queue makes and changes its own; TypeORM keeps its list of migrations. */
const OURS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'graphile_worker', 'jobs', 'public')`;

describe('The catalogue of the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  const offenders = async (sql: string) => (await database.query<{ name: string }>(sql)).map((row) => row.name);

  it('knows our tables', async () => {
    const tables = await offenders(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND ${OURS} ORDER BY 1`,
    );
    expect(tables).toContain('identity.account');
  });

  it('has no instant without a zone', async () => {
    expect(
      await offenders(
        `SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
           AND a.atttypid IN ('timestamp'::regtype, 'time'::regtype, 'timestamp[]'::regtype) AND ${OURS} ORDER BY 1`,
      ),
    ).toEqual([]);
  });

  it('has no foreign key that a deletion would have to search without an index', async () => {
    expect(
      await offenders(
        `SELECT format('%s.%s', n.nspname, k.conname) AS name
         FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE k.contype = 'f' AND ${OURS} AND NOT EXISTS (
           SELECT FROM pg_index i WHERE i.indrelid = k.conrelid
             AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
             AND (i.indpred IS NULL OR pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$'))
         ORDER BY 1`,
      ),
    ).toEqual([]);
  });

  it('says of every column that may be empty when it is', async () => {
    expect(
      await offenders(
        `SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name
         FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped AND NOT a.attnotnull AND ${OURS}
           AND coalesce(length(col_description(c.oid, a.attnum)), 0) < 10 ORDER BY 1`,
      ),
    ).toEqual([]);
  });

  it('has a primary key on every table', async () => {
    expect(
      await offenders(
        `SELECT format('%s.%s', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relkind IN ('r', 'p') AND ${OURS}
           AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p') ORDER BY 1`,
      ),
    ).toEqual([]);
  });

  it('has no two indexes on the same columns', async () => {
    expect(
      await offenders(
        `SELECT format('%s.%s', n.nspname, b.indexrelid::regclass) AS name
         FROM pg_index a JOIN pg_index b ON b.indrelid = a.indrelid AND b.indexrelid > a.indexrelid AND b.indkey = a.indkey
           AND b.indclass = a.indclass AND b.indpred IS NOT DISTINCT FROM a.indpred AND b.indexprs IS NOT DISTINCT FROM a.indexprs
         JOIN pg_class c ON c.oid = a.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} ORDER BY 1`,
      ),
    ).toEqual([]);
  });

  it('agrees with the entities, with nothing pending', async () => {
    expect(await checkAll(database.url)).toEqual({ pending: [], drift: [] });
  });
});
