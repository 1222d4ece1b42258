import { type Client } from 'pg';
import { addDays } from '#platform';
import { checkAll } from '../../../api/src/schemas.js';
import { failed, type Finding, warning, well } from './finding.js';

const OLDEST_VERSION = 150_000;
const WAITING_MINUTES = 10;

export async function checkDatabase(client: Client, url: string): Promise<Finding[]> {
  const { rows } = await client.query<{ version: string; number: number; size: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
       pg_size_pretty(pg_database_size(current_database())) AS size`,
  );
  const { version, number, size } = rows[0]!;
  if (number < OLDEST_VERSION) return [failed('database', `PostgreSQL ${version}`, 'Move to PostgreSQL 15 or later.')];
  const { pending, drift } = await checkAll(url);
  if (pending.length)
    return [
      failed('database', `${pending.length} migrations are pending: ${pending.join(', ')}`, 'Run: masar migrate'),
    ];
  if (drift.length)
    return [
      failed(
        'database',
        `tables differ from what the code says: ${drift.join(' ')}`,
        'Somebody changed tables by hand. Undo that, or restore a backup.',
      ),
    ];
  return [well('database', `PostgreSQL ${version}, ${size}, migrated`)];
}

/** The clocks of this process and of the database, and whether both know the same hours for the years to come. */
export async function checkClock(client: Client, timeZone: string): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ now: Date; offsets: number[] }>(
    `SELECT clock_timestamp() AS now, ARRAY(SELECT extract(epoch FROM (d AT TIME ZONE $1) - (d AT TIME ZONE 'UTC'))::int / 60
       FROM generate_series(date_trunc('day', now()), now() + interval '2 years', interval '1 day') d) AS offsets`,
    [timeZone],
  );
  const { now, offsets } = rows[0]!;
  const seconds = Math.abs(now.getTime() - (before + Date.now()) / 2) / 1000;
  if (seconds > 5)
    return failed(
      'clock',
      `the database's clock differs by ${seconds.toFixed(0)} seconds`,
      'Set both clocks by the network (chrony, systemd-timesyncd).',
    );
  const first = Math.floor(now.getTime() / 86_400_000) * 86_400_000;
  const other = offsets.findIndex((offset, day) => offset !== minutesAhead(first + day * 86_400_000, timeZone));
  if (other >= 0)
    return warning(
      'clock',
      `Node and PostgreSQL disagree about ${timeZone} from ${new Date(first + other * 86_400_000).toISOString().slice(0, 10)} on`,
      'Update the time zone data of both (tzdata, and Node itself): classes would move by an hour.',
    );
  return well('clock', `both clocks agree to ${seconds.toFixed(1)} s, and on ${timeZone} for two years`);
}

function minutesAhead(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const [, sign = '+', hours = '0', minutes = '0'] =
    /GMT([+-])?(\d\d)?:?(\d\d)?/.exec(parts.find(({ type }) => type === 'timeZoneName')!.value) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

export async function checkJobs(client: Client): Promise<Finding> {
  const { rows } = await client.query<{ waiting: number; late: number; failed: number }>(
    `SELECT count(*) FILTER (WHERE state IN ('waiting', 'running'))::int AS waiting,
       count(*) FILTER (WHERE state = 'waiting' AND created_at < now() - interval '${WAITING_MINUTES} minutes')::int AS late,
       count(*) FILTER (WHERE state = 'failed' AND finished_at > now() - interval '7 days')::int AS failed FROM platform.job`,
  );
  const jobs = rows[0]!;
  if (jobs.late)
    return failed(
      'jobs',
      `${jobs.late} jobs wait for more than ${WAITING_MINUTES} minutes`,
      'See that at least one process runs with MASAR_WORKERS of 1 or more.',
    );
  if (jobs.failed)
    return warning(
      'jobs',
      `${jobs.failed} jobs failed in seven days`,
      'The log says why (event "job failed"); whoever asked for one can ask again.',
    );
  return well('jobs', `${jobs.waiting} waiting or running, none failed in seven days`);
}

/** Whether days are sealed, and what the last verification said. */
export async function checkAudit(client: Client, today: string): Promise<Finding> {
  const { rows } = await client.query<{ sealed: string | null; first: string | null; whole: boolean | null }>(
    `SELECT (SELECT max(day)::text FROM platform.audit_seal) AS sealed, (SELECT min(at)::date::text FROM platform.audit_entry) AS first,
       (SELECT (after ->> 'verified')::boolean FROM platform.audit_entry WHERE thing = 'audit' AND thing_id = 'chain' AND action = 'audit:verify'
        ORDER BY at DESC LIMIT 1) AS whole`,
  );
  const { sealed, first, whole } = rows[0]!;
  if (whole === false)
    return failed(
      'audit',
      'the audit chain was found broken',
      'Run masar audit verify, and find out who had the database in hand.',
    );
  const due = sealed ? addDays(sealed, 1) : first;
  if (due && due < addDays(today, -1))
    return warning(
      'audit',
      `days are not sealed since ${due}`,
      'Sealing is done by job workers, hourly: see that one process runs with MASAR_WORKERS of 1 or more.',
    );
  return well('audit', sealed ? `sealed until ${sealed}` : 'nothing to seal yet');
}
