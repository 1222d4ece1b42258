import { Command } from 'commander';
import { DataFolderInUse, SettingsError } from '#platform';
import { addAdmin } from './admin.command.js';
import { addAudit } from './audit.command.js';
import { addBackup } from './backup.command.js';
import { addDoctor } from './doctor.command.js';
import { addVault } from './vault.command.js';
import { addFigures } from './figures.command.js';
import { addImport } from './import.command.js';
import { addLoad } from './load.command.js';
import { addMigrate } from './migrate.command.js';
import { addDemo } from './demo.command.js';

/** `masar`: the commands of the contract. Exit 0: done · 1: it failed · 2: wrong usage · 3: some rows were rejected. */
const program = new Command('masar').description('Masar from the command line').exitOverride().showHelpAfterError();
addMigrate(program);
addLoad(program);
addImport(program);
addFigures(program);
addDemo(program);
addAudit(program);
addAdmin(program);
addBackup(program);
addVault(program);
addDoctor(program);

try {
  await program.parseAsync();
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  if (code?.startsWith('commander.'))
    process.exit(['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(code) ? 0 : 2);
  process.stderr.write(`${message}\n`);
  process.exit(error instanceof SettingsError || error instanceof DataFolderInUse ? 2 : 1);
}
process.exit(process.exitCode ?? 0);
