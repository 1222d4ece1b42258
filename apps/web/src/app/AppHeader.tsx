import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { signOut, useRoles, useSession } from '../api/session.queries';
import { inLanguage, reader } from '../i18n/reader';
import { Brand } from '../ui/Brand';
import { Icon } from '../ui/Icon';
import { Name } from '../ui/text';
import { type Place, placesOf } from './nav';
import { chooseTheme, themeNow } from './theme';
import { t } from './words';

/** The places of this account that a room has a route for. */
export const usePlaces = (): Place[] => {
  const { routesByPath } = useRouter();
  return placesOf(useRoles()).filter(({ path }) => `/$lang/${path}` in routesByPath);
};

export const PlaceLink = ({ place, all, icon }: { place: Place; all: Place[]; icon?: boolean }) => (
  // Typed as the parent: which places exist is known only when the rooms are.
  <Link
    to={`/$lang/${place.path}` as '/$lang'}
    params={{ lang: reader().lang }}
    activeOptions={{ exact: all.some(({ path }) => path.startsWith(`${place.path}/`)) }}
  >
    {icon ? (
      <>
        <Icon name={place.icon} size={22} />
        <span>{t(place.word)}</span>
      </>
    ) : (
      t(place.word)
    )}
  </Link>
);

const initialOf = (name: string) => {
  const [first = '', second = ''] = name.split(' ');
  return reader().lang === 'ar' ? first.slice(0, 1) : first.slice(0, 1) + second.slice(0, 1);
};

/** The same page in the other language: a document of its own. */
function LanguageLink() {
  const href = useRouterState({ select: ({ location }) => location.href });
  const other = reader().lang === 'ar' ? 'en' : 'ar';
  return (
    <a className="lang" href={href.replace(/^\/(ar|en)(?=\/|\?|$)/, `/${other}`)} lang={other} hrefLang={other}>
      {t('app.otherLanguage')}
    </a>
  );
}

function AccountMenu() {
  const queries = useQueryClient();
  const [theme, setTheme] = useState(themeNow);
  const { account } = useSession();
  const leave = useMutation({
    mutationFn: () => signOut(queries),
    onSuccess: () => window.location.assign(`/${reader().lang}/sign-in`),
  });
  const name = inLanguage(account.name);
  const other = theme === 'dark' ? 'light' : 'dark';
  const turn = () => {
    chooseTheme(other);
    setTheme(other);
  };
  return (
    <details className="menu">
      <summary className="me" aria-label={`${t('app.account')}: ${name}`}>
        <span className="avatar">{initialOf(name)}</span>
      </summary>
      <div className="menu-list">
        <p>
          <b>
            <Name>{name}</Name>
          </b>
          <bdi dir="ltr" className="xs muted">
            {account.email}
          </bdi>
        </p>
        <button type="button" onClick={turn}>
          <Icon name="moon" />
          {t(other === 'dark' ? 'app.dark' : 'app.light')}
        </button>
        <a href={`/${reader().lang}/progress`}>
          <Icon name="flag" />
          {t('app.progress')}
        </a>
        <button type="button" onClick={() => leave.mutate()} aria-disabled={leave.isPending}>
          <Icon name="lock" />
          {t('app.signOut')}
        </button>
      </div>
    </details>
  );
}

export function AppHeader() {
  const places = usePlaces();
  return (
    <header className="app-head">
      <div className="wrap">
        <Brand href={`/${reader().lang}/`} />
        <nav className="nav" aria-label={t('app.mainNav')}>
          {places.map((place) => (
            <PlaceLink key={place.path} place={place} all={places} />
          ))}
        </nav>
        <div className="tools">
          <LanguageLink />
          <AccountMenu />
        </div>
      </div>
    </header>
  );
}
