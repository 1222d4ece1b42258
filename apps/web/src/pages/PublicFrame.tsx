import { type ReactNode } from 'react';
import { reader } from '../i18n/reader';
import { Brand } from '../ui/Brand';
import { t } from './words';

const NAV = [
  ['progress', 'pages.progress'],
  ['intakes', 'pages.intakes'],
  ['roles', 'pages.roles'],
  ['verify', 'pages.verify'],
] as const;

/** What stands around every page that a visitor reads. Plain links: there is no script here. */
export function PublicFrame({ path, signedIn, children }: { path: string; signedIn: boolean; children: ReactNode }) {
  const { lang } = reader();
  const other = lang === 'ar' ? 'en' : 'ar';
  const place = path.split('/')[2] || 'progress';
  return (
    <div className="shell pub">
      <a className="skip" href="#main">
        {t('pages.skip')}
      </a>
      <header className="app-head">
        <div className="wrap">
          <Brand href={`/${lang}/progress`} />
          <nav className="nav" aria-label={t('pages.main')}>
            {NAV.map(([to, word]) => (
              <a key={to} href={`/${lang}/${to}`} aria-current={place === to ? 'page' : undefined}>
                {t(word)}
              </a>
            ))}
          </nav>
          <div className="tools">
            <a className="lang" href={path.replace(`/${lang}`, `/${other}`)} lang={other} hrefLang={other}>
              {t('pages.otherLanguage')}
            </a>
            <a className="btn quiet" href={signedIn ? `/${lang}/` : `/${lang}/sign-in`}>
              {t(signedIn ? 'pages.myPage' : 'pages.signIn')}
            </a>
          </div>
        </div>
        <nav className="subnav" aria-label={t('pages.main')}>
          {NAV.map(([to, word]) => (
            <a key={to} href={`/${lang}/${to}`} aria-current={place === to ? 'page' : undefined}>
              {t(word)}
            </a>
          ))}
        </nav>
      </header>
      <main id="main">{children}</main>
      <footer className="foot">
        <div className="wrap">
          <span>{t('pages.footer')}</span>
          <nav aria-label={t('pages.more')}>
            <a href={`/${lang}/verify`}>{t('pages.verify')}</a>
            <a href="/api/openapi.json">{t('pages.api')}</a>
          </nav>
        </div>
      </footer>
    </div>
  );
}
