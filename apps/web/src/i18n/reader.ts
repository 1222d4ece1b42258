/** Who reads: the language is the page's (it stands in the URL), the digits are the account's wish. */
export interface Reader {
  lang: Lang;
  digits: Digits;
}
export type Lang = 'ar' | 'en';
export type Digits = 'latn' | 'arab';

/** Where the digits that somebody chose on this device are kept; without a choice the account's hold. */
export const DIGITS_KEPT = 'masar-digits';

let current: Reader = { lang: 'ar', digits: 'latn' };

export const reader = (): Reader => current;

/** Set once at the start of a page (or of a rendering on the server), and again when the account is known. */
export const readAs = (next: Partial<Reader>) => {
  current = { ...current, ...next };
};

export const rtl = () => current.lang === 'ar';

/** A text that exists in both languages, in the reader's; the other one where theirs is missing. */
export const inLanguage = (text: { ar?: string | null; en?: string | null }): string =>
  (current.lang === 'ar' ? text.ar || text.en : text.en || text.ar) ?? '';
