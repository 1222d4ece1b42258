import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { useRoles } from '../api/session.queries';
import { reader } from '../i18n/reader';
import { Brand } from '../ui/Brand';
import { Icon } from '../ui/Icon';
import { AccountMenu } from './AccountMenu';
import { type Place, placesOf } from './nav';
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
