import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { words } from './words-plugin.ts';

interface RouterModule {
  routerOf(queries: null): { routesByPath: Record<string, unknown> };
}

/** Writes down which paths the client has pages for, so that the server can say 404 to all others. */
export function knownPaths(): Plugin {
  let root = '';
  return {
    name: 'masar-known-paths',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    async generateBundle() {
      const { module } = await runnerImport<RouterModule>(join(root, 'src/app/router.tsx'), {
        root,
        logLevel: 'error',
        plugins: [words()],
      });
      const paths = Object.keys(module.routerOf(null).routesByPath).filter((path) => path.startsWith('/$lang'));
      this.emitFile({ type: 'asset', fileName: '.vite/paths.json', source: JSON.stringify(paths, null, 1) });
    },
  };
}
