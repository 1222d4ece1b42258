import { useSyncExternalStore } from 'react';
import { t } from './words';

interface Toast {
  id: number;
  text: string;
  undo?: () => void;
}
let shown: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();
const set = (next: Toast[]) => {
  shown = next;
  listeners.forEach((tell) => tell());
};
const drop = (id: number) => set(shown.filter((one) => one.id !== id));
const subscribe = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** Says what was done; with a way back it stays for ten seconds, else for five. */
export const toast = (text: string, undo?: () => void) => {
  const id = ++last;
  set([...shown, { id, text, undo }]);
  setTimeout(() => drop(id), undo ? 10_000 : 5_000);
};

export function Toasts() {
  const toasts = useSyncExternalStore(subscribe, () => shown);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map(({ id, text, undo }) => (
        <div className="toast" key={id}>
          <span>{text}</span>
          {undo && (
            <button
              type="button"
              onClick={() => {
                undo();
                drop(id);
              }}
            >
              {t('ui.undo')}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
