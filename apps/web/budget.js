import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** The first load of the trainee's first page: JS and CSS as sent, in kB of 1000 bytes. */
const LIMIT = 120;
const FIRST = ['src/main.tsx', 'src/app/words/ar.json', 'src/ui/words/ar.json'];
const TRAINEE = /^src\/rooms\/me\/(TraineeHomePage\.tsx|me\.queries\.ts|words\/ar\.json)$/;

const folder = join(import.meta.dirname, '../../dist/web');
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));

const reach = (key, seen) => {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return seen;
  seen.add(key);
  for (const next of chunk.imports ?? []) reach(next, seen);
  return seen;
};
const home = Object.keys(manifest).filter((key) => TRAINEE.test(key));
const keys = [...FIRST, ...home].reduce((seen, key) => reach(key, seen), new Set());
const files = new Set([...keys].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
const sizes = [...files].map((file) => [file, brotliCompressSync(readFileSync(join(folder, file))).length]);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);

for (const [file, size] of sizes.sort((a, b) => b[1] - a[1]))
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`);
console.log(
  `${(total / 1000).toFixed(1).padStart(7)} kB  of ${LIMIT}: the trainee's first page (${home.length ? home.join(', ') : 'its screen is not there yet'})`,
);
if (total > LIMIT * 1000) {
  console.error("The trainee's first page is over its budget: make a route lazy or a word shorter.");
  process.exit(1);
}
