import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { flags } from './measuringPage.ts';
import type { ReleasingSite } from './releasingSite.ts';
import { screensToWalk } from './screensToWalk.ts';

/** What a family met that had the guide open while a newer release was put out. */
export interface Deploy {
  /** Screens it then opened, each of them with a heading and nothing broken. */
  readonly opened: readonly string[];
  /** Screens that stayed white, or said that something went wrong. */
  readonly white: readonly string[];
  /** Scripts that the open page asked the host for and that were gone. */
  readonly refused: readonly string[];
  /** How often the page was loaded anew without anybody asking. */
  readonly reloads: number;
  /** The answers given before are there after. */
  readonly answersKept: boolean;
}

/** Those that have code of their own and whose page the host has. */
const lazyScreens = screensToWalk.filter((address) => !/^(ur\/.*|nowhere\/.*|)$/.test(address));

/** How many of the screens each release leads through, the first of them another each time. */
const screensEach = 5;

interface Phone {
  /** A phone as it mostly is; without it every script comes from the host: a private window, a first visit. */
  readonly withWorker: boolean;
  /** Without it the page does not hear that a script is gone: shows what that is for. */
  readonly recovers?: boolean;
}

/**
 * Opens the guide with nothing in the browser's own cache, answers a question in another tab, puts out a release that
 * throws the scripts of this one away, and leads the open page through screens whose code it has not fetched.
 */
export async function deploysWhileOpen(
  site: ReleasingSite,
  times: number,
  phone: Phone,
  screens = lazyScreens,
): Promise<Deploy[]> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  const deploys: Deploy[] = [];
  site.keepsOldScripts = false;
  try {
    for (let release = 1; release <= times; release++) {
      const ways = Array.from({ length: screensEach }, (_, place) => screens[(release + 7 * place) % screens.length]!);
      deploys.push(await oneDeploy(browser, site, { release, ways, ...phone }));
    }
  } finally {
    await browser.close();
  }
  return deploys;
}

interface OneDeploy extends Phone {
  readonly release: number;
  readonly ways: readonly string[];
}

async function oneDeploy(
  browser: Browser,
  site: ReleasingSite,
  { release, ways, withWorker, recovers = true }: OneDeploy,
): Promise<Deploy> {
  const context = await browser.newContext({ serviceWorkers: withWorker ? 'allow' : 'block' });
  // A guide whose law was not looked at for long would fetch the words that say so.
  await context.clock.setFixedTime('2026-11-22T10:00:00Z');
  if (withWorker) {
    const visit = await context.newPage();
    await visit.goto(site.address);
    await visit.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
    await visit.close();
  }
  const page = await context.newPage();
  await emptyCache(page);
  await page.addInitScript(hearNoTab);
  if (!recovers) await page.addInitScript(deafen);
  await page.goto(site.address, { waitUntil: 'networkidle' });
  await page.locator('[data-ready]').waitFor();
  const question = await answerElsewhere(context, site.address);

  site.publishRelease(release);
  site.refused = [];
  let reloads = 0;
  page.on('load', () => reloads++);
  const opened: string[] = [];
  const white: string[] = [];
  for (const way of ways) {
    await openWithin(page, site.address + way);
    ((await stands(page, way)) ? opened : white).push(way);
    if (!recovers && white.length > 0) break;
  }
  const met = { opened, white, reloads, refused: [...site.refused] };
  // In another tab: the page itself may stand at the journey already, and would then not be loaded anew.
  const again = await context.newPage();
  await again.goto(`${site.address}journey/${question}`, { waitUntil: 'commit' });
  const answersKept = await again
    .locator('main form input[type=radio]:checked')
    .waitFor({ state: 'attached', timeout: 20_000 })
    .then(
      () => true,
      () => false,
    );
  await context.close();
  return { ...met, answersKept };
}

/** No script comes out of the browser's own cache, neither one of the visit before nor one of this page. */
async function emptyCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // Without this the two others do nothing.
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
}

/** Leads to an address within the page, as a link of the app does. */
async function openWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((address) => {
    // Until the code of the next screen has come, the one before stands.
    for (const heading of document.querySelectorAll('main h1')) heading.setAttribute('data-of-before', '');
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, address);
}

/** What hears that another tab began a journey fetches nearly all the app at once: no script would be missing from it. */
function hearNoTab(): void {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
}

function deafen(): void {
  for (const name of ['local-offer-missing', 'error'])
    addEventListener(name, (event) => event.stopImmediatePropagation(), true);
}

/**
 * Answers the first question of a pathway in another tab, which is closed; hands back where it stands. A first page that
 * finds answers fetches nearly all the app at once: no script would be missing from it.
 */
async function answerElsewhere(context: BrowserContext, address: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${address}pathways/asked-and-waiting/`);
  await page.locator('[data-ready]').waitFor();
  await page.locator('main .button.big').click();
  await page.locator('main form .choice').first().click();
  const before = page.url();
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL((url) => url.href !== before);
  await page.close();
  return new URL(before).hash;
}

/** The screen has a heading of its own, in the app, and does not say that it is broken. */
async function stands(page: Page, way: string): Promise<boolean> {
  return page
    .waitForFunction(
      (path) =>
        location.pathname.endsWith(path) &&
        document.querySelector('[data-ready]') !== null &&
        document.querySelector('main h1:not([data-of-before])') !== null &&
        document.querySelector('main [role=alert]') === null,
      way.replace(/#.*/, ''),
      { timeout: 8_000 },
    )
    .then(
      () => true,
      () => false,
    );
}
