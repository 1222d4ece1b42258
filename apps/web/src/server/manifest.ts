import { readFileSync } from 'node:fs';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}
type Manifest = Record<string, Chunk | undefined>;

let read: Manifest | null = null;
const manifest = (): Manifest =>
  (read ??= JSON.parse(readFileSync(new URL('../web/.vite/manifest.json', import.meta.url), 'utf8')) as Manifest);

const reach = (key: string, seen = new Set<string>()): Set<string> => {
  const chunk = manifest()[key];
  if (!chunk || seen.has(key)) return seen;
  seen.add(key);
  chunk.imports?.forEach((other) => reach(other, seen));
  return seen;
};

/** The built file of a source, with a slash before it. */
export const fileOf = (key: string): string => `/${manifest()[key]?.file ?? ''}`;

/** All scripts that these sources need at once, themselves included. */
export const scriptsOf = (keys: string[]): string[] =>
  [...new Set(keys.flatMap((key) => [...reach(key)]))].filter((key) => manifest()[key]).map(fileOf);

export const stylesOf = (key: string): string[] =>
  [...reach(key)].flatMap((one) => manifest()[one]?.css ?? []).map((file) => `/${file}`);
