import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../api/session.queries';
import { reader } from '../i18n/reader';
import { SignInForm } from '../rooms/identity/SignInForm';
import { Dialog } from '../ui/Dialog';
import { setExpired } from './expired';
import { t } from './words';

/** The session ended while somebody was at work: they sign in over the page and go on. Another account starts from its own first page. */
export function SignInAgain() {
  const queries = useQueryClient();
  const router = useRouter();
  const [before] = useState(useSession().account);
  const done = (now: { account: { id: string } }) => {
    if (now.account.id !== before.id) return window.location.assign(`/${reader().lang}/`);
    setExpired(false);
    void queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' });
    // A page that failed to load is loaded again; one that stands keeps what was typed.
    if (router.state.matches.some(({ status }) => status === 'error')) void router.invalidate();
  };
  return (
    <Dialog title={t('app.expired')} onClose={() => window.location.assign(`/${reader().lang}/sign-in`)}>
      <p className="soft">{t('app.expiredHint')}</p>
      <div className="mt4">
        <SignInForm email={before.email} onDone={done} />
      </div>
    </Dialog>
  );
}
