import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The house while it is being worked on: the server is compiled and started anew on each change, and the web client is
 * reloaded in place. The page to open is the web client's; what it asks of the server is handed on. Ctrl-C ends both.
 */
const root = join(import.meta.dirname, '..', '..');
const port = process.env.PORT || '3000';
const webPort = process.env.WEB_PORT || '5173';
const page = `http://127.0.0.1:${webPort}`;

// The server writes documents with the client's built shell; after a fresh clone there is none yet.
if (!existsSync(join(root, 'dist', 'web'))) {
  const built = spawnSync('npm', ['run', 'build:web'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}
spawnSync(process.execPath, ['apps/api/assets.js'], { cwd: root, stdio: 'inherit' });
// Links and the check of where a writing request comes from must know the page's address, not the server's.
const server = run([join('node_modules', '.bin', 'nest'), 'start', '--watch', '--no-shell', '--preserveWatchOutput'], {
  PORT: port,
  PUBLIC_URL: page,
});
const client = run([process.execPath, join('apps', 'web', 'dev.js')], {
  WEB_PORT: webPort,
  API_ORIGIN: `http://127.0.0.1:${port}`,
});
process.stdout.write(`Open ${page} once the server is ready.\n`);

const running = new Set([server, client]);
let asked = false;
for (const child of running) {
  child.on('exit', (code) => {
    running.delete(child);
    if (!asked) process.exitCode ||= code ?? 1;
    end();
  });
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);

function run([program, ...args], environment) {
  // Groups of their own: a Ctrl-C reaches us alone, and we end each of them once.
  return spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    detached: true,
  });
}

function end() {
  asked = true;
  for (const child of running) child.kill('SIGTERM');
}
