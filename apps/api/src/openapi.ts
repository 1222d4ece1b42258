import { writeFileSync } from 'node:fs';
import { readSettings } from '#platform';
import { createApplication } from './application.js';
import { describeApi } from './openapi-document.js';

/** Writes the API description for the client's types: `node openapi.js [FILE]`. */
const app = await createApplication(
  readSettings({ MASAR_SECRET: 'only to describe the API', LOG_LEVEL: 'error' }),
  null,
);
writeFileSync(process.argv[2] ?? 'apps/web/src/api/openapi.json', `${JSON.stringify(describeApi(app), null, 2)}\n`);
process.exit(0);
