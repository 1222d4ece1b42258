#!/usr/bin/env node
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The commands are built with the rest; a fresh clone builds them at the first use.
const root = fileURLToPath(new URL('../..', import.meta.url));
const main = new URL('../../dist/apps/cli/src/main.js', import.meta.url);
if (!existsSync(main)) spawnSync('npm', ['run', '--silent', 'build:server'], { cwd: root, stdio: ['ignore', 2, 2] });
await import(main.href);
