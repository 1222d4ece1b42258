import { readFileSync } from 'node:fs';
import { type Lang } from './i18n/reader';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}
type Manifest = Record<string, Chunk | undefined>;

let read: Manifest | null = null;
const manifest = (): Manifest =>
  (read ??= JSON.parse(readFileSync(new URL('../web/.vite/manifest.json', import.meta.url), 'utf8')) as Manifest);

const withImports = (key: string, seen = new Set<string>()): string[] => {
  const chunk = manifest()[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [key, ...(chunk.imports ?? []).flatMap((other) => withImports(other, seen))];
};
const ENTRY = 'src/main.tsx';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const other = (lang: Lang) => (lang === 'ar' ? 'en' : 'ar');
const inOther = (path: string, lang: Lang) => path.replace(/^\/(ar|en)(?=\/|$)/, `/${other(lang)}`);

const TEXT = {
  ar: {
    product: 'مسار',
    about: 'البرنامج الوطني لكوادر البرمجيات: من الطلب إلى العمل.',
    wait: 'لحظة',
    script: 'هذه الصفحة تحتاج جافاسكربت. التقدّم الوطني يُقرأ من دونها:',
    progress: 'التقدّم',
  },
  en: {
    product: 'Masar',
    about: 'The national programme for software people: from application to work.',
    wait: 'One moment',
    script: 'This page needs JavaScript. National progress can be read without it:',
    progress: 'Progress',
  },
};

/** The document of the client: right language and direction in the first byte, everything that the first screen needs asked for at once. `path` begins with the language, `origin` has no slash at its end. */
export const shell = ({ lang, path, origin }: { lang: Lang; path: string; origin: string }): string => {
  const entry = manifest()[ENTRY];
  const first = [...withImports(ENTRY), `src/app/words/${lang}.json`, `src/ui/words/${lang}.json`];
  const files = [...new Set(first)]
    .flatMap((key) => manifest()[key]?.file ?? [])
    .filter((file) => file !== entry?.file);
  const styles = withImports(ENTRY).flatMap((key) => manifest()[key]?.css ?? []);
  const text = TEXT[lang];
  return [
    `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text.product}</title><meta name="description" content="${text.about}">`,
    '<meta name="theme-color" content="#f7f6f2" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#0c1417" media="(prefers-color-scheme: dark)">',
    `<link rel="canonical" href="${escaped(origin + path)}">`,
    `<link rel="alternate" hreflang="${other(lang)}" href="${escaped(origin + inOther(path, lang))}">`,
    '<link rel="icon" type="image/svg+xml" href="/icon.svg">',
    ...styles.map((file) => `<link rel="stylesheet" href="/${file}">`),
    ...files.map((file) => `<link rel="modulepreload" href="/${file}">`),
    `<script type="module" src="/${entry?.file ?? ''}"></script></head>`,
    `<body><div id="root"><p class="boot" role="status">${text.wait}</p></div>`,
    `<noscript><p class="boot">${text.script} <a href="/${lang}/progress">${text.progress}</a></p></noscript></body></html>`,
  ].join('\n');
};
