import { fold } from '#platform';

/** What a national identity number may be refused for; codes as in the rules for imported files. */
export type NationalIdRefusal = 'national_id.missing' | 'national_id.length' | 'national_id.check_digit';

export type NationalIdReading = { id: string; zerosRestored: boolean } | { refused: NationalIdRefusal };

/**
 * Whether nine digits carry their check digit: weights 1, 2, 1, … from the left, the digits of each product summed,
 * the total divisible by ten. The scheme does not see a 0 and a 9 that changed places.
 */
export function hasCheckDigit(nine: string): boolean {
  if (!/^\d{9}$/.test(nine) || nine === '000000000') return false;
  const total = [...nine].reduce((sum, digit, place) => {
    const product = Number(digit) * (place % 2 ? 2 : 1);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
  return total % 10 === 0;
}

/** Reads an identity number as people write it: digits of any script, with spaces and hyphens; 7 or 8 digits lost their zeros in a spreadsheet. */
export function readNationalId(text: string): NationalIdReading {
  const written = fold(text).replace(/ /g, '');
  const digits = written.replace(/\D/g, '');
  if (!digits) return { refused: 'national_id.missing' };
  if (written !== digits || digits.length < 7 || digits.length > 9) return { refused: 'national_id.length' };
  const id = digits.padStart(9, '0');
  if (!hasCheckDigit(id)) return { refused: 'national_id.check_digit' };
  return { id, zerosRestored: digits.length < 9 };
}
