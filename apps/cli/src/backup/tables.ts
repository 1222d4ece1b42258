import { type Client } from 'pg';

/** A table that a backup holds. */
export interface BackedUpTable {
  /** Quoted, with its schema. */
  name: string;
  /** Quoted; those that the database computes are left out. */
  columns: string[];
  /** The parts of a partitioned table, quoted. */
  parts: string[];
}

/** A partitioned table stands for its parts. Left out: schemas that are PostgreSQL's own, and the list of migrations, which migrating writes by itself. */
const OURS = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
  AND (n.nspname, c.relname) NOT IN (('public', 'migration'), ('graphile_worker', 'migrations'))
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`;

/** Every table of a database, those that others point at first. */
export async function tablesOf(client: Client): Promise<BackedUpTable[]> {
  const { rows } = await client.query<BackedUpTable & { pointsAt: string[] }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name,
       ARRAY(SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum) AS columns,
       ARRAY(SELECT DISTINCT format('%I.%I', fn.nspname, f.relname) FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
         JOIN pg_namespace fn ON fn.oid = f.relnamespace WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS "pointsAt",
       ARRAY(SELECT relid::regclass::text FROM pg_partition_tree(c.oid) WHERE relid <> c.oid) AS parts
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OURS} ORDER BY 1`,
  );
  const ordered: BackedUpTable[] = [];
  const placed = new Set<string>();
  while (ordered.length < rows.length) {
    const next = rows.filter(({ name, pointsAt }) => !placed.has(name) && pointsAt.every((other) => placed.has(other)));
    if (!next.length) throw new Error('Tables point at each other in a circle: no order of restoring them exists.');
    for (const { name, columns, parts } of next) {
      ordered.push({ name, columns, parts });
      placed.add(name);
    }
  }
  return ordered;
}

export async function sequencesOf(client: Client): Promise<{ name: string; value: number; called: boolean }[]> {
  const { rows } = await client.query<{ name: string; value: number | null; start: number }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS value, start_value AS start
     FROM pg_sequences WHERE schemaname NOT LIKE 'pg\\_%' ORDER BY 1`,
  );
  return rows.map(({ name, value, start }) => ({ name, value: value ?? start, called: value !== null }));
}
