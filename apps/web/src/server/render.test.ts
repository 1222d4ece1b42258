import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type PageData, type PageRequest } from '../pages/page.types';
import { aProgressPage, aVerdict } from './samples';

interface Built {
  renderPage(request: PageRequest): string;
  shell(request: { lang: 'ar' | 'en'; path: string; origin: string }): string;
}
const built = join(import.meta.dirname, '../../../../dist/web-server/server.js');
const origin = 'https://masar.test';

/** Pages as the server sends them; they exist once the client has been built. */
(existsSync(built) ? describe : describe.skip)('what the server writes', () => {
  let web: Built;
  beforeAll(async () => {
    web = (await import(pathToFileURL(built).href)) as Built;
  });
  const draw = <Name extends keyof PageData>(
    lang: 'ar' | 'en',
    page: Name,
    data: PageData[Name],
    path = `/${lang}/${page}`,
  ) => web.renderPage({ lang, page, data, path, origin, signedIn: false });
  const pages = (lang: 'ar' | 'en') => [
    draw(lang, 'progress', aProgressPage()),
    draw(lang, 'verify', aVerdict()),
    draw(lang, 'verify', { state: 'unknown', serial: '<img src=x>' }),
    draw(lang, 'not-found', null),
    draw(lang, 'intakes', { intakes: [] }),
    draw(lang, 'roles', { roles: [] }),
    web.shell({ lang, path: `/${lang}/me`, origin }),
  ];

  it.each(['ar', 'en'] as const)('has the right language and direction in the first bytes (%s)', (lang) => {
    for (const html of pages(lang)) {
      expect(html.slice(0, 80)).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(html).toContain(`<link rel="alternate" hreflang="${lang === 'ar' ? 'en' : 'ar'}" href="${origin}/`);
    }
  });

  it.each(['ar', 'en'] as const)('has nothing that the content security policy forbids (%s)', (lang) => {
    for (const html of pages(lang)) {
      expect(html).not.toMatch(/ style=|<style|<script(?! type="module" src="\/assets\/)|\son[a-z]+=|javascript:/);
      expect(html).not.toContain('<img');
    }
  });

  it('says every figure in words that are there, in Arabic too', () => {
    const html = draw('ar', 'progress', aProgressPage());
    for (const said of ['2,418', '8,262', 'حزيران', 'محجوب', '1,412 شخصًا في التدريب الآن'])
      expect(html).toContain(said);
    expect(html).not.toMatch(/pages\.[a-z]|ui\.[a-z]/i);
  });

  it('a certificate shows its name and serial when valid, and no name when revoked', () => {
    expect(draw('en', 'verify', aVerdict())).toContain('Baraa Mahmoud Salim Hannoun');
    const revoked = draw('en', 'verify', { ...aVerdict(), state: 'revoked', revokedOn: '2026-09-03', reason: null });
    expect(revoked).toContain('This certificate was revoked');
    expect(revoked).not.toContain('Baraa');
  });
});
