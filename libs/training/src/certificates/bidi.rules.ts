import bidiFactory from 'bidi-js';

interface Bidi {
  getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl'): { levels: Uint8Array };
  getMirroredCharacter(character: string): string | null;
}
// Its types describe a class, its module exports a function.
const bidi = (bidiFactory as unknown as () => Bidi)();

const [ISOLATE, ISOLATED] = ['\u2068', '\u2069'];
const ISOLATES = [ISOLATE, ISOLATED];

/** A value inside a sentence: neither decides in which direction the other runs. */
export const isolated = (value: string): string => `${ISOLATE}${value}${ISOLATED}`;

/** A piece of text in one weight. */
export interface Span {
  text: string;
  strong?: boolean;
}

/** A piece of a line that is drawn in one go. */
export interface Run extends Span {
  rtl: boolean;
}

/** The runs of one line from left to right, in the order in which they are drawn (UAX #9, rule L2); brackets in right-to-left runs are mirrored. */
export function visualRuns(line: readonly Span[], direction: 'ltr' | 'rtl'): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line.map((span) => span.text).join(''), direction);
  const runs: (Run & { level: number })[] = [];
  let place = 0;
  for (const { text, strong } of line) {
    let last: (typeof runs)[number] | undefined;
    for (const character of text) {
      const level = levels[place]!;
      place += character.length;
      if (ISOLATES.includes(character)) continue;
      if (last?.level !== level) runs.push((last = { text: '', strong, rtl: level % 2 === 1, level }));
      last.text += (last.rtl && bidi.getMirroredCharacter(character)) || character;
    }
  }
  return reordered(runs).map(({ text, strong, rtl }) => ({ text: rtl ? shapeable(text) : text, strong, rtl }));
}

/** A shaper turns a run by the script of its letters; one of signs alone (a comma, a space) it would leave as it is. */
const shapeable = (text: string) => (/\p{Script=Arabic}/u.test(text) ? text : [...text].reverse().join(''));

function reordered<R extends { level: number }>(runs: R[]): R[] {
  const highest = Math.max(0, ...runs.map((run) => run.level));
  for (let level = highest; level > 0; level--)
    for (let from = 0; from < runs.length; from++) {
      let to = from;
      while (to < runs.length && runs[to]!.level >= level) to++;
      if (to > from) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
      from = to;
    }
  return runs;
}

/** Breaks spans into lines no wider than `width`, between words; a word that is wider alone stays whole. */
export function wrapped(spans: readonly Span[], width: number, widthOf: (line: Span[]) => number): Span[][] {
  const words = spans.flatMap(({ text, strong }) => text.split(/(?<= )/).map((word): Span => ({ text: word, strong })));
  const lines: Span[][] = [];
  let line: Span[] = [];
  for (const word of joinedToPunctuation(words)) {
    if (line.length && widthOf(trimmed([...line, ...word])) > width) {
      lines.push(trimmed(line));
      line = [];
    }
    line.push(...word);
  }
  if (line.length) lines.push(trimmed(line));
  return lines.map(united);
}

/** A comma in another weight stays with its word. */
function joinedToPunctuation(words: readonly Span[]): Span[][] {
  const units: Span[][] = [];
  for (const word of words) {
    const before = units.at(-1);
    if (before && !before.at(-1)!.text.endsWith(' ')) before.push(word);
    else units.push([word]);
  }
  return units;
}

function trimmed(line: Span[]): Span[] {
  const last = line.at(-1)!;
  return [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }];
}

function united(line: Span[]): Span[] {
  const spans: Span[] = [];
  for (const span of line) {
    const before = spans.at(-1);
    if (before && before.strong === span.strong) before.text += span.text;
    else spans.push({ ...span });
  }
  return spans;
}
