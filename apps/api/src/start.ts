import { DataFolderInUse, SettingsError } from '#platform';
import { startServer } from './server.js';

/** `npm start`: exit 2 when it was asked for something that cannot be (a wrong setting, a folder in use), 1 when it failed. */
try {
  const server = await startServer();
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void server.stop().then(() => process.exit(0)));
  process.stdout.write(`Masar is ready at ${server.url}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof SettingsError || error instanceof DataFolderInUse ? 2 : 1);
}
