import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What the operating system says about a process that is alive; a zombie is not. */
export interface LivingProcess {
  /** The name of its program, cut at 15 letters by Linux. */
  name: string;
  /** When it started, in the system's own words: with the pid it names one process even after the pid was used again. */
  startedAt: string;
}

/** Looks a process up by its pid; undefined if there is none, or only its zombie. */
export function livingProcess(pid: number): LivingProcess | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): LivingProcess | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // pid (name) state ppid …: the name may hold spaces and brackets, so the fields are counted from its last bracket.
  const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startedAt] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' || !startedAt ? undefined : { name, startedAt };
}

function fromPs(pid: number): LivingProcess | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [, state = '', startedAt = '', path = ''] = /^(\S+)\s+((?:\S+\s+){4}\S+)\s+(.*)$/.exec(line) ?? [];
    return state === '' || state.startsWith('Z') ? undefined : { name: path.split('/').at(-1) ?? '', startedAt };
  } catch {
    return undefined;
  }
}
