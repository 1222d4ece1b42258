import { FileRefused } from './file-refused.js';
import { LIMITS } from './limits.js';
import { XmlReader } from './xml.js';
import { type Parts } from './zip.reader.js';

/** The texts that cells refer to by number. Runs of rich text are joined; phonetic hints are left out. */
export async function sharedTexts(parts: Parts, part: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!part || !parts.has(part)) return texts;
  let text = '';
  let inText = false;
  let inHint = false;
  let size = 0;
  const reader = new XmlReader({
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') inHint = true;
      if (name === 't') inText = true;
    },
    text: (piece) => {
      if (inText && !inHint && text.length < LIMITS.cell) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inHint = false;
      if (name !== 'si') return;
      size += text.length + 16;
      if (size > LIMITS.sharedText) throw new FileRefused('file.bomb');
      texts.push(unescapeCell(text));
    },
  });
  for await (const piece of parts.text(part)) reader.write(piece);
  reader.end();
  return texts;
}

/** `_x000D_` in a cell's text stands for the character of that number. */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
