import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { awake, latePlanOutcome, openBrowser, openPhone, type Phone } from './family.ts';
import { keptInDatabase, putNote, storesThere, type StoreName } from './stores.ts';

/**
 * What a browser may take away behind a family's back, and what the family then meets, with the network and without (O-01a,
 * O-16, T13). Without a worker, or with one whose files are gone, and no network, there is nothing that could load: the
 * browser shows a page of its own. The answers come back into sight with the network.
 */
interface Eviction {
  readonly evicted: string;
  /** As Chromium's developer tools name them. */
  readonly types: string;
  readonly left: readonly StoreName[];
  /** What is said above the answers, or in their place. */
  readonly says: 'put back' | 'may be cleared' | 'nothing';
  readonly withNoSignal: 'the guide' | 'a page of the browser';
}

const all: readonly StoreName[] = ['database', 'files', 'caches', 'worker', 'entries'];
const without = (gone: StoreName) => all.filter((name) => name !== gone);
const ownPage = 'a page of the browser';

const evictions: readonly Eviction[] = [
  {
    evicted: 'the database',
    types: 'indexeddb',
    left: without('database'),
    says: 'put back',
    withNoSignal: 'the guide',
  },
  { evicted: 'the caches', types: 'cache_storage', left: without('caches'), says: 'nothing', withNoSignal: ownPage },
  { evicted: 'the worker', types: 'service_workers', left: without('worker'), says: 'nothing', withNoSignal: ownPage },
  { evicted: 'everything', types: 'all', left: [], says: 'may be cleared', withNoSignal: ownPage },
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const site = inject('site');
const bookmark = `${site}journey/#outcome`;
const words = english.errors;

// One browser, two phones at once.
describe.each(evictions)('a family whose browser cleared $evicted', (eviction) => {
  it.concurrent('finds its answers and its guide, or how to bring them back', async () => {
    const { phone, faults, copy, kept } = await cleared(eviction);
    const page = await openedAnew(phone);
    await page.goto(bookmark);
    await findsAll(page, { ...eviction, copy, kept });
    await page.locator('[data-ready=yes]').waitFor();
    expect(faults).toEqual([]);
    await phone.close();
  });

  it.concurrent(`and has no signal meets ${eviction.withNoSignal}, and loses nothing`, async () => {
    const { phone, faults, copy, kept } = await cleared(eviction);
    const page = await openedAnew(phone);
    await phone.context.setOffline(true);
    if (eviction.withNoSignal === ownPage) {
      await expect(page.goto(bookmark)).rejects.toThrow(/net::ERR_(INTERNET_DISCONNECTED|FAILED)/);
      await phone.context.setOffline(false);
    }
    await page.goto(bookmark);
    await findsAll(page, { ...eviction, copy, kept });
    await phone.context.setOffline(false);
    await page.locator('[data-ready=yes]').waitFor();
    expect(faults).toEqual([]);
    await phone.close();
  });
});

/** A phone that had been answered on, after its browser cleared a part of it. */
async function cleared(eviction: Eviction) {
  const phone = await openPhone(browser);
  // Two phones share a slow machine.
  phone.context.setDefaultTimeout(30_000);
  const faults: string[] = [];
  phone.context.on('weberror', (fault) => faults.push(String(fault.error())));
  phone.context.on('page', (page) => page.on('crash', () => faults.push('a page crashed')));
  const saved = await answered(phone);
  await evict(phone, eviction);
  return { phone, faults, ...saved };
}

interface Sought extends Eviction {
  readonly copy: string;
  readonly kept: object;
}

/** At its bookmark: the outcome, with a notice where it was put back; or how to open a copy, which brings it back. */
async function findsAll(page: Page, { says, copy, kept }: Sought): Promise<void> {
  await awake(page);
  if (says === 'may be cleared') {
    await readsMayBeCleared(page);
    await page.locator('#open-file').setInputFiles(copy);
    await page.getByRole('button', { name: english.pages.fileBring, exact: true }).tap();
    await page.getByText(english.pages.openedFile).waitFor();
    await page.goto(bookmark);
  }
  await page.locator('.first .number').first().waitFor();
  const putBack = page.locator('.status-bar', { hasText: words.restored });
  if (says === 'put back') await putBack.waitFor();
  else expect(await putBack.count()).toBe(0);
  expect(await keptInDatabase(page)).toEqual(kept);
  // The same file has nothing then that is not there.
  await page.goto(`${site}journeys/`);
  await page.locator('#open-file').setInputFiles(copy);
  await page.getByText(english.pages.fileNothingNew).waitFor();
}

/** The late plan answered, its outcome kept by a name, with a note; ready for no signal, and a copy saved as a file. */
async function answered(phone: Phone) {
  const { page } = phone;
  await phone.open(site);
  await latePlanOutcome(phone);
  await putNote(page, { about: 'journey', text: 'They said: by Friday.', writtenOn: '2026-11-22' });
  await phone.tap(page.locator('summary', { hasText: english.results.keep }));
  await page.locator('#keep-name').fill('M.');
  await phone.tap(page.getByRole('button', { name: english.results.keep, exact: true }));
  await page.getByText(english.results.kept, { exact: true }).waitFor();
  await phone.ready();
  await phone.open(`${site}journeys/`);
  const save = page.getByRole('button', { name: english.pages.saveFile });
  const [download] = await Promise.all([page.waitForEvent('download'), phone.tap(save)]);
  const kept = await keptInDatabase(page);
  expect(Object.values(kept).map((things) => things.length)).toEqual([1, 1, 1]);
  return { copy: await download.path(), kept };
}

/** The guide is closed when its browser clears it. That just this was cleared is looked up, not taken for granted. */
async function evict(phone: Phone, { types, left }: Eviction): Promise<void> {
  const plain = await phone.context.newPage();
  await plain.goto(`${site}robots.txt`);
  await phone.page.close();
  expect(await storesThere(plain)).toEqual(all);
  const devTools = await phone.context.newCDPSession(plain);
  await devTools.send('Storage.clearDataForOrigin', { origin: new URL(site).origin, storageTypes: types });
  expect(await storesThere(plain)).toEqual(left);
  await plain.close();
}

/** From the home screen, as an app of its own. */
async function openedAnew({ context }: Phone): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const asks = matchMedia.bind(window);
    window.matchMedia = (query) => (query === '(display-mode: standalone)' ? asks('all') : asks(query));
  });
  return page;
}

/** At the bookmark, on the home page and in the list of answers, with the way to a saved copy. */
async function readsMayBeCleared(page: Page): Promise<void> {
  await page.locator('main').getByText(words.cleared).waitFor();
  await page.getByText(words.clearedGoOn).waitFor();
  await page.getByRole('link', { name: words.beginAgain }).tap();
  const bar = page.locator('.status-bar', { hasText: words.cleared });
  await bar.getByRole('link', { name: words.openCopy }).tap();
  await page.locator('main').getByText(words.cleared).waitFor();
}
