import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the compiler does not carry: the data files of a lib (libs/x/data) and its words in two languages (…/words). */
const root = join(import.meta.dirname, '..', '..');

for (const name of readdirSync(join(root, 'libs'))) {
  const lib = join(root, 'libs', name);
  if (existsSync(join(lib, 'data'))) carry(join(lib, 'data'));
  if (existsSync(join(lib, 'src'))) for (const words of foldersNamed('words', join(lib, 'src'))) carry(words);
}

function carry(folder) {
  const target = join(root, 'dist', relative(root, folder));
  cpSync(folder, target, { recursive: true, filter: (path) => !path.endsWith('.ts') });
}

function foldersNamed(name, folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) =>
      entry.name === name ? [join(folder, entry.name)] : foldersNamed(name, join(folder, entry.name)),
    );
}
