import { createHash } from 'node:crypto';

/** The id of what a row of an import makes: always the same, so that it can be found again to be taken back. */
export function derivedId(importId: string, thing: string, at: number): string {
  const hash = createHash('sha256').update(`${importId}\0${thing}\0${at}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
