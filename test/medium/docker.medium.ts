import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readSettings, SettingsError } from '#platform';

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  environment: Record<string, string | number>;
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  volumes: string[];
  read_only?: boolean;
}
interface Compose {
  services: { masar: Service; postgres: Service };
  volumes: Record<string, unknown>;
}

const root = process.cwd();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const compose = parse(read('docker/compose.yaml')) as Compose;
const instructions = read('docker/Dockerfile')
  .replaceAll(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => line.split(/\s+/) as [string, ...string[]]);
const all = (name: string) => instructions.filter(([word]) => word === name).map(([, ...rest]) => rest);

/** A value of compose with what an operator would put into `.env`. */
function filled(value: string | number, chosen: Record<string, string>): string {
  return String(value).replaceAll(
    /\$\{(\w+)(?::[-?]([^}]*))?\}/g,
    (_, name: string, fallback = '') => chosen[name] ?? (fallback as string),
  );
}

describe('An operator who runs Masar in containers', () => {
  it('builds from folders that are there', () => {
    const sources = all('COPY')
      .filter(([first]) => !first!.startsWith('--from'))
      .flatMap((words) => words.slice(0, -1));
    expect(sources).toContain('apps');
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  });

  it('copies between stages only what an earlier stage made', () => {
    const stages = all('FROM').flatMap(([, , name]) => name ?? []);
    const asked = all('COPY').flatMap(([first]) => (first!.startsWith('--from=') ? first!.slice(7) : []));
    expect(asked.filter((name) => !stages.includes(name))).toEqual([]);
  });

  it('does not run it as root, and hears whether it is well', () => {
    expect(all('USER').at(-1)).toEqual(['node']);
    expect(all('HEALTHCHECK')[0]!.join(' ')).toContain('/readyz');
    expect(compose.services.masar.read_only).toBe(true);
  });

  it('starts the program that the build makes', () => {
    const [, program] = /"(dist\/[^"]+)\.js"\]/.exec(all('CMD')[0]!.join(' ')) ?? [];
    expect(existsSync(join(root, program!.replace(/^dist\//, '') + '.ts'))).toBe(true);
  });

  it('gives Masar settings that it accepts', () => {
    const chosen = {
      POSTGRES_PASSWORD: 'p4ssword',
      MASAR_SECRET: 'sixteen letters or more',
      PUBLIC_URL: 'https://masar.example.org',
    };
    const image = Object.fromEntries(
      all('ENV').flatMap((words) => words.map((word) => word.split('=') as [string, string])),
    );
    const given = Object.entries(compose.services.masar.environment).map(([name, value]) => [
      name,
      filled(value, chosen),
    ]);
    const settings = readSettings({ ...image, ...Object.fromEntries(given) });
    expect(settings).toMatchObject({
      production: true,
      host: '0.0.0.0',
      demo: false,
      publicUrl: 'https://masar.example.org',
    });
    expect(settings.databaseUrl).toBe('postgres://masar:p4ssword@postgres:5432/masar');
  });

  it('is stopped by Masar itself when the secret was forgotten', () => {
    const environment = { NODE_ENV: 'production', DATABASE_URL: 'postgres://masar@postgres/masar' };
    expect(() => readSettings(environment)).toThrow(SettingsError);
  });

  it('waits for the database, keeps its rows, and opens no port to the world', () => {
    const { masar, postgres } = compose.services;
    expect(masar.depends_on?.postgres?.condition).toBe('service_healthy');
    for (const volume of [...masar.volumes, ...postgres.volumes])
      expect(compose.volumes).toHaveProperty(volume.split(':')[0]!);
    expect(masar.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(postgres.ports).toBeUndefined();
  });

  it('gets a database that finds Arabic names', () => {
    expect(compose.services.postgres.environment['POSTGRES_INITDB_ARGS']).toContain('--lc-ctype=C.UTF-8');
  });
});
