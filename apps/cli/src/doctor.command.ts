import { type Command } from 'commander';
import { Client } from 'pg';
import { localDay, readSettings, type Settings, SettingsError, startEmbeddedPostgres } from '#platform';
import { failed, type Finding } from './doctor/finding.js';
import { checkAudit, checkClock, checkDatabase, checkJobs } from './doctor/inside.js';
import { checkDisk, checkMail, checkSettings } from './doctor/machine.js';

const MARKS = { ok: 'ok     ', warning: 'WARNING', failed: 'FAILED ' };

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description(
      'checks settings, database, disk, mail, clock and jobs, and says what to do; exits 1 when something failed',
    )
    .option('--json', 'one JSON document on stdout')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine();
      const healthy = findings.every(({ state }) => state !== 'failed');
      if (json) process.stdout.write(`${JSON.stringify({ healthy, findings })}\n`);
      else process.stderr.write(findings.map(inWords).join(''));
      if (!healthy) process.exitCode = 1;
    });
}

const inWords = ({ name, state, found, advice }: Finding): string =>
  `${MARKS[state]} ${name.padEnd(9)} ${found}\n${advice ? `${' '.repeat(18)}→ ${advice}\n` : ''}`;

/** Everything that can be looked at; what stands in the way of the rest is told instead. */
export async function examine(environment?: NodeJS.ProcessEnv): Promise<Finding[]> {
  let settings: Settings;
  try {
    settings = readSettings(environment);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return [failed('settings', error.message, 'Set or leave out this variable; the contract lists them all.')];
  }
  const [inside, disk, mail] = await Promise.all([examineDatabase(settings), checkDisk(settings), checkMail(settings)]);
  return [...checkSettings(settings, inside.demo), ...inside.findings, disk, mail];
}

async function examineDatabase(settings: Settings): Promise<{ findings: Finding[]; demo: boolean }> {
  let embedded: Awaited<ReturnType<typeof startEmbeddedPostgres>> | null = null;
  try {
    embedded = settings.databaseUrl ? null : await startEmbeddedPostgres({ dataDir: settings.dataDir });
    return await lookInside(settings.databaseUrl ?? embedded!.url, settings.timeZone);
  } catch (error) {
    const found = `it cannot be reached: ${(error as Error).message}`;
    return {
      findings: [failed('database', found, 'See that it runs and that DATABASE_URL (or MASAR_DATA_DIR) is right.')],
      demo: false,
    };
  } finally {
    await embedded?.stop();
  }
}

async function lookInside(url: string, timeZone: string): Promise<{ findings: Finding[]; demo: boolean }> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const findings = await checkDatabase(client, url);
    const clock = await checkClock(client, timeZone);
    if (findings.some(({ state }) => state === 'failed')) return { findings: [...findings, clock], demo: false };
    const { rowCount } = await client.query("SELECT FROM identity.account WHERE email = 'admin@demo.masar.test'");
    const today = localDay(new Date(), timeZone);
    findings.push(clock, await checkJobs(client), await checkAudit(client, today));
    return { findings, demo: rowCount === 1 };
  } finally {
    await client.end();
  }
}
