import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, transformWithOxc } from 'vite';

const source = join(import.meta.dirname, '../src/offline/sw.ts');

type Bundle = Record<
  string,
  {
    type: string;
    fileName: string;
    imports?: string[];
    facadeModuleId?: string | null;
    viteMetadata?: { importedCss: Set<string> };
  }
>;

/** The entry, what it imports at once, its styles, and the words of the shell in both languages. Pages are kept as they are opened. */
const shellFiles = (bundle: Bundle): string[] => {
  const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
  const first = chunks.filter(
    ({ facadeModuleId }) =>
      facadeModuleId?.endsWith('src/main.tsx') || /src\/(app|ui)\/words\/(ar|en)\.json$/.test(facadeModuleId ?? ''),
  );
  const files = new Set<string>();
  const add = (name: string) => {
    if (files.has(name)) return;
    files.add(name);
    bundle[name]?.imports?.forEach(add);
    bundle[name]?.viteMetadata?.importedCss.forEach((file) => files.add(file));
  };
  first.forEach(({ fileName }) => add(fileName));
  return [...files].sort();
};

/** Builds src/offline/sw.ts to /sw.js with the list of the build's files and a version made of them. */
export const serviceWorker = (): Plugin => ({
  name: 'masar-service-worker',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  async generateBundle(_options, bundle) {
    const files = shellFiles(bundle);
    const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12);
    const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source);
    const constants = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files.map((file) => `/${file}`))};\n`;
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: constants + code.replace(/export\s*\{\s*\};?/, '') });
  },
});
