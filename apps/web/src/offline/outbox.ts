/** The latest unsent version of one sheet. `rev` travels as Idempotency-Key: sending it twice changes nothing. */
export interface Letter {
  /** What it is about; a newer version of the same sheet takes its place. */
  sheet: string;
  rev: string;
  account: string;
  method: 'PUT' | 'POST';
  url: string;
  /** The version that it was written upon; empty where the sheet is new. */
  ifMatch: string;
  body: unknown;
  /** Milliseconds since 1970, on this device's clock. */
  writtenAt: number;
  /** What the server said; the letter then waits for a person and does not stop the others. */
  refused?: { status: number; code: string; message: string };
}

/** Where letters lie. `change` is one step: nobody writes between what it reads and what it writes; undefined takes the letter out. */
export interface Drawer {
  list(): Promise<Letter[]>;
  put(letter: Letter): Promise<void>;
  change(sheet: string, by: (now: Letter | undefined) => Letter | undefined): Promise<void>;
}

export type Answer = { etag: string } | { refused: NonNullable<Letter['refused']> };

/** Throws when nobody knows whether the letter arrived: it goes again in the next round, under the same rev. */
export type Send = (letter: Letter) => Promise<Answer>;

/** Runs the work while no other tab does, or not at all. */
export type Alone = (work: () => Promise<void>) => Promise<void>;

/** The letters of one account, oldest first. Another account on the same device sees none of them. */
export const lettersOf = async (drawer: Drawer, account: string): Promise<Letter[]> =>
  (await drawer.list()).filter((letter) => letter.account === account).sort((a, b) => a.writtenAt - b.writtenAt);

/** After an answer: what was sent goes out, what was written meanwhile goes on from the version that the server has now. */
const settled = (sent: Letter, answer: Answer) => (now: Letter | undefined) => {
  if (!now) return undefined;
  if ('refused' in answer) return now.rev === sent.rev ? { ...now, refused: answer.refused } : now;
  return now.rev === sent.rev ? undefined : { ...now, ifMatch: answer.etag };
};

/** Sends what waits, one after the other: poor connections carry one at a time. */
export const flush = (drawer: Drawer, account: string, send: Send, alone: Alone): Promise<void> =>
  alone(async () => {
    for (const letter of await lettersOf(drawer, account)) {
      if (letter.refused) continue;
      const answer = await send(letter);
      await drawer.change(letter.sheet, settled(letter, answer));
    }
  });
