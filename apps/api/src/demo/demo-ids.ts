import { createHash } from 'node:crypto';
import { type Centre } from '#identity';

/** The same id for the same thing at every load: a UUID made from its name. */
export function demoId(thing: string, key: string | number): string {
  const hex = createHash('sha256').update(`masar demo ${thing} ${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const DEMO_CENTRES: Centre[] = [
  { id: demoId('centre', 1), nameAr: 'مركز نابلس للتدريب', nameEn: 'Nablus training centre', governorate: 'PS-NBS' },
  { id: demoId('centre', 2), nameAr: 'مركز الخليل للتدريب', nameEn: 'Hebron training centre', governorate: 'PS-HBN' },
];
