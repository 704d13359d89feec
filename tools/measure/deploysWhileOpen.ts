import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { flags } from './measuringPage.ts';
import type { ReleasingSite } from './releasingSite.ts';

/** What a family met that had the guide open while a newer release was put out. */
export interface Deploy {
  /** Screens it then opened, each of them with a heading and nothing broken. */
  readonly opened: readonly string[];
  /** Screens that stayed white, or said that something went wrong. */
  readonly white: readonly string[];
  /** How often the page was loaded anew without anybody asking. */
  readonly reloads: number;
  /** The answers given before are there after. */
  readonly answersKept: boolean;
}

/** Links of the first page and of those behind it, by where they lead: the code of each arrives when first needed. */
const ways = ['provisions/', 'search/', 'urgent/', 'kept/', 'journeys/'] as const;

/**
 * Opens the guide, answers a question, puts out a release that throws the scripts of this one away, and then leads the
 * open page through screens it has not loaded. Without a worker every script must come from the host, which no longer
 * has it: `withWorker` is a phone as it mostly is, without is a private window or a first visit.
 */
export async function deploysWhileOpen(
  site: ReleasingSite,
  times: number,
  withWorker: boolean,
  recovers = true,
): Promise<Deploy[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  const deploys: Deploy[] = [];
  site.keepsOldScripts = false;
  try {
    for (let release = 1; release <= times; release++)
      deploys.push(await oneDeploy(browser, site, { release, withWorker, recovers }));
  } finally {
    await browser.close();
  }
  return deploys;
}

interface OneDeploy {
  readonly release: number;
  readonly withWorker: boolean;
  /** Without it the page does not hear that a script is gone: shows what that is for. */
  readonly recovers: boolean;
}

async function oneDeploy(
  browser: Browser,
  site: ReleasingSite,
  { release, withWorker, recovers }: OneDeploy,
): Promise<Deploy> {
  const context = await browser.newContext({ serviceWorkers: withWorker ? 'allow' : 'block' });
  // A guide whose law was not looked at for long would fetch the words that say so.
  await context.clock.setFixedTime('2026-11-22T10:00:00Z');
  const page = await context.newPage();
  if (!withWorker) {
    // Nor does it find a script in the browser's own cache.
    const session = await context.newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  }
  if (!recovers) await page.addInitScript(deafen);
  await page.goto(site.address);
  await page.locator(withWorker ? '[data-ready=yes]' : '[data-ready]').waitFor({ timeout: 60_000 });
  // Whoever has answers has fetched more of the app already: without them more scripts are missing.
  const question = recovers ? await answerOne(page) : '';
  await page.goto(site.address);
  await page.locator('[data-ready]').waitFor();

  site.publishRelease(release);
  let loads = 0;
  page.on('load', () => loads++);
  const opened: string[] = [];
  const white: string[] = [];
  for (const way of ways) {
    // Within the page, as a link does; what is drawn must be this screen and no fault.
    await page.evaluate((href) => {
      const link = document.createElement('a');
      link.href = href;
      history.pushState(null, '', link.href);
      dispatchEvent(new PopStateEvent('popstate', { state: null }));
    }, site.address + way);
    ((await stands(page, way)) ? opened : white).push(way);
    if (!recovers && white.length > 0) break;
  }
  const reloads = loads;
  await page.goto(`${site.address}journey/${question}`);
  const kept = await page
    .locator('main form input[type=radio]:checked')
    .waitFor({ state: 'attached', timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
  await context.close();
  return { opened, white, reloads, answersKept: kept };
}

function deafen(): void {
  for (const name of ['local-offer-missing', 'error'])
    addEventListener(name, (event) => event.stopImmediatePropagation(), true);
}

/** Answers the first question of a pathway; hands back where it stands. */
async function answerOne(page: Page): Promise<string> {
  await page.goto(new URL('pathways/asked-and-waiting/', page.url()).href);
  await page.locator('[data-ready]').waitFor();
  await page.locator('main .button.big').click();
  await page.locator('main form .choice').first().click();
  const before = page.url();
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL((url) => url.href !== before);
  return new URL(before).hash;
}

/** The screen has a heading, in the app, and does not say that it is broken. */
async function stands(page: Page, way: string): Promise<boolean> {
  return page
    .waitForFunction(
      (way) =>
        location.pathname.endsWith(way) &&
        document.querySelector('[data-ready]') !== null &&
        document.querySelector('main h1') !== null &&
        document.querySelector('main [role=alert]') === null,
      way,
      { timeout: 8_000 },
    )
    .then(
      () => true,
      () => false,
    );
}
