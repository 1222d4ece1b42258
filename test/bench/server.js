import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/**
 * The built server as an operator starts it, on a free port, ready to answer.
 * `seconds` is the time from the start of the process until it said that it was ready.
 */
export async function startServer(environment) {
  const port = await freePort();
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/apps/api/src/start.js'], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'warn', PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilReady(child);
  const seconds = (performance.now() - start) / 1000;
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid,
    seconds,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => text.includes('Masar is ready at') && resolve());
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it was ready.`)));
  });
}

export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
