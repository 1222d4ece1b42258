import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { type Command } from 'commander';
import {
  holdDataFolder,
  keptSecret,
  readSettings,
  rotateVault,
  type Settings,
  SettingsError,
  startEmbeddedPostgres,
  Transactions,
  Vault,
} from '#platform';
import { openSource } from '../../api/src/database.js';
import { migrateAll } from '../../api/src/schemas.js';
import { sealedTables } from '../../api/src/sealed-tables.js';

const NEXT = 'secret.next';

export function addVault(program: Command): void {
  program
    .command('vault')
    .description('the secret that sensitive values are sealed with')
    .command('rotate')
    .description(
      'seals everything anew with another secret: the one in MASAR_SECRET_NEXT, or a new one where the secret lies in the data folder. Stop Masar first; an interrupted run goes on',
    )
    .option('--json', 'one JSON document on stdout')
    .action(async ({ json }: { json?: boolean }) => {
      const settings = readSettings();
      const next = nextSecret(settings);
      const rows = await rotate(settings, next.secret, (table) => process.stderr.write(json ? '' : `${table}\n`));
      next.keep();
      if (json) process.stdout.write(`${JSON.stringify({ rows, secret: next.where })}\n`);
      else
        process.stderr.write(
          `${rows} rows are sealed anew. ${next.where === 'folder' ? 'The data folder holds the new secret.' : 'Start with MASAR_SECRET set to what MASAR_SECRET_NEXT was.'}\n`,
        );
    });
}

/** The next secret lies beside the one in use until it is, so that an interrupted run goes on with the same. */
function nextSecret({ secretGiven, nextSecret: given, dataDir }: Settings): {
  secret: string;
  where: 'folder' | 'setting';
  keep: () => void;
} {
  if (given && secretGiven) return { secret: given, where: 'setting', keep: () => undefined };
  if (secretGiven)
    throw new SettingsError('MASAR_SECRET_NEXT must be set to the new secret, beside MASAR_SECRET as it is now.');
  return {
    secret: keptSecret(dataDir, NEXT, given),
    where: 'folder',
    keep: () => renameSync(join(dataDir, NEXT), join(dataDir, 'secret')),
  };
}

async function rotate(settings: Settings, next: string, told: (table: string) => void): Promise<number> {
  const folder = settings.databaseUrl ? null : holdDataFolder(settings.dataDir);
  const embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: settings.dataDir });
  try {
    const url = settings.databaseUrl ?? embedded!.url;
    await migrateAll(url);
    const source = await openSource(url);
    try {
      return await rotateVault({
        transactions: new Transactions(source),
        before: new Vault(settings.secret),
        after: new Vault(next),
        tables: sealedTables,
        told,
      });
    } finally {
      await source.destroy();
    }
  } finally {
    await embedded?.stop();
    folder?.release();
  }
}
