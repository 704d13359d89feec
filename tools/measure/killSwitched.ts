import type { Browser, BrowserContext, Page } from 'playwright-core';
import { databasesOf } from './databasesOf.ts';
import type { ReleasingSite } from './releasingSite.ts';

/** What the kill switch did on a phone that had this release. */
export interface Switched {
  readonly release: number;
  /** Scripts that the host was asked for on a visit before it: the release's own worker has them all. */
  readonly askedBefore: number;
  /** The same on the one visit after: the network is back where there are any. */
  readonly askedAfter: number;
  /** Seconds of that visit until then; Chromium lets a worker that is busy end its work first. */
  readonly seconds: number;
  /** How often that visit loaded its page anew. */
  readonly reloads: number;
  /** The page came whole and answers taps. */
  readonly stands: boolean;
  /** Letters of all databases; whether they are the same to the letter after that visit. */
  readonly letters: number;
  readonly isSame: boolean;
}

const patience = 30_000;
/** A worker that was woken between ends its work only when it has been idle for half a minute. */
const patienceForSwitch = 90_000;

/** A phone has this release and a family's answers; then the host puts the kill switch out, and the family comes once. */
export async function killSwitched(
  browser: Browser,
  site: ReleasingSite,
  release: number,
  killsWorkers = true,
): Promise<Switched> {
  site.killsWorkers = false;
  site.publishRelease(release);
  const context = await browser.newContext();
  context.setDefaultTimeout(patience);
  try {
    await firstVisit(context, site.address);
    const before = await visit(context, site);
    const askedBefore = scripts(site).length;
    const kept = await databasesOf(before);
    await before.close();

    site.killsWorkers = killsWorkers;
    let loads = 0;
    const page = await visit(context, site, (opened) => opened.on('domcontentloaded', () => (loads += 1)));
    const begun = Date.now();
    const isBack = await hasAsked(site, killsWorkers ? patienceForSwitch : 3_000);
    const seconds = (Date.now() - begun) / 1_000;
    const stands = await page.locator('[data-ready]').waitFor().then(isDone, isNot);
    const heading = await page.locator('main h1').first().waitFor().then(isDone, isNot);
    // The page may still be loaded anew.
    await page.waitForTimeout(1_000);
    await page.locator('[data-ready]').waitFor();
    const found = await databasesOf(page);
    return {
      release,
      askedBefore,
      askedAfter: isBack ? scripts(site).length : 0,
      seconds,
      reloads: loads - 1,
      stands: stands && heading,
      letters: kept.length,
      isSame: kept.length > '[]'.length && found === kept,
    };
  } finally {
    await context.close();
  }
}

const isDone = () => true;
const isNot = () => false;

/** The guide comes onto the device, and two questions are answered. */
async function firstVisit(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}pathways/asked-and-waiting/`);
  await page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
  await page.locator('main .button.big').click();
  for (let question = 0; question < 2; question++) {
    await page.locator('main form .choice').first().click();
    const { href } = new URL(page.url());
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL((url) => url.href !== href);
  }
  await page.close();
}

/** Opens the first page with nothing in the browser's own cache: what the worker does not answer, the host is asked. */
async function visit(context: BrowserContext, site: ReleasingSite, watch?: (page: Page) => void): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  watch?.(page);
  site.asked = [];
  await page.goto(site.address);
  await page.locator('[data-ready]').waitFor();
  return page;
}

async function hasAsked(site: ReleasingSite, patience: number): Promise<boolean> {
  const end = Date.now() + patience;
  while (scripts(site).length === 0 && Date.now() < end) await new Promise((soon) => setTimeout(soon, 50));
  return scripts(site).length > 0;
}

function scripts(site: ReleasingSite): string[] {
  return site.asked.filter((path) => /^assets\/.*\.js$/.test(path));
}
