import { fold } from '#platform';

/** The text of a posting, a line at a time, with the digits of one script. */
export interface PostingText {
  lines: string[];
  folded: string[];
}

const westernDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));

export function readPosting(text: string): PostingText {
  const lines = westernDigits(text.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return { lines, folded: lines.map((line) => ` ${fold(line.replace(/[()«»"'*•:،؛;,|+✔➕]/g, ' '))} `) };
}

/** Whether a line says one of the words, whole. */
export const says = (foldedLine: string, words: readonly string[]): boolean =>
  words.some((word) => foldedLine.includes(` ${word} `));
