import { readFileSync } from 'node:fs';

/** Where the client keeps its own document for the time without a network. */
const KEPT = '/$lang/shell';

let read: string[][] | null = null;
const patterns = (): string[][] =>
  (read ??= (JSON.parse(readFileSync(new URL('../web/.vite/paths.json', import.meta.url), 'utf8')) as string[])
    .concat(KEPT)
    .map(segmentsOf));

const segmentsOf = (path: string) => path.split('/').filter(Boolean);

/** Whether the client has a page at a path that begins with the language. */
export function isClientPath(path: string): boolean {
  const asked = segmentsOf(path);
  return patterns().some(
    (pattern) =>
      pattern.length === asked.length && pattern.every((part, i) => part.startsWith('$') || part === asked[i]),
  );
}
