import { type Drawer, flush, type Letter, lettersOf, type Send } from './outbox';

const drawerOf = (...letters: Letter[]): Drawer => {
  const kept = new Map(letters.map((letter) => [letter.sheet, letter]));
  return {
    list: () => Promise.resolve([...kept.values()]),
    put: (letter) => Promise.resolve(void kept.set(letter.sheet, letter)),
    change: (sheet, by) => {
      const next = by(kept.get(sheet));
      if (next) kept.set(sheet, next);
      else kept.delete(sheet);
      return Promise.resolve();
    },
  };
};
const sheetOf = (sheet: string, rest: Partial<Letter> = {}): Letter => ({
  sheet,
  rev: `${sheet}-1`,
  account: 'waseem',
  method: 'PUT',
  url: `/api/v1/sessions/${sheet}/attendance`,
  ifMatch: '"1"',
  body: { marks: [] },
  writtenAt: 0,
  ...rest,
});
const alone = (work: () => Promise<void>) => work();

/** A server that remembers what it was told, and under which key. */
const serverOf = () => {
  const written = new Map<string, unknown>();
  const receive = ({ rev, body }: Letter) => {
    written.set(rev, body);
    return Promise.resolve({ etag: '"2"' });
  };
  return { written, receive };
};

it('arrives once although the answer was lost', async () => {
  const { written, receive } = serverOf();
  const drawer = drawerOf(sheetOf('morning'));
  const lost: Send = async (letter) => {
    await receive(letter);
    throw new TypeError('the network went away');
  };
  await expect(flush(drawer, 'waseem', lost, alone)).rejects.toThrow(TypeError);
  expect(await lettersOf(drawer, 'waseem')).toHaveLength(1);
  await flush(drawer, 'waseem', receive, alone);
  expect([...written.keys()]).toEqual(['morning-1']);
  expect(await lettersOf(drawer, 'waseem')).toEqual([]);
});

it('keeps an edit made while the older one was being sent, and goes on from what the server has now', async () => {
  const drawer = drawerOf(sheetOf('morning'));
  const meanwhile: Send = async () => {
    await drawer.put(sheetOf('morning', { rev: 'morning-2', body: { marks: ['late'] } }));
    return { etag: '"2"' };
  };
  await flush(drawer, 'waseem', meanwhile, alone);
  expect(await lettersOf(drawer, 'waseem')).toMatchObject([
    { rev: 'morning-2', ifMatch: '"2"', body: { marks: ['late'] } },
  ]);
});

it('keeps a refused sheet for a person and sends the others', async () => {
  const refused = { status: 412, code: 'attendance.stale', message: 'Rana changed this sheet.' };
  const drawer = drawerOf(sheetOf('morning', { writtenAt: 1 }), sheetOf('noon', { writtenAt: 2 }));
  const sent: string[] = [];
  const send: Send = ({ sheet }) => {
    sent.push(sheet);
    return Promise.resolve(sheet === 'morning' ? { refused } : { etag: '"2"' });
  };
  await flush(drawer, 'waseem', send, alone);
  await flush(drawer, 'waseem', send, alone);
  expect(sent).toEqual(['morning', 'noon']);
  expect(await lettersOf(drawer, 'waseem')).toMatchObject([{ sheet: 'morning', refused }]);
});

it('shows and sends nothing of another account', async () => {
  const { written, receive } = serverOf();
  const drawer = drawerOf(sheetOf('morning', { account: 'hadeel' }));
  expect(await lettersOf(drawer, 'waseem')).toEqual([]);
  await flush(drawer, 'waseem', receive, alone);
  expect(written.size).toBe(0);
});
