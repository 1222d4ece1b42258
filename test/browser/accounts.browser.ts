import { type Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { expectUsable, TestBrowser, VIEWS } from '../support/browser.js';

const GOOD = 'nine green lamps, one door';

describe('Getting in, in a browser', () => {
  let house: TestApp;
  let browser: TestBrowser;
  beforeAll(async () => {
    house = await startTestApp({ demo: true, workers: 1 });
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

  const read = async (page: Page, path: string) => {
    await page.goto(path);
    await page.locator('main h1').waitFor();
    await expectUsable(page);
  };

  it.each(VIEWS)('what a visitor meets can be read and used: $language on a $width', async (view) => {
    const page = await browser.newPage(view);
    for (const path of ['sign-in', 'forgotten']) await read(page, `/${view.language}/${path}`);
  });

  it.each(VIEWS)('what an account has for itself can be read and used: $language on a $width', async (view) => {
    const page = await browser.signedIn('admin', view);
    for (const path of ['account', 'invitations', 'admin/accounts', 'admin/outbox'])
      await read(page, `/${view.language}/${path}`);
  });

  it.each(['ar', 'en'] as const)('somebody is invited, reads the mail and comes in: %s', async (language) => {
    const email = `invited-${language}@example.org`;
    const admin = await browser.signedIn('admin', { language });
    await admin.goto(`/${language}/invitations`);
    await admin.locator('input[name=email]').fill(email);
    await admin.locator('select[name=role]').selectOption('analyst');
    await admin.locator('select[name=language]').selectOption(language);
    await admin.locator('main form button[type=submit]').click();
    await admin.locator('table', { hasText: email }).waitFor();
    await admin.goto(`/${language}/admin/outbox`);
    await admin.locator('tr', { hasText: email }).locator('button').click();
    const letter = await admin.locator('dialog .letter').innerText();
    const link = /http\S+#[\w-]{43}/.exec(letter)![0];

    const guest = await browser.newPage({ language, width: 'phone' });
    await read(guest, link);
    await guest.locator('input[name="name.ar"]').fill('رهام بركات');
    await guest.locator('input[name="name.en"]').fill('Reham Barakat');
    await guest.locator('input[name=password]').fill(GOOD);
    await guest.locator('main form button[type=submit]').click();
    await guest.locator('.app-head').waitFor();
    expect(await guest.locator('main h1').count()).toBe(1);

    const late = await browser.newPage({ language, width: 'phone' });
    await late.goto(link);
    await late.locator('main a.btn.primary').waitFor();
  });
});
