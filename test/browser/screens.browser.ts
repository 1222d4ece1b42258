import { startTestApp, type TestApp } from '../support/app.js';
import { expectUsable, TestBrowser, VIEWS } from '../support/browser.js';

/** What everybody meets first; a room's own screens are looked at in the journeys. */
const PAGES = [
  { who: null, path: '' },
  { who: null, path: 'sign-in' },
  ...['trainee', 'trainer', 'coordinator', 'company', 'manager', 'analyst', 'auditor', 'admin'].map((who) => ({
    who,
    path: '',
  })),
];

describe('The first screen of everybody, in both languages, on a phone and at a desk', () => {
  let house: TestApp;
  let browser: TestBrowser;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    browser = await TestBrowser.open(house);
  });
  afterEach(async () => {
    await browser.closePages();
    browser.assertNoProblems();
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const screens = PAGES.flatMap((page) => VIEWS.map((view) => ({ ...page, ...view, name: page.who ?? 'a visitor' })));

  it.each(screens)(
    '$name: /$language/$path on a $width can be read and used',
    async ({ who, path, language, width }) => {
      const view = { language, width };
      const page = who === null ? await browser.newPage(view) : await browser.signedIn(who, view);
      await page.goto(`/${language}/${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
      await expectUsable(page);
    },
  );
});
