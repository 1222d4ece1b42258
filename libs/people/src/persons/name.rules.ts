import { type Bilingual, fold, nameKey, skeleton } from '#platform';
import { type ArabicName } from './person.js';

const parts = ({ first, father, grandfather, family }: ArabicName) =>
  [first, father, grandfather, family].filter(Boolean);

/** The whole Arabic name, its known parts. */
export const fullArabic = (names: ArabicName): string => parts(names).join(' ');

/** How a person is called on a screen: the Latin name in English if she gave one; a transliteration is never made up. */
export function displayName(names: ArabicName, latin: string): Bilingual {
  const ar = fullArabic(names);
  return { ar, en: latin || ar };
}

/** The columns by which a name is searched and its doubles are found. */
export function nameColumns(names: ArabicName, latin: string | null) {
  const arabic = fullArabic(names);
  return {
    search: [fold(arabic), fold(latin ?? '')].filter(Boolean).join(' | '),
    nameKey: nameKey(arabic),
    skeleton: skeleton(`${names.first} ${names.family}`),
  };
}
