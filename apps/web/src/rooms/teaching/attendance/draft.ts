import { type Marks } from './sheet';

/** Marks that were made and have not arrived yet, with the version that they were started from. */
export interface Draft {
  base: Marks;
  etag: string;
  marks: Marks;
  /** They were saved: the outbox has them, nothing was changed since. */
  queued: boolean;
}

const keyOf = (account: string, sessionId: string) => `masar-sheet:${account}:${sessionId}`;

/** Each tap is written at once, so that a reload, an empty battery or a closed page loses none. */
export const keepDraft = (account: string, sessionId: string, draft: Draft | null) => {
  try {
    if (draft) localStorage.setItem(keyOf(account, sessionId), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(account, sessionId));
  } catch {
    // a full or forbidden store: the marks stay in the page and in the outbox
  }
};

export const readDraft = (account: string, sessionId: string): Draft | null => {
  try {
    const text = localStorage.getItem(keyOf(account, sessionId));
    return text ? (JSON.parse(text) as Draft) : null;
  } catch {
    return null;
  }
};
