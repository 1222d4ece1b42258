/** Marks that no eye sees: soft hyphen, zero-width and direction marks, BOM; and tatweel, which only stretches a word. */
const INVISIBLE = /[\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const UNTIDY =
  /[\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00A0\u2000-\u200A\u202F\u205F\u3000\t\r\n\v\f]|^['\s]|\s\s|\s$/;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]+/g;

/** A cell's text as a person reads it: no invisible marks, single spaces, nothing around it, no leading apostrophe of a spreadsheet. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text;
  const seen = text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
  return /^'[=+\-@0-9]/.test(seen) ? seen.slice(1) : seen;
}

/** Digits of any script (Arabic-Indic, Persian, full width) as 0–9; everything else stays. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** tidy() with western digits and Arabic decimal and thousands marks as `.` and `,`. */
export function plain(text: string): string {
  return westernDigits(tidy(text))
    .replace(/\u066B/g, '.')
    .replace(/\u066C/g, ',');
}

/** A cell that says "nothing here" with a mark: dashes, dots, slashes alone. */
export function isDash(text: string): boolean {
  return /^[-–—_./\\]+$/.test(text);
}
