import { type Command } from 'commander';
import { loadDemo } from '../../api/src/demo/load-demo.js';
import { withApplication } from './application.js';

export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('loads the demo into an empty database')
    .action(() =>
      withApplication(async (app, database) => {
        if (!database.empty) throw new Error('The database is not empty: the demo is loaded into an empty one only.');
        await loadDemo(app);
        process.stderr.write('The demo is loaded.\n');
      }),
    );
}
