import { castOf } from '../../apps/api/src/demo/cast.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, expectUsable, TestBrowser, VIEWS } from '../support/browser.js';

describe('The register of persons in a browser', () => {
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

  /** Came in a second time through a form, spelled in another way. */
  const twice = castOf(2)[4]!;
  const graduate = castOf(1)[0]!;

  it.each(VIEWS)('every screen can be read and used: $language on a $width', async (view) => {
    const page = await browser.signedIn('coordinator', view);
    const { language } = view;
    const paths = [
      'people',
      'people/new',
      `people/${graduate.id}`,
      `people/${twice.id}`,
      `people/${twice.id}/edit`,
      `people/${twice.id}/merge/${graduate.id}`,
    ];
    for (const path of paths) {
      await page.goto(`/${language}/${path}`);
      await page.locator('main h1').waitFor();
      await expectUsable(page);
    }
  });

  it('a coordinator finds somebody by another spelling, merges her second record, and takes it back', async () => {
    const page = await browser.signedIn('coordinator');
    await page.goto('/ar/people');
    await page.locator('input[name=q]').fill(`${twice.names.first.latin} ${twice.names.family.latin}`);
    await page.locator('form[role=search] button').click();
    await page.locator(`main table a[href$="${twice.id}"]`).click();
    await page.getByText('سجل قد يكون للشخص نفسه').waitFor();
    await page.getByRole('link', { name: 'قارن' }).click();
    await page.getByRole('button', { name: 'ادمج السجلين' }).click();
    await page.getByText('سجلات دُمجت هنا').waitFor();
    expect(await page.getByText('سجل قد يكون للشخص نفسه').count()).toBe(0);
    await page.getByRole('button', { name: 'إلغاء الدمج' }).click();
    await page.getByText('سجل قد يكون للشخص نفسه').waitFor();
  });

  it('a trainee gives a consent and takes it back', async () => {
    const page = await browser.signedIn('trainee', { width: 'phone' });
    await page.goto('/ar/me/consents');
    const story = page.locator('main li', { hasText: 'نشر قصة نجاحي' });
    await story.getByRole('button', { name: 'أوافق' }).click();
    await story.getByRole('button', { name: 'أسحب الموافقة' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload();
    await story.getByRole('button', { name: 'أسحب الموافقة' }).click();
    await story.getByText('لم تُعطَ').waitFor();
  });

  it('whoever is being registered and is here already stands beside the form before it is sent', async () => {
    const page = await browser.signedIn('coordinator', { language: 'en', width: 'phone' });
    await page.goto('/en/people/new');
    for (const [part, name] of Object.entries(graduate.names))
      await page.locator(`[name="names.${part}"]`).fill(name.ar.replace('أ', 'ا'));
    await page.locator('[name=birthDate]').fill(graduate.birthDate);
    await page.getByText('same name · same birth date').waitFor();
    await page.getByRole('button', { name: 'Not this one' }).click();
    await page.locator('[name=nationalId]').fill('439825978');
    await page.getByRole('button', { name: 'Register a person' }).click();
    await page.getByText('The check digit does not fit. Look').waitFor();
    await page.locator('[name=nationalId]').fill('439825977');
    await page.getByRole('button', { name: 'Register a person' }).click();
    await page.getByRole('heading', { level: 1, name: graduate.names.family.ar }).waitFor();
  });
});
