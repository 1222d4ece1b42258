import { type DBSchema, openDB } from 'idb';
import { type Drawer, type Letter } from './outbox';

interface Masar extends DBSchema {
  letters: { key: string; value: Letter };
}

const opening = () =>
  openDB<Masar>('masar', 1, { upgrade: (db) => void db.createObjectStore('letters', { keyPath: 'sheet' }) });

/** The drawer on this device's disk. A letter counts as kept once `put` has come back. */
export const drawer: Drawer = {
  list: async () => (await opening()).getAll('letters'),
  put: async (letter) => void (await (await opening()).put('letters', letter)),
  change: async (sheet, by) => {
    const step = (await opening()).transaction('letters', 'readwrite');
    const next = by(await step.store.get(sheet));
    if (next) await step.store.put(next);
    else await step.store.delete(sheet);
    await step.done;
  },
};
