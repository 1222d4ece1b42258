import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf, signature } from './data-folder.js';

/** Several processes (the server, a command line beside it) may use one embedded PostgreSQL; the last one stops it. */
export class ServerSharing {
  private readonly folder: string;
  private readonly note: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'postgres.users');
    this.note = join(this.folder, String(process.pid));
  }

  enter(): void {
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.note, signature(process.pid));
  }

  leave(): void {
    rmSync(this.note, { force: true });
  }

  /** Whether another living process uses the server. Notes of dead ones are swept out. */
  isShared(): boolean {
    const others = readdirSync(this.folder)
      .map((name) => join(this.folder, name))
      .filter((path) => path !== this.note);
    const [living, dead] = [others.filter(isAlive), others.filter((path) => !isAlive(path))];
    for (const path of dead) rmSync(path, { force: true });
    return living.length > 0;
  }
}

function isAlive(note: string): boolean {
  try {
    return holderOf(readFileSync(note, 'utf8')) !== undefined;
  } catch {
    return false;
  }
}
