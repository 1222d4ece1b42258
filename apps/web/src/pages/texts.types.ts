/** A text in both languages; one of the two may be missing where people wrote it in one. */
export interface Texts {
  ar?: string | null;
  en?: string | null;
}
