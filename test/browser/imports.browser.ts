import { type Page } from 'playwright-core';
import { startTestApp, type TestApp } from '../support/app.js';
import { expectUsable, TestBrowser, VIEWS, type View } from '../support/browser.js';
import { wordsOf } from '../support/words.js';

const FIRST_BATCH = 'test/data/imports/first-batch.xlsx';
const PAPER = 'test/data/imports/attendance-paper-2021.csv';

describe('A spreadsheet on its way into the register, in a browser', () => {
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

  async function upload(view: View & { language: 'ar' | 'en' }, kind: string, path: string): Promise<Page> {
    const page = await browser.signedIn('coordinator', view);
    await page.goto(`/${view.language}/imports`);
    await page.locator('input[type=file]').setInputFiles(path);
    await page.locator('select[name=kind]').selectOption(kind);
    return page;
  }

  it.each(VIEWS)('every step can be read and used: $language on a $width', async (view) => {
    const say = wordsOf('rooms/exchange', view.language);
    const page = await upload(view, 'graduates', FIRST_BATCH);
    await expectUsable(page);
    await page.getByRole('button', { name: say('imports.read') }).click();
    const check = page.getByRole('button', { name: say('imports.checkRows') });
    await check.waitFor();
    await expectUsable(page);
    await check.click();
    await page
      .getByRole('button', { name: say('imports.editCell') })
      .first()
      .waitFor();
    await expectUsable(page);
    await page
      .getByRole('button', { name: say('imports.editCell') })
      .first()
      .click();
    await expectUsable(page);
    await page
      .getByRole('radio', { name: say('imports.showDoubles') })
      .or(page.getByText(say('imports.showDoubles')))
      .first()
      .click();
    await page.getByText(say('imports.saysAgain')).first().waitFor();
    await expectUsable(page);
  });

  it('a coordinator mends a wrong number in its cell, commits, watches the writing, and takes it all back', async () => {
    const say = wordsOf('rooms/exchange', 'ar');
    const persons = async () =>
      (await house.query<{ n: number }>('SELECT count(*)::int AS n FROM people.person'))[0]!.n;
    const before = await persons();
    const page = await upload({ language: 'ar' }, 'graduates', FIRST_BATCH);
    await page.getByRole('button', { name: say('imports.read') }).click();
    await page.getByRole('button', { name: say('imports.checkRows') }).click();
    const wrong = page.locator('.fixrow', { hasText: 'C34' });
    await wrong.getByRole('button', { name: say('imports.editCell') }).click();
    await wrong.locator('input[name=national_id]').fill('439825977');
    await wrong.getByRole('button', { name: say('imports.save') }).click();
    await wrong.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /67/ }).click();
    await page.getByRole('heading', { name: say('imports.written') }).waitFor();
    await expectUsable(page);
    expect(await persons()).toBe(before + 67);
    await page.getByRole('button', { name: say('imports.undo') }).click();
    await page.getByRole('heading', { name: say('imports.undone') }).waitFor();
    await expectUsable(page);
    expect(await persons()).toBe(before);
  });

  it('a paper sheet asks for its cohort, and says who is not in it', async () => {
    const say = wordsOf('rooms/exchange', 'en');
    const page = await upload({ language: 'en' }, 'attendance', PAPER);
    await expectUsable(page);
    await page.locator('select[name=cohortId]').selectOption({ index: 1 });
    await page.getByRole('button', { name: say('imports.read') }).click();
    await page.getByRole('button', { name: say('imports.checkRows') }).click();
    await page.getByText('is on the cohort').first().waitFor();
    await expectUsable(page);
  });
});
