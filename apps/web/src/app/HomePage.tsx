import { useSession } from '../api/session.queries';
import { inLanguage } from '../i18n/reader';
import { isolated } from '../i18n/words';
import { PageHead } from '../ui/PageHead';
import { PlaceLink, usePlaces } from './AppHeader';
import { t } from './words';

/** Where an account lands whose first screen is not there: its other places. */
export function HomePage() {
  const places = usePlaces();
  const { account } = useSession();
  return (
    <>
      <PageHead title={t('app.welcome', { name: isolated(inLanguage(account.name)) })} />
      {places.length ? (
        <ul className="list card flush">
          {places.map((place) => (
            <li key={place.path}>
              <PlaceLink place={place} all={places} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">{t('app.nothingYet')}</p>
      )}
    </>
  );
}
