import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readSettings } from '#platform';
import { accessOf, accessTable } from './access-table.js';
import { createApplication } from './application.js';
import { describeApi } from './openapi-document.js';

/** Writes the API description for the client's types and the table of who may what: `node openapi.js [FOLDER]`. */
const app = await createApplication(
  readSettings({ MASAR_SECRET: 'only to describe the API', LOG_LEVEL: 'error' }),
  null,
);
const document = describeApi(app);
write('apps/web/src/api/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
write('docs/access.md', accessTable(accessOf(document)));
process.exit(0);

function write(path: string, text: string): void {
  const file = join(process.argv[2] ?? '.', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
