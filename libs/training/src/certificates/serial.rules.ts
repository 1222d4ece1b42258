import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O, U. */
const DRAWN = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHECKED = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const BODY = /^MSR\d\d[0-9A-HJKMNP-TV-Z]{8}$/;

/** ISO/IEC 7064 MOD 37,36 over the 13 characters before it. */
export function checkCharacter(body: string): string {
  let product = 36;
  for (const character of body) {
    const sum = (product + CHECKED.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return CHECKED[(37 - product) % 36]!;
}

/** The serial of a year from eight bytes; null when its check character could be misread, and another is drawn. */
export function serialOf(year: number, bytes: Uint8Array): string | null {
  const body = `MSR${String(year % 100).padStart(2, '0')}${[...bytes].map((byte) => DRAWN[byte % 32]).join('')}`;
  const check = checkCharacter(body);
  return 'ILOU'.includes(check) ? null : body + check;
}

/** A new serial of a year: eight random characters (40 bits), so that serials can be neither guessed nor counted. Stored without hyphens. */
export function drawSerial(year: number): string {
  for (;;) {
    const serial = serialOf(year, randomBytes(8));
    if (serial) return serial;
  }
}

/** As it is printed: MSR-24-4G7Z-WYRD-1. */
export const displaySerial = (serial: string): string =>
  serial.replace(/^(MSR)(\d\d)(.{4})(.{4})(.)$/, '$1-$2-$3-$4-$5');

/** Reads a serial in every writing (case, script of the digits, separators, O for 0, I and L for 1); null when it is none. */
export function readSerial(text: string): string | null {
  const written = text
    .normalize('NFKC')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s\-_.‐-―\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .toUpperCase();
  const serial = written.slice(0, 3) + written.slice(3).replaceAll('O', '0').replace(/[IL]/g, '1');
  const body = serial.slice(0, 13);
  return serial.length === 14 && BODY.test(body) && checkCharacter(body) === serial[13] ? serial : null;
}
