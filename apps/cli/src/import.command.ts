import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { IMPORT_KINDS, ImportFile, type ImportKind, type Report } from '#exchange';
import { DomainError, type Language } from '#platform';
import { withApplication } from './application.js';

interface Options {
  kind: ImportKind;
  cohort?: string;
  sheet?: string;
  mapping?: string;
  dryRun?: boolean;
  json?: boolean;
  language: Language;
}

/** Exit 0: nothing was rejected · 3: some rows were · 1: the file was refused, with the reason. */
export function addImport(program: Command): void {
  program
    .command('import <file>')
    .description('reads a spreadsheet, judges every row and writes the good ones, all of them or nothing')
    .addOption(new Option('--kind <kind>', 'what the rows are').choices(IMPORT_KINDS).makeOptionMandatory())
    .option('--cohort <id>', 'the cohort that graduates or attendance belong to')
    .option('--sheet <name>', 'only this sheet')
    .option('--mapping <file>', 'a JSON file that says what the columns are')
    .option('--dry-run', 'judges only, writes nothing')
    .option('--json', 'one JSON document on stdout')
    .addOption(new Option('--language <language>', 'of the messages').choices(['ar', 'en']).default('ar'))
    .action((file: string, options: Options) =>
      withApplication(async (app) => {
        const request = await requestOf(file, options);
        const report = await app.get(ImportFile).run(request).catch(refusal(options));
        if (!report) return;
        if (options.json) process.stdout.write(`${JSON.stringify(report)}\n`);
        else process.stderr.write(inWords(report));
        if (report.rejected.length > 0) process.exitCode = 3;
      }),
    );
}

async function requestOf(file: string, { cohort, mapping, ...options }: Options) {
  const bytes = await readFile(file);
  const said: unknown = mapping === undefined ? undefined : JSON.parse(await readFile(mapping, 'utf8'));
  return { ...options, name: basename(file), bytes, mapping: said, ...(cohort ? { cohortId: cohort } : {}) };
}

/** A file that is refused is told with its sentence; with --json as a problem document. */
const refusal =
  ({ json, language }: Options) =>
  (error: unknown): null => {
    if (!(error instanceof DomainError)) throw error;
    process.exitCode = 1;
    process.stderr.write(`${error.text[language]}\n`);
    const fields = error.fields.map(({ pointer, code, text }) => ({ pointer, code, message: text[language] }));
    if (json)
      process.stdout.write(
        `${JSON.stringify({ type: `urn:masar:problem:${error.code}`, title: error.text[language], status: error.status, code: error.code, detail: error.text[language], ...(fields.length ? { errors: fields } : {}) })}\n`,
      );
    return null;
  };

function inWords({ rows, accepted, rejected, duplicates, warnings }: Report): string {
  const cells = rejected.map(
    ({ sheet, row, column, message }) => `${sheet ? `${sheet} ` : ''}${row} ${column}: ${message}\n`,
  );
  return `${rows} rows, ${accepted} accepted, ${rejected.length} cells refused, ${duplicates.length} duplicates, ${warnings.length} warnings\n${cells.join('')}`;
}
