import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command } from 'commander';
import { AuditReader, type AuditReport, exportedLines, Vault, VerifyAudit } from '#platform';
import { withApplication } from './application.js';

export function addAudit(program: Command): void {
  const audit = program.command('audit').description('the chain of who did what');
  audit
    .command('verify')
    .description('walks the whole chain; exits 1 and names the first broken entry when it was tampered with')
    .option('--json', 'one JSON document on stdout')
    .action(({ json }: { json?: boolean }) =>
      withApplication(async (app) => {
        const report = await app.get(VerifyAudit).run();
        if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
        else process.stderr.write(inWords(report));
        if (!report.verified) process.exitCode = 1;
      }),
    );
  audit
    .command('export [file]')
    .description('the chain as JSON lines, into a file or to stdout; docs/audit.md has the format')
    .option('--on <day>', 'only entries of this local day, YYYY-MM-DD')
    .action((file: string | undefined, { on }: { on?: string }) =>
      withApplication(async (app, _database, { timeZone }) => {
        const { publicKey } = app.get(Vault);
        const lines = exportedLines(app.get(AuditReader), { publicKey, timeZone }, on ? { on } : {});
        if (file) return pipeline(Readable.from(lines), createWriteStream(file, { mode: 0o600 }));
        for await (const text of lines) await new Promise((done) => process.stdout.write(text, done));
      }),
    );
}

function inWords({ verified, entries, seals, sealedUntil, until, broken }: AuditReport): string {
  const size = `${entries} entries until ${until ?? 'now'}, ${seals} days sealed${sealedUntil ? ` until ${sealedUntil}` : ''}`;
  if (verified) return `The audit chain is whole: ${size}.\n`;
  const { message, id, strand, seq, day, at } = broken!;
  const parts = Object.entries({ entry: id, strand, number: seq, day, at }).filter(([, value]) => value !== null);
  return `The audit chain is BROKEN: ${message}\n${parts.map(([name, value]) => `  ${name}: ${value}\n`).join('')}${size}\n`;
}
