import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { calendarFaults } from './hostileFiles.ts';
import { hostileMarks } from './hostileMarks.ts';
import { flags } from './measuringPage.ts';
import { recordingProxy } from './recordingProxy.ts';

/** What a walk through a hostile site came to. */
export interface Crawl {
  /** Screens looked at, with and without script. */
  readonly screens: () => number;
  /** Payloads that ran, by whichever door: `ran 17`, a dialog, markup, a mail's head, a policy that had to step in. */
  readonly faults: string[];
  /** Requests to anywhere else, as the page made them or as they came out of the browser. */
  readonly elsewhere: () => readonly string[];
  /** Opens each address and looks. Without script the page is only read. */
  readonly walk: (addresses: readonly string[], wall?: Wall) => Promise<void>;
  /** Answers each pathway to its outcome, with the first option of every question. */
  readonly answer: (pathways: readonly string[], language: '' | 'ur/', wall: Wall) => Promise<void>;
  /** Searches, answers a pathway to its outcome, prints it, takes its dates and a letter. */
  readonly useApp: (language: '' | 'ur/', wall: Wall) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * `policy`: as families have it. `none`: the page's policy is switched off, so that only the app's own care holds.
 * `no script`: nothing runs at all.
 */
export type Wall = 'policy' | 'none' | 'no script';

const pagesInTab = 30;

/** All dates are reckoned from here. */
const moment = '2026-11-22T10:00:00Z';

/** Chromium before a hostile site at `site`, and all that tells when a payload is more than text. */
export async function hostileCrawl(site: string): Promise<Crawl> {
  const proxy = await recordingProxy();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags, ...proxy.flags] });
  const crawler = new Crawler(site, browser);
  return {
    screens: () => crawler.screens,
    faults: crawler.faults,
    elsewhere: () => [...crawler.asked, ...proxy.heard().elsewhere],
    walk: (addresses, wall = 'policy') => crawler.walk(addresses, wall),
    answer: (pathways, language, wall) => crawler.answer(pathways, language, wall),
    useApp: (language, wall) => crawler.useApp(language, wall),
    close: async () => {
      await browser.close();
      await proxy.close();
    },
  };
}

class Crawler {
  screens = 0;
  readonly faults: string[] = [];
  readonly #site: string;
  readonly #browser: Browser;
  /** Requests of pages to anywhere else. */
  readonly asked: string[] = [];
  #at = '';

  constructor(site: string, browser: Browser) {
    this.#site = site;
    this.#browser = browser;
  }

  async walk(addresses: readonly string[], wall: Wall): Promise<void> {
    const context = await this.#open(wall);
    let page = await context.newPage();
    for (const [place, address] of addresses.entries()) {
      // Chromium keeps hundreds of left pages in one tab's memory, and slows down under them.
      if (place % pagesInTab === pagesInTab - 1) {
        await page.close();
        page = await context.newPage();
      }
      await this.#go(page, address, wall !== 'no script').catch((error: Error) =>
        this.faults.push(`${this.#at}: does not come up: ${error.message.split('\n')[0]}`),
      );
      await this.#look(page);
    }
    await context.close();
  }

  async answer(pathways: readonly string[], language: '' | 'ur/', wall: Wall): Promise<void> {
    for (const id of pathways) {
      // Each by a family that has no other journey.
      const context = await this.#open(wall);
      await this.#toOutcome(await context.newPage(), `${language}pathways/${id}/`).catch((error: Error) =>
        this.faults.push(`${this.#at}: does not come to its outcome: ${error.message.split('\n')[0]}`),
      );
      await context.close();
    }
  }

  async useApp(language: '' | 'ur/', wall: Wall): Promise<void> {
    const context = await this.#open(wall, { acceptDownloads: true });
    const page = await context.newPage();
    for (const words of ['speech therapy', '<script>ran(0)</script>', 'constructor', '__proto__', 'transport wwww'])
      await this.#go(page, `${language}search/#q=${encodeURIComponent(words)}`, true, 'main .card, main h2').then(() =>
        this.#look(page),
      );
    await this.#toOutcome(page, `${language}pathways/asked-and-waiting/`);
    await page.pdf();
    await this.#look(page);
    await this.#takeDates(page);
    await this.#go(page, `${language}letters/chase-late-plan/`, true, '#letter-text');
    await page.locator('#slot-my-name').fill('"><script>ran(0)</script>');
    await this.#look(page);
    await this.#go(page, `${language}timescales/final-plan/`);
    await page.locator('#work-out ~ form input').first().fill('27');
    await page.locator('#work-out ~ form button').click();
    await this.#look(page);
    await context.close();
  }

  async #open(wall: Wall, more: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext({
      viewport: { width: 360, height: 740 },
      locale: 'en-GB',
      javaScriptEnabled: wall !== 'no script',
      bypassCSP: wall === 'none',
      // Pages must come as the build wrote them.
      serviceWorkers: wall === 'none' ? 'block' : 'allow',
      ...more,
    });
    context.setDefaultTimeout(20_000);
    await context.clock.setFixedTime(moment);
    const tell = (what: string) => this.faults.push(`${this.#at}: ${what}`);
    await context.exposeFunction('tellFault', tell);
    await context.addInitScript(() => {
      const { tellFault } = window as unknown as { tellFault: (text: string) => void };
      Object.assign(window, { ran: (number: number) => tellFault(`ran ${number}`) });
      document.addEventListener('securitypolicyviolation', (event) =>
        tellFault(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    context.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(this.#site))
        this.asked.push(`${this.#at}: ${request.url()}`);
    });
    context.on('dialog', (dialog) => {
      tell(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('page', (page) => {
      if (context.pages().length > 1) tell(`a window: ${page.url()}`);
    });
    return context;
  }

  async #go(page: Page, address: string, isApp = true, shows = 'main h1'): Promise<void> {
    this.#at = address || 'the first page';
    this.screens += 1;
    await page.goto(this.#site + address);
    // The built page has become the app, and its screen has been fetched.
    if (isApp) await page.locator('[data-ready]').waitFor({ state: 'attached' });
    if (isApp) await page.locator(shows).first().waitFor({ state: 'attached' });
  }

  async #look(page: Page): Promise<void> {
    const faults = await page.evaluate(hostileMarks).catch((error: Error) => [`the page went away: ${error.message}`]);
    if (!page.url().startsWith(this.#site)) faults.push(`leads away to ${page.url()}`);
    this.faults.push(...faults.map((one) => `${this.#at}: ${one}`));
  }

  async #toOutcome(page: Page, pathway: string): Promise<void> {
    await this.#go(page, pathway);
    await page.locator('main .button.big').first().click();
    await this.#answerAll(page);
    await page.locator('section.first').waitFor();
    await this.#openAll(page);
    this.screens += 1;
    await this.#look(page);
  }

  async #openAll(page: Page): Promise<void> {
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '');
    });
  }

  /** The first answer to every question; a day three weeks ago where a day is asked. */
  async #answerAll(page: Page): Promise<void> {
    await page.waitForURL(/\/journey\/#/);
    while (!/#(check|outcome)$/.test(page.url())) {
      const form = page.locator('main form', { has: page.locator('input[name^=answer]') });
      await form.waitFor();
      const shown = (await form.elementHandle())!;
      await this.#look(page);
      this.screens += 1;
      if ((await page.locator('#date-day').count()) > 0)
        for (const [part, value] of [
          ['day', '1'],
          ['month', '11'],
          ['year', '2026'],
        ] as const)
          await page.locator(`#date-${part}`).fill(value);
      else await form.locator('input[name^=answer]').first().check({ force: true });
      await form.locator('button[type=submit]').click();
      await page.waitForFunction((one) => !one.isConnected, shown);
    }
    await this.#look(page);
    await page.locator('main .button.big').first().click();
  }

  async #takeDates(page: Page): Promise<void> {
    const button = page.getByRole('button', { name: /calendar|کیلنڈر/i });
    const [file] = await Promise.all([page.waitForEvent('download'), button.first().click()]);
    this.faults.push(...calendarFaults(readFileSync(await file.path(), 'utf8')).map((one) => `${this.#at}: ${one}`));
  }
}
