import { type Lang } from '../i18n/reader';

export interface Head {
  lang: Lang;
  path: string;
  origin: string;
  title: string;
  description: string;
  styles: string[];
  /** Asked for before the entry runs. */
  preload?: string[];
  entry?: string;
  /** Not for search engines: pages of an account, answers about one certificate. */
  hidden?: boolean;
  /** What the page is about, for search engines, in the words of schema.org. */
  about?: object;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const inScript = (thing: object) => JSON.stringify(thing).replaceAll('<', '\\u003c');
const inLang = (path: string, lang: Lang) => path.replace(/^\/(ar|en)(?=\/|$)/, `/${lang}`);

/** A complete document. Nothing is written inside of it that the content security policy forbids: no script that runs, no style. */
export function documentOf(head: Head, body: string): string {
  const { lang, path, origin, title, description, styles, preload = [], entry, hidden, about } = head;
  const url = (to: Lang) => escaped(origin + inLang(path, to));
  return [
    '<!doctype html>',
    `<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    hidden ? '<meta name="robots" content="noindex">' : '',
    '<meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#131e21" media="(prefers-color-scheme: dark)">',
    `<link rel="canonical" href="${url(lang)}">`,
    `<link rel="alternate" hreflang="ar" href="${url('ar')}">`,
    `<link rel="alternate" hreflang="en" href="${url('en')}">`,
    `<link rel="alternate" hreflang="x-default" href="${url('ar')}">`,
    '<meta property="og:type" content="website">',
    `<meta property="og:title" content="${escaped(title)}">`,
    `<meta property="og:description" content="${escaped(description)}">`,
    `<meta property="og:url" content="${url(lang)}">`,
    `<meta property="og:locale" content="${lang === 'ar' ? 'ar_PS' : 'en_GB'}">`,
    `<meta property="og:site_name" content="${lang === 'ar' ? 'مسار' : 'Masar'}">`,
    `<meta property="og:image" content="${escaped(origin)}/share.png">`,
    about ? `<script type="application/ld+json">${inScript(about)}</script>` : '',
    '<link rel="icon" type="image/svg+xml" href="/icon.svg">',
    '<link rel="manifest" href="/manifest.webmanifest">',
    ...styles.map((file) => `<link rel="stylesheet" href="${file}">`),
    ...preload.map((file) => `<link rel="modulepreload" href="${file}">`),
    entry ? `<script type="module" src="${entry}"></script>` : '',
    '</head>',
    `<body>${body}</body>`,
    '</html>',
    '',
  ]
    .filter((line, at, all) => line || at === all.length - 1)
    .join('\n');
}
