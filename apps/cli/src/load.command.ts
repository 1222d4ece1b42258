import { type Command } from 'commander';
import { LoadService } from '#exchange';
import { withApplication } from './application.js';

export function addLoad(program: Command): void {
  program
    .command('load <folder>')
    .description('loads a folder of CSV files, a file per thing, into an empty database')
    .option('--json', 'one JSON document on stdout: rows per file, persons, seconds')
    .action((folder: string, { json }: { json?: boolean }) =>
      withApplication(async (app) => {
        const loaded = await app.get(LoadService).load(folder, (what) => process.stderr.write(`${what}\n`));
        if (json) process.stdout.write(`${JSON.stringify(loaded)}\n`);
        else
          process.stderr.write(
            `${Object.entries(loaded.rows)
              .map(([file, rows]) => `${file} ${rows}`)
              .join(', ')}; ${loaded.seconds} s\n`,
          );
      }),
    );
}
