import { type Command } from 'commander';
import { DomainError } from '#platform';
import { Figures, toFigureResponse, understand } from '#progress';
import { withApplication } from './application.js';

interface Options {
  indicator: string;
  asOf?: string;
  knownOn?: string;
  by?: string;
  filter: Record<string, string>;
  json?: boolean;
}

export function addFigures(program: Command): void {
  program
    .command('figures')
    .description('a figure as of a day as known on another, as a manager sees it')
    .requiredOption('--indicator <code>', 'e.g. graduates, professionals')
    .option('--as-of <day>', 'the day that it is true of; today when left out')
    .option(
      '--known-on <day>',
      'what was known then: a day (its end in the local zone) or an instant; now when left out',
    )
    .option('--by <dimensions>', 'to take it apart by, separated by commas')
    .option('--filter <dimension=values>', 'count only these values; may be given again', pairs, {})
    .option('--json', 'one JSON document on stdout')
    .action((options: Options) =>
      withApplication(async (app) => {
        const figure = toFigureResponse(await app.get(Figures, { strict: false }).read(understood(options), 'open'));
        if (options.json) process.stdout.write(`${JSON.stringify(figure)}\n`);
        else
          process.stderr.write(
            `${figure.indicator} as of ${figure.asOf} as known on ${figure.knownOn}: ${figure.value ?? 'unknown'}\n`,
          );
      }),
    );
}

function pairs(text: string, before: Record<string, string>): Record<string, string> {
  const [dimension = '', ...values] = text.split('=');
  return { ...before, [dimension]: values.join('=') };
}

/** What is wrong is said on one line, part by part. */
function understood(options: Options) {
  try {
    return understand(options);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new Error(error.fields.map(({ pointer, text }) => `${pointer.slice(1)}: ${text.en}`).join('\n'), {
      cause: error,
    });
  }
}
