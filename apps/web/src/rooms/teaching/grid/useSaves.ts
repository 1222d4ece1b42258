import { useRef, useState } from 'react';
import { NoAnswer } from '../../../api/client';
import { toast } from '../../../ui/toasts';
import { t } from '../words';

/** Saves one after the other, in the order in which they were made: each starts from the version that the one before left. */
export function useSaves() {
  const [open, setOpen] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const run = (work: () => Promise<void>, undo: () => void) => {
    setOpen((count) => count + 1);
    last.current = last.current
      .then(work)
      .then(() => setSavedAt(new Date().toISOString()))
      .catch((error: unknown) => {
        undo();
        toast(error instanceof NoAnswer ? t('grid.noAnswer') : (error as Error).message);
      })
      .finally(() => setOpen((count) => count - 1));
  };
  return { saving: open > 0, savedAt, run };
}
