import { createHash } from 'node:crypto';

/** The same id for the same thing of the reference data in every database: an RFC 9562 version 8 UUID made from its name. */
export function referenceId(...name: (string | number)[]): string {
  const hex = createHash('sha256')
    .update(`masar reference ${name.join(' ')}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
