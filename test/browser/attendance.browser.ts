import { type Page } from 'playwright-core';
import { type Language } from '#platform';
import { demoId } from '../../apps/api/src/demo/demo-ids.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { accessibilityProblems, expectUsable, TestBrowser } from '../support/browser.js';
import { textsOf } from '../support/words.js';

const wordsOf = (language: Language) => textsOf('rooms/teaching', language);

describe('A trainer takes the attendance of thirty on a phone', () => {
  let house: TestApp;
  let browser: TestBrowser;
  beforeAll(async () => {
    house = await startTestApp({ demo: true });
    browser = await TestBrowser.open(house);
  });
  afterEach(() => browser.closePages());
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  const begun = async () => {
    const [session] = await house.query<{ id: string }>(
      `SELECT id FROM training.class_session WHERE cohort_id = $1 AND state = 'planned' AND starts_at <= now() ORDER BY starts_at LIMIT 1`,
      [demoId('cohort', 2)],
    );
    return session!.id;
  };
  const marksOf = (sessionId: string) =>
    house.query<{ status: string; n: number }>(
      'SELECT status, count(*)::int AS n FROM training.attendance WHERE session_id = $1 GROUP BY status ORDER BY status',
      [sessionId],
    );
  const auditOf = (sessionId: string) =>
    house.query(`SELECT FROM platform.audit_entry WHERE action = 'attendance:mark' AND thing_id = $1`, [sessionId]);

  const absentees = (page: Page, words: Record<string, string>) =>
    page.getByRole('button', { name: new RegExp(`: ${words['attendance.absent']}$`) });

  /** All present, two taps, save: what the budget of the task allows. */
  async function markThirty(page: Page, words: Record<string, string>) {
    let actions = 0;
    const press = async (name: string | RegExp, nth = 0) => {
      actions += 1;
      await page.getByRole('button', { name }).nth(nth).click();
    };
    await press(words['attendance.allPresent']!);
    await press(new RegExp(`: ${words['attendance.present']}$`), 3);
    await press(new RegExp(`: ${words['attendance.present']}$`), 7);
    await press(/30/);
    return actions;
  }

  it.each(['ar', 'en'] as const)('with a network, in four actions (%s)', async (language) => {
    const words = wordsOf(language);
    const session = await begun();
    const page = await browser.signedIn('trainer', { language, width: 'phone' });
    await page.goto(`/${language}/sessions/${session}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectUsable(page);
    expect(await markThirty(page, words)).toBe(4);
    await page.getByText(words['attendance.sent']!, { exact: true }).waitFor();
    expect(await marksOf(session)).toEqual([
      { status: 'absent', n: 2 },
      { status: 'present', n: 28 },
    ]);
    expect(await auditOf(session)).toHaveLength(1);
    browser.assertNoProblems();
  });

  /** One of today's sessions, as if it were on now, whatever the hour of the test. */
  const onNow = async () => {
    const [session] = await house.query<{ id: string }>(
      `SELECT id FROM training.class_session WHERE cohort_id = $1 AND state = 'planned' AND marked_at IS NULL
       AND on_day = (now() AT TIME ZONE 'Asia/Hebron')::date ORDER BY starts_at LIMIT 1`,
      [demoId('cohort', 2)],
    );
    await house.query(
      `UPDATE training.class_session SET starts_at = now() - interval '1 hour', ends_at = now() + interval '1 hour', trainer_id = NULL, room = NULL
       WHERE id = $1`,
      [session!.id],
    );
    return session!.id;
  };

  it('without one from the moment the sheet was opened, through a reload; it arrives once when the network is back', async () => {
    const words = wordsOf('ar');
    const session = await onNow();
    const page = await browser.signedIn('trainer', { language: 'ar', width: 'phone' });
    await page.goto('/ar/today');
    await page.evaluate('navigator.serviceWorker.ready');
    await page.reload();
    await page.locator(`a.btn[href="/ar/sessions/${session}"]`).click();
    await page.getByRole('button', { name: words['attendance.allPresent']! }).waitFor();
    await page.context().setOffline(true);
    await page.getByText(words['attendance.noNetwork']!, { exact: true }).waitFor();
    expect(await markThirty(page, words)).toBe(4);
    await page.getByText(words['attendance.keptHere']!, { exact: true }).waitFor();
    expect(await marksOf(session)).toEqual([]);
    await page.reload();
    await page.getByText(words['attendance.keptHere']!, { exact: true }).waitFor();
    expect(await absentees(page, words).count()).toBe(2);
    await page.context().setOffline(false);
    await page.getByText(words['attendance.sent']!, { exact: true }).waitFor();
    expect(await marksOf(session)).toEqual([
      { status: 'absent', n: 2 },
      { status: 'present', n: 28 },
    ]);
    expect(await auditOf(session)).toHaveLength(1);
  });

  it('while somebody else takes it too: what they agree on is joined, and for the rest both versions are shown', async () => {
    const words = wordsOf('en');
    const session = await onNow();
    const address = `/api/v1/sessions/${session}/sheet`;
    const page = await browser.signedIn('trainer', { language: 'en', width: 'phone' });
    await page.goto(`/en/sessions/${session}`);
    await page.getByRole('button', { name: words['attendance.allPresent']! }).click();
    const other = await browser.signedIn('coordinator', { language: 'en' });
    const { rows } = (await (await other.request.get(address)).json()) as {
      rows: { enrolmentId: string; excuse: string | null }[];
    };
    const theirs = rows.map(({ enrolmentId, excuse }, at) => ({
      enrolmentId,
      status: at === 0 ? 'late' : excuse ? 'excused' : 'present',
    }));
    const headers = { 'If-Match': '"v1"', 'Sec-Fetch-Site': 'same-origin' };
    expect((await other.request.put(address, { data: { marks: theirs }, headers })).status()).toBe(200);
    await page.getByRole('button', { name: /30/ }).click();
    await page.getByText(words['attendance.stale']!, { exact: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.getByRole('radio').count()).toBe(2);
    await page.getByRole('radio').nth(1).check();
    await page.getByRole('button', { name: 'Save this choice' }).click();
    await page.getByText(words['attendance.sent']!, { exact: true }).waitFor();
    expect((await marksOf(session)).filter(({ status }) => status === 'late')).toEqual([]);
  });
});
