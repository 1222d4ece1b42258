import { useRoles, useSession } from '../api/session.queries';
import { inLanguage, reader } from '../i18n/reader';
import { isolated } from '../i18n/words';
import { LinkButton } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { PageHead } from '../ui/PageHead';
import { PlaceLink, usePlaces } from './AppHeader';
import { t } from './words';

/** Where an account lands whose first screen is not there: its other places, or what it waits for. */
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
        <Nothing />
      )}
    </>
  );
}

function Nothing() {
  const auditor = useRoles().has('auditor');
  const { lang } = reader();
  return (
    <Empty
      title={t('app.nothingYet')}
      act={
        <>
          <LinkButton href={`/${lang}/progress`}>{t('app.progress')}</LinkButton>
          <LinkButton href={`/${lang}/verify`}>{t('app.verify')}</LinkButton>
        </>
      }
    >
      {auditor && <p>{t('app.nothingForAuditor')}</p>}
      <p>{t('app.meanwhile')}</p>
    </Empty>
  );
}
