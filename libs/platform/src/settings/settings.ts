import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the settings are provided as. */
export const SETTINGS = Symbol('settings');

/** What the operator may set; the names are those of the contract. */
export interface Settings {
  /** Where it listens. */
  host: string;
  port: number;
  /** Any PostgreSQL ≥ 15; null: the embedded one in the data folder. */
  databaseUrl: string | null;
  /** Reads that may lag go here. */
  databaseReplicaUrl: string | null;
  /** Embedded database, files and generated keys; absolute. */
  dataDir: string;
  /** Keys are derived from it. */
  secret: string;
  /** Whether it was set, rather than kept in the data folder. */
  secretGiven: boolean;
  /** What a change of the secret changes it to. */
  nextSecret: string | null;
  /** What backups are encrypted with. */
  backupPassphrase: string | null;
  /** Whether demo data and accounts are loaded into an empty database; null: decided when the database is known. */
  demo: boolean | null;
  /** Job workers in this process; 0: HTTP only. */
  workers: number;
  smtpUrl: string | null;
  mailFrom: string | null;
  /** What links, QR codes and Origin checks use; no slash at the end. */
  publicUrl: string;
  logLevel: LogLevel;
  production: boolean;
  /** The zone in which a day begins and ends. */
  timeZone: string;
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const KNOWN = new Set([
  'PORT',
  'HOST',
  'DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'MASAR_DATA_DIR',
  'MASAR_SECRET',
  'MASAR_SECRET_NEXT',
  'MASAR_DEMO',
  'MASAR_WORKERS',
  'SMTP_URL',
  'MAIL_FROM',
  'PUBLIC_URL',
  'LOG_LEVEL',
  'MASAR_BACKUP_PASSPHRASE',
  'MASAR_TEST_DATABASE_URL',
]);

/** A variable that is unknown or ill-formed; the message is a sentence that names it. */
export class SettingsError extends Error {}

type Environment = Record<string, string | undefined>;

/**
 * Reads and checks the settings. Nothing else in the house reads the environment.
 * Errors: SettingsError with a sentence that names the variable.
 */
export function readSettings(environment: Environment = process.env): Settings {
  refuseUnknown(environment);
  const host = environment.HOST || '127.0.0.1';
  const port = wholeNumber(environment, 'PORT', 3000, 1, 65_535);
  const production = environment.NODE_ENV === 'production';
  const databaseUrl = address(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']);
  const dataDir = resolve(environment.MASAR_DATA_DIR || '.data');
  if (production && databaseUrl && !environment.MASAR_SECRET)
    throw new SettingsError('MASAR_SECRET must be set when DATABASE_URL is set and NODE_ENV is production.');
  for (const name of ['MASAR_SECRET', 'MASAR_SECRET_NEXT'])
    if (environment[name] && environment[name].length < 16)
      throw new SettingsError(`${name} must have at least 16 characters.`);
  return {
    host,
    port,
    databaseUrl,
    databaseReplicaUrl: address(environment, 'DATABASE_REPLICA_URL', ['postgres:', 'postgresql:']),
    dataDir,
    secret: environment.MASAR_SECRET || keptSecret(dataDir),
    secretGiven: Boolean(environment.MASAR_SECRET),
    nextSecret: environment.MASAR_SECRET_NEXT || null,
    backupPassphrase: environment.MASAR_BACKUP_PASSPHRASE || null,
    demo: yesOrNo(environment, 'MASAR_DEMO'),
    workers: wholeNumber(environment, 'MASAR_WORKERS', 1, 0, 16),
    smtpUrl: address(environment, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: environment.MAIL_FROM || null,
    publicUrl: (address(environment, 'PUBLIC_URL', ['http:', 'https:']) ?? `http://${host}:${port}`).replace(
      /\/+$/,
      '',
    ),
    logLevel: oneOf(environment, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    production,
    timeZone: 'Asia/Hebron',
  };
}

function refuseUnknown(environment: Environment): void {
  for (const name of Object.keys(environment))
    if (name.startsWith('MASAR_') && !KNOWN.has(name))
      throw new SettingsError(`${name} is not a setting of Masar. Known: ${[...KNOWN].join(', ')}.`);
}

function wholeNumber(environment: Environment, name: string, fallback: number, least: number, most: number): number {
  const text = environment[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new SettingsError(`${name} must be a whole number from ${least} to ${most}; it is "${text}".`);
  return value;
}

function address(environment: Environment, name: string, protocols: string[]): string | null {
  const text = environment[name];
  if (!text) return null;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new SettingsError(
      `${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
    );
  return text;
}

function yesOrNo(environment: Environment, name: string): boolean | null {
  const text = environment[name];
  if (!text) return null;
  if (text !== '0' && text !== '1') throw new SettingsError(`${name} must be 0 or 1; it is "${text}".`);
  return text === '1';
}

function oneOf<T extends string>(environment: Environment, name: string, values: readonly T[], fallback: T): T {
  const text = environment[name];
  if (!text) return fallback;
  const value = values.find((v) => v === text);
  if (!value) throw new SettingsError(`${name} must be one of ${values.join(', ')}; it is "${text}".`);
  return value;
}

/** A secret that is kept in a file of the data folder; made there once, unless `given`. */
export function keptSecret(dataDir: string, name = 'secret', given?: string | null): string {
  const file = join(dataDir, name);
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, given ?? randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
