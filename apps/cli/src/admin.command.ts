import { type Command } from 'commander';
import { Invitations } from '#identity';
import { type Language, LANGUAGES } from '#platform';
import { withApplication } from './application.js';

const ADDRESS = /^[^\s@"<>(),;:\\]+@[^\s@.]+(\.[^\s@.]+)+$/;

export function addAdmin(program: Command): void {
  const admin = program.command('admin').description('administrators');
  admin
    .command('create')
    .description('asks an administrator in and prints the one-time link, good for seven days')
    .requiredOption('--email <address>', 'whose account it will be')
    .option('--language <ar|en>', 'of the page that the link opens', 'ar')
    .option('--json', 'one JSON document on stdout')
    .action(({ email, language, json }: { email: string; language: string; json?: boolean }, command: Command) => {
      if (!ADDRESS.test(email) || email.length > 254) command.error(`--email ${email} is not an e-mail address`);
      if (!isLanguage(language)) return command.error('--language is ar or en');
      return withApplication(async (app) => {
        const link = await app.get(Invitations, { strict: false }).inviteFirstAdmin(email, language);
        process.stdout.write(json ? `${JSON.stringify({ link })}\n` : `${link}\n`);
      });
    });
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);
