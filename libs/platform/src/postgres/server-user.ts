import { existsSync, readFileSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/** As whom PostgreSQL runs; it refuses to run as root. */
export interface ServerUser {
  /** Undefined: as ourselves. */
  ids: { uid: number; gid: number } | undefined;
  /** Put before each command. Empty unless the user has to be let through folders that are closed to it. */
  prefix: string[];
}

/** How to run a program as that user: what to spawn, and as whom. */
export function commandAs(
  user: ServerUser,
  program: string,
  args: string[],
): { program: string; args: string[]; ids: ServerUser['ids'] } {
  const [first, ...rest] = user.prefix;
  return first === undefined
    ? { program, args, ids: user.ids }
    : { program: first, args: [...rest, program, ...args], ids: undefined };
}

const SETPRIV = '/usr/bin/setpriv';
/** Numbers of Linux capabilities. */
const [DAC_OVERRIDE, DAC_READ_SEARCH, SETPCAP] = [1n, 2n, 8n];

/**
 * Chooses the user: ourselves, or when we are root the owner of the data that is there, else postgres, else nobody.
 * @param database the folder of the database, which may not exist yet
 * @param paths what that user must be able to reach, beside the database
 * @throws Error with a sentence for the reader when a closed folder (a private home) lies in the way
 */
export function chooseServerUser(database: string, paths: string[]): ServerUser {
  if (process.getuid?.() !== 0) return { ids: undefined, prefix: [] };
  const ids = ownerOf(database) ?? accountIds('postgres') ?? accountIds('nobody') ?? { uid: 65534, gid: 65534 };
  const closed = [dirname(database), ...paths]
    .map((path) => closedFolder(path, ids))
    .find((folder) => folder !== undefined);
  if (closed === undefined) return { ids, prefix: [] };
  const capability = readingCapability();
  if (capability && existsSync(SETPRIV)) {
    // Without the bit, access() asks as if there were no capability, and PostgreSQL does not find its own program.
    const drop = [`--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups', '--securebits=+no_setuid_fixup'];
    const keep = [`--inh-caps=-all,+${capability}`, `--ambient-caps=-all,+${capability}`];
    return { ids, prefix: [SETPRIV, ...drop, ...keep, '--'] };
  }
  throw new Error(
    `PostgreSQL does not run as root, and the user it runs as instead (uid ${ids.uid}) may not enter ${closed}. ` +
      'Put Masar and its data outside of that folder (MASAR_DATA_DIR), start it as an ordinary user, ' +
      'or set DATABASE_URL to a PostgreSQL that runs already.',
  );
}

function ownerOf(path: string): { uid: number; gid: number } | undefined {
  if (!existsSync(path)) return undefined;
  const { uid, gid } = statSync(path);
  return uid === 0 ? undefined : { uid, gid };
}

function accountIds(name: string): { uid: number; gid: number } | undefined {
  if (!existsSync('/etc/passwd')) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** The first folder on the way to `path`, itself included, that this user may not pass through. */
function closedFolder(path: string, ids: { uid: number; gid: number }): string | undefined {
  const above = dirname(path);
  const higher = above === path ? undefined : closedFolder(above, ids);
  if (higher !== undefined || !existsSync(path)) return higher;
  const stats = statSync(path);
  return stats.isDirectory() && !mayEnter(stats, ids) ? path : undefined;
}

function mayEnter(stats: Stats, ids: { uid: number; gid: number }): boolean {
  const shift = stats.uid === ids.uid ? 6 : stats.gid === ids.gid ? 3 : 0;
  return ((stats.mode >> shift) & 1) === 1;
}

/** The capability of root, if this root has it, that lets a process pass closed folders; the narrower one first. */
function readingCapability(): 'dac_read_search' | 'dac_override' | undefined {
  if (!existsSync('/proc/self/status')) return undefined;
  const bounds = /^CapBnd:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  const has = (capability: bigint) => ((BigInt(`0x${bounds}`) >> capability) & 1n) === 1n;
  if (!has(SETPCAP)) return undefined;
  if (has(DAC_READ_SEARCH)) return 'dac_read_search';
  return has(DAC_OVERRIDE) ? 'dac_override' : undefined;
}
