import { isEmail } from 'class-validator';
import { closest, distance } from 'fastest-levenshtein';
import { tidy } from './text.js';

const KNOWN_DOMAINS = ['gmail.com', 'hotmail.com', 'yahoo.com', 'outlook.com', 'icloud.com', 'live.com', 'msn.com'];

/** An address in small letters, or null with the likely correction, which a person must confirm. */
export function readEmail(raw: string): { email: string } | { email: null; suggestion: string | null } {
  const text = tidy(raw)
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .toLowerCase();
  if (valid(text)) return { email: text };
  return { email: null, suggestion: likely(text) };
}

function valid(address: string): boolean {
  return isEmail(address) && !address.includes('..');
}

/** The address that was meant, when one small slip explains it: a doubled sign, a comma for a dot, a missing sign or ending. */
function likely(text: string): string | null {
  const mended = text
    .replace(/\s+/g, '')
    .replace(/@{2,}/g, '@')
    .replace(/\.{2,}/g, '.')
    .replace(/[,،;]/g, '.')
    .replace(/\.$/, '');
  if (valid(mended)) return mended;
  if (mended.includes('@')) {
    const [name = '', domain = ''] = mended.split('@');
    const near = KNOWN_DOMAINS.find((known) => known.startsWith(`${domain}.`)) ?? closest(domain, KNOWN_DOMAINS);
    return domain.length > 3 &&
      (near.startsWith(`${domain}.`) || distance(near, domain) <= 2) &&
      valid(`${name}@${near}`)
      ? `${name}@${near}`
      : null;
  }
  const domain = KNOWN_DOMAINS.find((known) => mended.endsWith(known) && mended.length > known.length + 1);
  return domain ? `${mended.slice(0, -domain.length)}@${domain}` : null;
}
