import pg from 'pg';

/** Statements that the house itself wrote are some hundreds; whatever comes beyond is planned each time. */
const MOST_NAMES = 500;
/** Statements with more values are built for a number of rows, and rarely asked again. */
const MOST_VALUES = 30;
const names = new Map<string, string>();

/** A client that lets PostgreSQL keep the plan of each statement with values: planning ours takes longer than running them. */
export class PreparingClient extends pg.Client {
  // The overloads of pg's `query` end in one signature that no override can name.
  override query = ((...[text, values, ...rest]: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text, values.length) : null;
    const ask = super.query.bind(this) as (...given: unknown[]) => unknown;
    return name ? ask({ name, text, values }, ...rest) : ask(text, values, ...rest);
  }) as pg.Client['query'];
}

function nameOf(text: string, values: number): string | null {
  if (values === 0 || values > MOST_VALUES) return null;
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known ?? null;
  const name = `masar_${names.size}`;
  names.set(text, name);
  return name;
}
