import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createServer } from 'vite';

/**
 * The house while it is being worked on: the server is compiled and started anew on each change, and the web client is
 * reloaded in place. The page is at WEB_PORT; what it asks of the server is handed on. One Ctrl-C ends both.
 */
const root = join(import.meta.dirname, '..', '..');
const HOST = '127.0.0.1';
const port = process.env.PORT || '3000';
const webPort = Number(process.env.WEB_PORT || '5173');
const page = `http://${HOST}:${webPort}`;

const client = await createServer({
  root: join(root, 'apps', 'web'),
  server: {
    host: HOST,
    port: webPort,
    strictPort: true,
    proxy: { '^/(api|healthz|readyz|metrics)': `http://${HOST}:${port}` },
  },
});
await client.listen();
console.log(`The web client, reloaded on each change: ${page}`);

// Links and the check of where a writing request comes from must know the page's address, not the server's.
const server = spawn(join(root, 'node_modules', '.bin', 'nest'), ['start', '--watch', '--preserveWatchOutput'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, HOST, PORT: port, PUBLIC_URL: page },
});
server.on('exit', (code) => {
  void client.close().finally(() => process.exit(code ?? 0));
});
// A Ctrl-C reaches the server by itself; another way of ending us has to be handed on.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'));
