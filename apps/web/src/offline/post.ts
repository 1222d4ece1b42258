import { newKey } from '../api/intent';
import { reader } from '../i18n/reader';
import { drawer } from './drawer';
import { type Alone, flush, type Letter, lettersOf, type Send } from './outbox';

/** Answers that a later try may change: not signed in, too many requests, the server in trouble. */
const again = (status: number) => status === 401 || status === 408 || status === 429 || status >= 500;

const send: Send = async ({ method, url, ifMatch, rev, body }) => {
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    'Idempotency-Key': rev,
    'Accept-Language': reader().lang,
  };
  if (ifMatch) headers['If-Match'] = ifMatch;
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (response.ok) return { etag: response.headers.get('ETag') ?? '' };
  if (again(response.status)) throw new Error(`${response.status}`);
  const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; title?: string };
  return {
    refused: { status: response.status, code: problem.code ?? '', message: problem.detail ?? problem.title ?? '' },
  };
};

/** One tab at a time; where the browser has no locks the server's memory of keys still keeps a letter from counting twice. */
const oneTab: Alone = (work) => ('locks' in navigator ? navigator.locks.request('masar-outbox', work) : work());

const listeners = new Set<() => void>();
const tell = () => listeners.forEach((listener) => listener());

/** Called whenever letters came, went or were refused. */
export const whenLettersChange = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const waiting = (account: string): Promise<Letter[]> => lettersOf(drawer, account);

const LONGEST = 300;
let timer: ReturnType<typeof setTimeout> | undefined;
let tries = 0;

/** Sends now, and again after 2, 4, 8 … 300 seconds while it fails. Nobody asks whether there is a network: sending finds out. */
export const deliver = async (account: string): Promise<void> => {
  clearTimeout(timer);
  try {
    await flush(drawer, account, send, oneTab);
    tries = 0;
  } catch {
    tries += 1;
    timer = setTimeout(() => void deliver(account), Math.min(LONGEST, 2 ** tries) * 1000);
  } finally {
    tell();
  }
};

/** Keeps the letter on this device, then sends it. Comes back once it is on disk: only then may a screen say that it is kept. */
export const post = async (letter: Omit<Letter, 'rev' | 'writtenAt' | 'refused'>): Promise<void> => {
  await drawer.put({ ...letter, rev: newKey(), writtenAt: Date.now() });
  tell();
  void deliver(letter.account);
};

/** A person let go of what the server refused. */
export const discard = async (sheet: string): Promise<void> => {
  await drawer.change(sheet, () => undefined);
  tell();
};
