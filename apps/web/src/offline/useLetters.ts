import { useEffect, useState } from 'react';
import { type Letter } from './outbox';
import { deliver, waiting, whenLettersChange } from './post';

/** What of this account still waits on this device; null while it is being looked up. */
export function useLetters(account: string): Letter[] | null {
  const [letters, setLetters] = useState<Letter[] | null>(null);
  useEffect(() => {
    const look = () => void waiting(account).then(setLetters, () => setLetters([]));
    look();
    return whenLettersChange(look);
  }, [account]);
  return letters;
}

/** Once in the shell: sends what waits at the start, when the network comes back and when the page is looked at again. */
export function useDelivery(account: string) {
  useEffect(() => {
    const now = () => void deliver(account);
    const seen = () => document.visibilityState === 'visible' && now();
    now();
    window.addEventListener('online', now);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', now);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [account]);
}
