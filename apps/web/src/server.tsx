import { renderToStaticMarkup } from 'react-dom/server';
import { type Lang, readAs } from './i18n/reader';
import { addWords } from './i18n/words';
import { type PageRequest } from './pages/page.types';
import { PublicFrame } from './pages/PublicFrame';
import { t } from './pages/words';
import pagesAr from './pages/words/ar.json';
import pagesEn from './pages/words/en.json';
import { documentOf } from './server/document';
import { firstScreen } from './server/first-screens';
import { fileOf, scriptsOf, stylesOf } from './server/manifest';
import { PAGES } from './server/pages';
import uiAr from './ui/words/ar.json';
import uiEn from './ui/words/en.json';

export { isClientPath } from './server/paths';
export type { PageData, PageRequest } from './pages/page.types';

const ENTRY = 'src/main.tsx';
const WORDS = { ar: { ...uiAr, ...pagesAr }, en: { ...uiEn, ...pagesEn } };
const PRODUCT = { ar: 'مسار', en: 'Masar' };

/** Rendering is synchronous, so who reads may be a setting of the module. Visitors read Western digits. */
const readIn = (lang: Lang) => {
  readAs({ lang, digits: 'latn' });
  addWords(WORDS[lang]);
};

/** A page that a visitor reads, complete and without script. `data` is what PageData says for this page. */
export function renderPage({ lang, page, data, path, origin, signedIn }: PageRequest): string {
  readIn(lang);
  const { title, description, hidden, about, body } = PAGES[page];
  const given = data as never;
  const markup = renderToStaticMarkup(
    <PublicFrame path={path} signedIn={signedIn}>
      {body(given)}
    </PublicFrame>,
  );
  const head = {
    lang,
    path,
    origin,
    hidden,
    title: `${title(given)} · ${PRODUCT[lang]}`,
    about: about?.(given),
    description: description?.(given) ?? t('pages.about'),
    styles: [...stylesOf(ENTRY), fileOf('src/pages/pages.css')],
  };
  return documentOf(head, markup);
}

/** The document of the client for any page behind the sign-in: the right language and direction in the first byte, and all that the first screen needs asked for at once. */
export function shell({ lang, path, origin }: { lang: Lang; path: string; origin: string }): string {
  readIn(lang);
  const entry = fileOf(ENTRY);
  const first = [ENTRY, `src/app/words/${lang}.json`, `src/ui/words/${lang}.json`, ...firstScreen(path, lang)];
  const head = {
    lang,
    path,
    origin,
    hidden: true,
    title: PRODUCT[lang],
    description: t('pages.about'),
    styles: [...new Set(first.flatMap(stylesOf))],
    preload: scriptsOf(first).filter((file) => file !== entry),
    entry,
  };
  const noScript = `<noscript><p class="boot">${t('pages.needsScript')} <a href="/${lang}/progress">${t('pages.progress')}</a></p></noscript>`;
  return documentOf(head, `<div id="root"><p class="boot" role="status">${t('pages.oneMoment')}</p></div>${noScript}`);
}
