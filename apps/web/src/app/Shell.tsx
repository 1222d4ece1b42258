import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useRoles, useSession } from '../api/session.queries';
import { useDelivery } from '../offline/useLetters';
import { words } from '../rooms/identity';
import { Toasts } from '../ui/toasts';
import { reader } from '../i18n/reader';
import { AppHeader, PlaceLink, usePlaces } from './AppHeader';
import { isExpired, whenExpired } from './expired';
import { hasTabs } from './nav';
import { t } from './words';

const SignInAgain = lazy(async () => {
  const [{ SignInAgain: component }] = await Promise.all([import('./SignInAgain'), words()]);
  return { default: component };
});

/** What stands around every page of an account. */
export function Shell() {
  useDelivery(useSession().account.id);
  const roles = useRoles();
  const places = usePlaces();
  const expired = useSyncExternalStore(whenExpired, isExpired);
  const tabs = hasTabs(roles) && places.length > 1;
  return (
    <div className={tabs ? 'shell has-tabs' : 'shell'}>
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <AppHeader />
      <main id="main" tabIndex={-1}>
        <div className="wrap">
          <Outlet />
        </div>
      </main>
      <footer className="foot">
        <div className="wrap">
          <span>{t('app.footer')}</span>
          <nav aria-label={t('app.footer')}>
            <a href={`/${reader().lang}/progress`}>{t('app.progress')}</a>
            <a href={`/${reader().lang}/verify`}>{t('app.verify')}</a>
          </nav>
        </div>
      </footer>
      {tabs && (
        <nav className="tabbar" aria-label={t('app.tabs')}>
          {places.slice(0, 5).map((place) => (
            <PlaceLink key={place.path} place={place} all={places} icon />
          ))}
        </nav>
      )}
      <Toasts />
      {expired && (
        <Suspense>
          <SignInAgain />
        </Suspense>
      )}
    </div>
  );
}
