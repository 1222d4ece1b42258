import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Language } from '#platform';
import { DEMO_PASSWORD } from '../../apps/api/src/demo-accounts.js';
import { type TestApp } from './app.js';
import { findChromium } from './chromium.js';

/** The two widths that every screen is looked at in. */
export const WIDTHS = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } } as const;
export type Width = keyof typeof WIDTHS;

/** Every language at every width, for `it.each`. */
export const VIEWS: { language: Language; width: Width }[] = (['ar', 'en'] as const).flatMap((language) =>
  (['phone', 'desktop'] as const).map((width) => ({ language, width })),
);

/** Chromium asks its maker for updates and field trials; a test reaches nothing but this machine. */
const QUIET = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

export interface View {
  language?: Language;
  width?: Width;
  /** false: a reader without JavaScript. */
  scripts?: boolean;
}

/** One Chromium per test file. */
export class TestBrowser {
  private readonly contexts: BrowserContext[] = [];
  private problems: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly test: TestApp,
  ) {}

  static async open(test: TestApp): Promise<TestBrowser> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('The browser tests need Chromium: node test/support/chromium.js tells how.');
    return new TestBrowser(await chromium.launch({ executablePath, args: QUIET }), test);
  }

  /** A person's own window (own cookies, own storage); what goes wrong in it is kept for `assertNoProblems`. */
  async newPage({ language = 'ar', width = 'desktop', scripts = true }: View = {}): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.test.origin,
      locale: language === 'ar' ? 'ar-PS' : 'en-GB',
      timezoneId: 'Asia/Hebron',
      viewport: WIDTHS[width],
      hasTouch: width === 'phone',
      javaScriptEnabled: scripts,
    });
    this.contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => this.problems.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isRefusal(message.text()))
        this.problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.problems.push(`${response.status()} ${response.url()}`);
    });
    return page;
  }

  /** A window of somebody who has signed in as one of the demo's accounts. */
  async signedIn(account: string, view: View = {}): Promise<Page> {
    const page = await this.newPage(view);
    const answer = await page.request.post('/api/v1/session', {
      data: { email: `${account}@demo.masar.test`, password: DEMO_PASSWORD },
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    if (!answer.ok()) throw new Error(`${account} could not sign in: ${answer.status()} ${await answer.text()}`);
    return page;
  }

  /** Call it after each test: an error on the console, in a script or of the server fails the test. */
  assertNoProblems(): void {
    const found = this.problems;
    this.problems = [];
    if (found.length > 0) throw new Error(`The browser met:\n${found.join('\n')}`);
  }

  /** Closes the windows of a test; the browser stays. */
  async closePages(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** A page that is refused something (signed out, not found) deals with it; Chromium writes it on the console all the same. */
const isRefusal = (text: string) => /Failed to load resource: the server responded with a status of 4\d\d/.test(text);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What hinders somebody with a screen reader, a keyboard or weak eyes on this page; empty when nothing is found. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  // Evaluated over the debugger, which no content security policy forbids.
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(AXE_RULES)}, resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}

/** Whether the page is wider than its window: something sticks out sideways. */
async function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}

/** What every screen must be: nothing in the way of those who read it otherwise, nothing that sticks out. */
export async function expectUsable(page: Page): Promise<void> {
  const at = page.url();
  expect({ at, wide: await sticksOut(page), found: await accessibilityProblems(page) }).toEqual({
    at,
    wide: false,
    found: [],
  });
}
