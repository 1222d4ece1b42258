import { type Locator, type Page } from 'playwright-core';
import { Clock, type Language } from '#platform';
import { demoId } from '../../apps/api/src/demo/demo-ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { expectUsable, TestBrowser, type View } from '../support/browser.js';
import { wordsOf } from '../support/words.js';

const POSTING = `Front-end developer, React and TypeScript
We look for a developer in Hebron for a client abroad. Required: JavaScript, React, Git. Nice to have: Python.
Full time, from the office or remote. Salary 3,200 to 4,500 shekels a month.`;

/** The whole of it once: a spreadsheet goes in, people are taught, graduated and hired, and the two national figures move. */
describe.each(['ar', 'en'] as const)('From a spreadsheet to the national figures (%s)', (language: Language) => {
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

  const say = {
    imports: wordsOf('rooms/exchange', language),
    admissions: wordsOf('rooms/admissions', language),
    training: wordsOf('rooms/training', language),
    teaching: wordsOf('rooms/teaching', language),
    hiring: wordsOf('rooms/hiring', language),
    own: wordsOf('rooms/me/roles', language),
  };
  const open = async (who: string, path: string, width: View['width'] = 'desktop') => {
    const page = await browser.signedIn(who, { language, width });
    await page.goto(`/${language}/${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  };
  const press = (within: Page | Locator, name: RegExp) => within.getByRole('button', { name }).first().click();

  /** What a manager reads today on an indicator's page. */
  async function figure(code: string): Promise<number> {
    const page = await open('manager', `indicators/${code}`);
    const text = await page.locator('.fig').first().innerText();
    await page.context().close();
    return Number(text.replaceAll(/\D/g, ''));
  }
  const before: Record<string, number> = {};
  let roleId: string;
  const began = new Date();
  /** The plain definition: persons with a milestone since then, and with none before. */
  const graduatedSince = async (since: Date) => {
    const [{ n }] = (await house.query<{ n: number }>(
      `SELECT count(DISTINCT person_id)::int AS n FROM ledger.milestone m WHERE kind = 'graduated' AND reverses IS NULL AND recorded_at >= $1
         AND NOT EXISTS (SELECT FROM ledger.milestone o WHERE o.person_id = m.person_id AND o.kind = 'graduated' AND o.recorded_at < $1)`,
      [since],
    )) as [{ n: number }];
    expect(n).toBeGreaterThan(60);
    return n;
  };

  it('the figures stand somewhere before', async () => {
    for (const code of ['graduates', 'professionals']) before[code] = await figure(code);
    expect(before.graduates).toBeGreaterThan(0);
    expect(before.professionals).toBeGreaterThan(3000);
  });

  it("a coordinator imports the first batch as the training centre's workbook says it, and the register knows its people", async () => {
    const page = await open('coordinator2', 'imports');
    await page.locator('input[type=file]').setInputFiles('test/data/imports/first-batch.xlsx');
    await page.locator('select[name=kind]').selectOption('graduates');
    await press(page, say.imports('imports.read'));
    await page.getByRole('button', { name: say.imports('imports.checkRows') }).waitFor();
    await expectUsable(page);
    await press(page, say.imports('imports.checkRows'));
    await page.getByRole('button', { name: say.imports('imports.commitRows') }).waitFor();
    await expectUsable(page);
    await press(page, say.imports('imports.commitRows'));
    await page.getByRole('heading', { name: say.imports('imports.written') }).waitFor();
    await expectUsable(page);
    await page.goto(`/${language}/people`);
    const [imported] = await house.query<{ name: string }>(
      `SELECT first_ar || ' ' || family_ar AS name FROM people.person ORDER BY registered_at DESC LIMIT 1`,
    );
    await page.getByRole('searchbox').fill(imported!.name);
    await page.keyboard.press('Enter');
    await page
      .locator('tbody tr')
      .filter({ hasText: imported!.name.split(' ')[0] })
      .first()
      .waitFor();
  });

  it('a coordinator admits an applicant and enrols her in the cohort that is filling', async () => {
    const seated = () => house.query('SELECT FROM training.enrolment WHERE cohort_id = $1', [demoId('cohort', 4)]);
    const { length: taken } = await seated();
    const page = await open('coordinator2', 'applications');
    await page
      .getByRole('link', { name: say.admissions('applications.review') })
      .first()
      .click();
    const first = page.locator('tbody input[type=checkbox]').first();
    const her = (await first.getAttribute('aria-label'))!;
    await first.check();
    await expectUsable(page);
    await press(page, say.admissions('intake.admit'));
    await page.getByText(say.admissions('intake.done')).waitFor();
    await page.getByText(say.admissions('intake.admitted'), { exact: true }).first().click();
    await page.getByRole('checkbox', { name: her, exact: true }).check();
    await press(page, say.admissions('intake.enrol'));
    const dialog = page.getByRole('dialog');
    await dialog.locator('select').selectOption(demoId('cohort', 4));
    await press(dialog, say.admissions('intake.enrol'));
    await page.getByText(say.admissions('intake.enrolled')).waitFor();
    expect(await seated()).toHaveLength(taken + 1);
  });

  it('a trainer takes the attendance of a class on a phone', async () => {
    const [session] = await house.query<{ id: string }>(
      `SELECT id FROM training.class_session WHERE cohort_id = $1 AND state = 'planned' AND starts_at <= now() LIMIT 1`,
      [demoId('cohort', 2)],
    );
    const page = await open('trainer', `sessions/${session!.id}`, 'phone');
    await press(page, say.teaching('attendance.allPresent'));
    await press(page, /30/);
    await page.getByText(say.teaching('attendance.sent')).waitFor();
  });

  it('a coordinator graduates the cohort that meets the rule, and each certificate can be verified by anybody', async () => {
    const page = await open('coordinator2', `cohorts/${demoId('cohort', 3)}/graduation`);
    await expectUsable(page);
    await press(page, say.training('graduation.do'));
    await press(page.getByRole('dialog'), say.training('graduation.confirmDo'));
    await page.getByText(say.training('graduation.done')).waitFor();
    const [{ serial }] = (await house.query<{ serial: string }>(
      `SELECT c.serial FROM training.certificate c WHERE c.cohort_id = $1 LIMIT 1`,
      [demoId('cohort', 3)],
    )) as [{ serial: string }];
    const anybody = await browser.newPage({ language });
    await anybody.goto(`/${language}/verify/${serial}`);
    await anybody
      .getByText(new RegExp([...serial].join('\\W?')))
      .first()
      .waitFor();
    await expectUsable(anybody);
  });

  it('a company pastes its posting and posts the role', async () => {
    const page = await open('company', 'company/roles/new');
    const text = page.locator('textarea[name=description]');
    await text.fill(POSTING);
    await text.dispatchEvent('paste');
    await page.getByText(say.hiring('post.facts')).waitFor();
    await page.locator('input[name="title.ar"]').fill('مطورة واجهات');
    expect(await page.locator('input[name="title.en"]').inputValue()).toBe('Front-end developer');
    await expectUsable(page);
    await press(page, say.hiring('post.post'));
    await page.getByText(say.hiring('post.posted')).waitFor();
    roleId = page.url().split('/').at(-1)!;
  });

  it('the graduate sees why the role fits and applies in two taps', async () => {
    const page = await open('trainee2', `me/roles/${roleId}`, 'phone');
    await expectUsable(page);
    await press(page, say.own('roles.apply'));
    await press(page.getByRole('dialog'), say.own('apply.send'));
    await page.getByText(say.own('apply.sent')).waitFor();
  });

  it('the company sees the applicant by name on its board and makes an offer', async () => {
    const page = await open('company', `company/roles/${roleId}`);
    await expectUsable(page);
    await page.locator('article[id^=card-] button.open').click();
    await press(page, say.hiring('drawer.shortlist'));
    await press(page, say.hiring('drawer.interview'));
    await press(page, say.hiring('drawer.offer'));
    const offer = page.getByRole('dialog').last();
    await offer.locator('input[name=startsOn]').fill(house.app.get(Clock).today());
    await press(offer, say.hiring('offer.send'));
    await page.getByText(say.hiring('offer.sent')).waitFor();
  });

  it('the graduate accepts, and both national figures have moved, down to the person', async () => {
    const page = await open('trainee2', 'me/roles', 'phone');
    await press(page, say.own('offers.accept'));
    await press(page.getByRole('dialog'), say.own('offers.accept'));
    await page.getByText(say.own('offers.congratulations')).waitFor();
    expect(await figure('graduates')).toBe(before.graduates! + (await graduatedSince(began)));
    expect(await figure('professionals')).toBe(before.professionals! + 1);
  });

  it('a manager opens the number down to the person and the evidence', async () => {
    const page = await open('manager', 'indicators/placed');
    await page.locator('.fig a').click();
    await page.locator('tbody a').first().click();
    await page.waitForURL(/evidence/);
    await expectUsable(page);
  });

  it('anybody reads where the country stands, without a script', async () => {
    const page = await browser.newPage({ language, scripts: false });
    await page.goto(`/${language}/`);
    expect(await page.locator('.fig').first().innerText()).toMatch(/^1,\d{3} .* 6,000$/);
  });
});
