import { type Texts } from './texts.types';

/** What anybody may know of a certificate by its serial; `form` is the page without one. */
export type VerifyPage =
  | { state: 'form' }
  | { state: 'unknown'; serial: string }
  | {
      state: 'revoked';
      serial: string;
      checkedOn: string;
      revokedOn: string;
      reason: Texts | null;
      track: Texts;
      hours: number | null;
      cohort: Texts | null;
      centre: Texts | null;
      graduatedOn: string;
    }
  | {
      state: 'valid';
      serial: string;
      /** Today, for the sentence that says when it was checked. */
      checkedOn: string;
      /** Null when the person's name was erased. */
      name: { ar: string; latin: string | null } | null;
      track: Texts;
      hours: number | null;
      cohort: Texts | null;
      centre: Texts | null;
      graduatedOn: string;
      /** Path of the Open Badges credential, when there is one. */
      badge: string | null;
    };
