import { statfs } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Settings } from '#platform';
import { failed, type Finding, warning, well } from './finding.js';

const GIGABYTE = 1_000_000_000;
const LITTLE = 5;
const TOO_LITTLE = 0.5;
const PATIENCE_MS = 5000;

export function checkSettings(settings: Settings, demo: boolean): Finding[] {
  const { publicUrl, production, secretGiven, databaseUrl, dataDir } = settings;
  const findings: Finding[] = [];
  if (production && !publicUrl.startsWith('https:'))
    findings.push(
      warning(
        'settings',
        `PUBLIC_URL is ${publicUrl}`,
        'Set PUBLIC_URL to the https:// address that people use: links in mails and on certificates begin with it.',
      ),
    );
  if (databaseUrl && !secretGiven)
    findings.push(
      warning(
        'settings',
        `the secret lies in ${dataDir}, the database elsewhere`,
        'Set MASAR_SECRET, the same for every process: without it nobody can open what is sealed.',
      ),
    );
  if (production && demo)
    findings.push(
      failed(
        'settings',
        'the demo accounts are in this database, with a password that everybody knows',
        'Begin with an empty database and MASAR_DEMO=0, or suspend every account of @demo.masar.test.',
      ),
    );
  return findings.length ? findings : [well('settings', 'every variable is known and well-formed')];
}

export async function checkDisk({ dataDir }: Settings): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = (bavail * bsize) / GIGABYTE;
  const found = `${free.toFixed(1)} GB free where ${dataDir} is`;
  if (free < TOO_LITTLE) return failed('disk', found, 'Free some now: without room the database stops writing.');
  if (free < LITTLE) return warning('disk', found, 'Free some, or move MASAR_DATA_DIR to a larger disk.');
  return well('disk', found);
}

export async function checkMail({ smtpUrl, mailFrom }: Settings): Promise<Finding> {
  if (!smtpUrl)
    return warning(
      'mail',
      'there is no mail server',
      'Set SMTP_URL and MAIL_FROM; until then an administrator reads the mails in the outbox and brings links to people.',
    );
  const { hostname } = new URL(smtpUrl);
  const greeting = await greetingOf(new URL(smtpUrl)).catch((error: Error) => error);
  if (greeting instanceof Error)
    return failed(
      'mail',
      `${hostname} does not answer: ${greeting.message}`,
      'See that SMTP_URL names the right server and port, and that a firewall lets it through.',
    );
  if (!greeting.startsWith('220'))
    return failed(
      'mail',
      `${hostname} refuses: ${greeting}`,
      'Ask whoever runs the mail server to accept this machine.',
    );
  if (!mailFrom)
    return warning(
      'mail',
      'MAIL_FROM is not set',
      'Set MAIL_FROM to an address of yours, or mail servers take the mails for spam.',
    );
  return well('mail', `${hostname} answers`);
}

/** The first line that a mail server says. */
function greetingOf({ protocol, hostname, port }: URL): Promise<string> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const socket =
    protocol === 'smtps:'
      ? connectTls({ host, port: Number(port) || 465, servername: host })
      : createConnection({ host, port: Number(port) || 25 });
  return new Promise<string>((resolve, reject) => {
    socket.setTimeout(PATIENCE_MS, () => reject(new Error('no answer within 5 seconds')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('it hung up')));
    socket.once('data', (bytes: Buffer) => resolve(bytes.toString('utf8').split('\r\n')[0]!));
  }).finally(() => socket.destroy());
}
