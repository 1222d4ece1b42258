import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { engineFor } from './build/engine.ts';
import { knownPaths } from './build/known-paths-plugin.ts';
import { serviceWorker } from './build/service-worker-plugin.ts';
import { words } from './build/words-plugin.ts';

/** What nearly every page needs, in one file: at 400 ms a round trip a dozen small files cost more than a few kB that wait. */
const CORE = {
  name: 'core',
  test: /node_modules|\/src\/(api|i18n|routing|offline|app)\/[^/]+$|\/src\/ui\/[^/]+\.tsx?$/,
  entriesAware: false,
};

export default defineConfig(({ mode, isSsrBuild }) => ({
  root: import.meta.dirname,
  plugins: [words(), react(), serviceWorker(), ...(isSsrBuild ? [] : [knownPaths()])],
  resolve: { alias: isSsrBuild ? [] : engineFor(mode) },
  json: { stringify: true, namedExports: false },
  // The server runs where no package of the client is installed, and renders with React's production half.
  ssr: { noExternal: true },
  define: isSsrBuild ? { 'process.env.NODE_ENV': JSON.stringify(mode) } : {},
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: isSsrBuild
      ? {}
      : { input: ['src/main.tsx', 'src/pages/pages.css'], output: { codeSplitting: { groups: [CORE] } } },
  },
}));
