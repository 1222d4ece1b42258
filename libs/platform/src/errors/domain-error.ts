import { type Bilingual } from '../languages/language.js';

/** One thing wrong with one field: a JSON pointer into the body, a stable code, and what to tell the person. */
export interface FieldProblem {
  pointer: string;
  code: string;
  text: Bilingual;
}

/**
 * Something that a caller did and that the rules refuse. `code` is stable and dotted (`cohort.full`),
 * `status` the HTTP status, `text` what the person reads.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly text: Bilingual,
    readonly fields: FieldProblem[] = [],
    /** Members that a client needs to go on, e.g. likely duplicates. Never personal data beyond what the caller may see. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(`${code}: ${text.en}`);
  }
}

/** Not there, or not yours: from outside both look the same. */
export const notFound = () =>
  new DomainError('request.not_found', 404, {
    ar: 'لا شيء هنا بهذا العنوان.',
    en: 'There is nothing at this address.',
  });

export const staleVersion = () =>
  new DomainError('request.stale', 412, {
    ar: 'غيّر شخص آخر هذا السجل بعد أن فتحته. راجع النسختين ثم احفظ.',
    en: 'Somebody changed this after you opened it. Compare both versions, then save.',
  });

/** A body or query that cannot be read as what it should be. */
export const invalid = (fields: FieldProblem[]) =>
  new DomainError('request.invalid', 422, { ar: 'في بعض الحقول خطأ.', en: 'Some fields are not right.' }, fields);

export const invalidField = (pointer: string, code: string, text: Bilingual) => invalid([{ pointer, code, text }]);
