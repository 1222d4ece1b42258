const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/**
 * The separator of a text table: the one that cuts most of the first lines into the same number of cells. Separators and
 * line ends inside quotes do not count. A first line `sep=;`, which Excel writes and obeys, decides.
 */
export function findSeparator(start: string): { separator: Separator; declared: boolean } {
  const declared = /^sep=(.)\r?\n/i.exec(start)?.[1];
  const known = SEPARATORS.find((separator) => separator === declared);
  if (known) return { separator: known, declared: true };
  const lines = linesOutsideQuotes(start).slice(0, 60);
  const scores = SEPARATORS.map((separator) => ({ separator, score: score(lines, separator) }));
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one));
  return { separator: best.separator, declared: false };
}

/** Lines that agree on a number of cells, times that number: many short agreements beat one long accident. */
function score(lines: string[], separator: string): number {
  const agreeing = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(separator).length;
    if (cells > 1) agreeing.set(cells, (agreeing.get(cells) ?? 0) + 1);
  }
  return Math.max(0, ...[...agreeing].map(([cells, count]) => count * count * Math.sqrt(cells)));
}

/** The lines of the text with everything in quotes blanked out. */
function linesOutsideQuotes(text: string): string[] {
  return text
    .replace(/(^|[,;\t|\n])"(?:[^"]|"")*"/g, '$1_')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '');
}
