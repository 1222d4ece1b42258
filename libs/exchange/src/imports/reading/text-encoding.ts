import { isUtf8 } from 'node:buffer';
import { FileRefused } from './file-refused.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

/**
 * The encoding of a text file: its byte order mark, else the zeros of UTF-16, else UTF-8 when it is valid (or all but
 * valid: a few bytes broken on the way), else Windows-1256, the only other that Arabic spreadsheets are saved in.
 */
export function findEncoding(bytes: Buffer): { encoding: Encoding; broken: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', broken: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', broken: false };
  const wide = wideEncoding(bytes);
  if (wide) return { encoding: wide, broken: false };
  if (bytes.includes(0)) throw new FileRefused('file.unknown');
  if (isUtf8(bytes)) return { encoding: 'utf-8', broken: false };
  return mostlyUtf8(bytes) ? { encoding: 'utf-8', broken: true } : { encoding: 'windows-1256', broken: false };
}

/** About how many lines a text has, line breaks in quotes left out, counted in the bytes. */
export function countLines(bytes: Buffer, encoding: Encoding): number {
  const step = encoding.startsWith('utf-16') ? 2 : 1;
  let feeds = 0;
  let returns = 0;
  let quoted = false;
  for (let at = encoding === 'utf-16be' ? 1 : 0; at < bytes.length; at += step) {
    const byte = bytes[at];
    if (step === 2 && bytes[encoding === 'utf-16be' ? at - 1 : at + 1] !== 0) continue;
    if (byte === 0x22) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === 0x0a) feeds += 1;
    else if (byte === 0x0d) returns += 1;
  }
  return Math.max(feeds, returns);
}

/** The text in pieces, so that a large file never stands in memory twice. The mark at the start is dropped. */
export function* decoded(bytes: Buffer, encoding: Encoding, piece = 1 << 16): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += piece) {
    const text = decoder.decode(bytes.subarray(at, at + piece), { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** UTF-16 without a mark: separators, digits and line ends leave a zero in every second byte; Arabic letters a 6. */
function wideEncoding(bytes: Buffer): Encoding | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (length < 4) return null;
  const high = { even: 0, odd: 0 };
  for (let at = 0; at < length; at += 2) {
    if (isHighByte(bytes[at])) high.even += 1;
    if (isHighByte(bytes[at + 1])) high.odd += 1;
  }
  const units = length / 2;
  if (!bytes.subarray(0, length).includes(0)) return null;
  if (high.odd > units * 0.9 && high.even < units * 0.5) return 'utf-16le';
  return high.even > units * 0.9 && high.odd < units * 0.5 ? 'utf-16be' : null;
}

function isHighByte(byte: number | undefined): boolean {
  return byte === 0 || byte === 0x06 || byte === 0x20;
}

/** Many whole characters for each broken byte: text in UTF-8 that was cut or patched, not another encoding. */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1 << 20));
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) whole += 1;
  }
  return whole > broken * 50;
}
