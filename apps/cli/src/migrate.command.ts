import { type Command } from 'commander';
import { readSettings, startEmbeddedPostgres } from '#platform';
import { checkAll, migrateAll } from '../../api/src/schemas.js';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description(
      'brings the database up; --check: exits 1 when something is pending or the entities and the tables differ',
    )
    .option('--check', 'only look')
    .option('--json', 'one JSON document on stdout')
    .action(async ({ check, json }: { check?: boolean; json?: boolean }) => {
      const settings = readSettings();
      const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: settings.dataDir });
      const url = settings.databaseUrl ?? embedded!.url;
      try {
        if (!check) return say(json, { migrated: await migrateAll(url) });
        const found = await checkAll(url);
        say(json, found);
        if (found.pending.length || found.drift.length) process.exitCode = 1;
      } finally {
        await embedded?.stop();
      }
    });
}

function say(json: boolean | undefined, outcome: Record<string, string[]>): void {
  if (json) return void process.stdout.write(`${JSON.stringify(outcome)}\n`);
  for (const [what, names] of Object.entries(outcome))
    process.stderr.write(`${what}: ${names.length ? names.join('\n  ') : 'nothing'}\n`);
}
