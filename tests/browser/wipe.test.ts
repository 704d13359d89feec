import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { canary } from './canaries.ts';
import { latePlan, openBrowser, openPhone, serveOwn, type Phone } from './family.ts';
import { placesWith } from './stores.ts';

const letters = ['chase-late-plan', 'council-complaint-stage-1', 'ask-ehc-assessment', 'school-complaint'];

let browser: Browser;
let phone: Phone;
let page: Page;
let site: Awaited<ReturnType<typeof serveOwn>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  site = await serveOwn();
  phone = await openPhone(browser);
  page = phone.page;
  await phone.open(site.address);
  await phone.ready();
  return async () => {
    await phone.close();
    await site.stop();
  };
});

const allCanaries = Array.from({ length: 20 }, (_, place) => canary(place + 1));
const found = () => placesWith(page, [...allCanaries, 'zyxquill', '2019-03-07', '7 March 2019']);
const footer = (name: string) => page.locator('footer').getByRole('link', { name, exact: true });
/** Moves inside the app, so that what it holds in memory is not lost by a page load. */
const home = () => phone.tap(page.locator('header a.brand'));

const missedCounts = () => page.evaluate(() => localStorage.getItem('lon-missed-searches'));

/** Somebody has switched on the counting of searches that find nothing. */
async function switchCountingOn(): Promise<void> {
  await phone.tap(footer(english.common.settings));
  await phone.tap(page.getByText(english.pages.missedOn, { exact: true }));
  await expect.poll(missedCounts).toBe('{"on":true,"months":{}}');
}

/** Types into everything that takes text, canary after canary, all over the guide. */
async function typeEverywhere(): Promise<void> {
  let place = 1;
  const next = () => canary((place += 1));
  await home();
  await page.locator('#home-search').fill(next());
  await phone.tap(page.locator('form', { has: page.locator('#home-search') }).locator('button[type=submit]'));
  await page.waitForURL(/\/search\//);
  for (let times = 0; times < 3; times += 1) {
    await page.locator('#search-words').fill(next());
    await phone.tap(page.locator('form', { has: page.locator('#search-words') }).locator('button[type=submit]'));
    await page.getByText(english.pages.nothingFound).waitFor();
  }
  // Words that find something are those that a device of its own family remembers.
  await page.locator('#search-words').fill(`respite ${next()}`);
  await phone.tap(page.locator('form', { has: page.locator('#search-words') }).locator('button[type=submit]'));
  await page.locator('main .card').first().waitFor();
  await phone.tap(page.locator('.one-line button').first());
  await home();
  await phone.tap(page.getByRole('button', { name: 'They are late with our plan' }));
  await page.waitForURL(/\/journey\/#/);
  await phone.answerAll({ ...latePlan, 'request-received': '2019-03-07' });
  await phone.tap(page.getByRole('link', { name: english.questions.seeOutcome }));
  await page.locator('section.first').waitFor();
  const keep = page.locator('details', { has: page.locator('#keep-name') });
  await phone.tap(keep.locator('summary'));
  for (let times = 0; times < 4; times += 1) {
    await page.locator('#keep-name').fill(next());
    await phone.tap(keep.getByRole('button', { name: english.results.keep, exact: true }));
    await page.getByText(english.results.kept).waitFor();
  }
  await phone.tap(keep.getByRole('button', { name: english.results.shareText }));
  for (const letter of letters) {
    await openLetter(letter);
    for (const slot of await page.locator('main input[id^=slot-]').all())
      if ((await slot.inputValue()) === '') await slot.fill(next());
    const text = page.locator('#letter-text');
    await text.fill(`${await text.inputValue()}\n${next()}`);
  }
  // A mistake told in a visit is not kept; outside one it waits until it is sent.
  await phone.tap(footer(english.common.report));
  await page.locator('#report-what').fill(canary(20));
  const keepReport = page.getByRole('button', { name: english.pages.reportKeep });
  if (await keepReport.isVisible()) await phone.tap(keepReport);
  expect(place, 'canaries typed').toBeGreaterThanOrEqual(18);
}

async function openLetter(letter: string): Promise<void> {
  await home();
  await phone.tap(page.locator('main').getByRole('link', { name: english.pages.allLetters, exact: true }));
  await phone.tap(page.locator(`main a[href*="${letter}/"]`).first());
  await page.locator('#letter-text').waitFor();
}

/** Looks again at every screen that showed a family's words, by the app's own links and by Back. */
async function placesAfterLookingAround(): Promise<string[]> {
  const places = await found();
  const look = async () => void places.push(...(await found()));
  for (const letter of letters) {
    await openLetter(letter);
    await look();
  }
  await phone.tap(page.locator('header').getByRole('link', { name: english.common.search, exact: true }));
  await page.locator('#search-words').waitFor();
  await look();
  await phone.tap(footer(english.common.myAnswers));
  await page.getByRole('heading', { name: english.pages.journeysTitle }).waitFor();
  await look();
  await phone.tap(footer(english.common.settings));
  await page.getByRole('heading', { name: english.pages.missedTitle }).waitFor();
  await look();
  await home();
  await look();
  return places;
}

describe('the scanner of these tests', () => {
  it('finds a planted word in every store, in the address, the title, the history and the page', async () => {
    expect(await found()).toEqual([]);
    await page.evaluate(async () => {
      localStorage.setItem('planted', 'zyxquill99');
      sessionStorage.setItem('planted', 'zyxquill99');
      document.cookie = 'planted=zyxquill99';
      await (await caches.open('planted')).put('/planted', new Response('zyxquill99'));
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('planted', { create: true });
      const stream = await (await folder.getFileHandle('planted.json', { create: true })).createWritable();
      await stream.write('zyxquill99');
      await stream.close();
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('planted', 1);
        opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('store'));
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('store', 'readwrite');
          writing.objectStore('store').put({ deep: [{ name: 'zyxquill99' }] }, 1);
          writing.addEventListener('complete', () => {
            opening.result.close();
            resolve();
          });
        });
      });
      history.replaceState({ usr: 'zyxquill99' }, '', '#zyxquill99');
      document.title = 'zyxquill99';
      document.querySelector<HTMLInputElement>('#home-search')!.value = 'zyxquill99';
    });
    const places = (await found()).map((place) => place.split(':')[0]);
    for (const place of [
      'database',
      'cache',
      'localStorage',
      'sessionStorage',
      'file',
      'cookie',
      'address',
      'history',
      'title',
      'field',
    ])
      expect(places).toContain(place);
  });
});

describe('a family was here', () => {
  it('and nothing of it is left once the support worker finishes the visit', async () => {
    await switchCountingOn();
    await phone.tap(footer(english.common.visit));
    await page.locator('#visit-name').fill(canary(1));
    await phone.tap(page.getByRole('button', { name: english.pages.visitStart }));
    await page.locator('.status-bar', { hasText: canary(1) }).waitFor();
    await typeEverywhere();
    const during = await found();
    expect(during).not.toEqual([]);
    expect(during.filter((place) => place.startsWith('localStorage'))).toEqual([]);

    await phone.tap(footer(english.common.visit));
    await phone.tap(page.getByRole('button', { name: english.pages.visitFinish }));
    await page.getByText(english.pages.visitDone).waitFor();
    expect(await placesAfterLookingAround()).toEqual([]);
    // Searched for nothing four times, and none of it was counted.
    expect(await missedCounts()).toBe('{"on":true,"months":{}}');
  });

  it('and Back shows nothing of it once the visit is finished', async () => {
    await phone.tap(footer(english.common.visit));
    await page.locator('#visit-name').fill(canary(1));
    await phone.tap(page.getByRole('button', { name: english.pages.visitStart }));
    await page.locator('.status-bar', { hasText: canary(1) }).waitFor();
    await page.locator('#home-search').fill(canary(2));
    await page.keyboard.press('Enter');
    await page.getByText(english.pages.nothingFound).waitFor();
    await openLetter('chase-late-plan');
    await page.locator('#slot-my-name').fill(canary(3));
    await phone.tap(footer(english.common.visit));
    await phone.tap(page.getByRole('button', { name: english.pages.visitFinish }));
    await page.getByText(english.pages.visitDone).waitFor();

    const seen: string[] = [];
    while (await page.evaluate(() => (navigation as unknown as { canGoBack: boolean }).canGoBack)) {
      const key = () => page.evaluate(() => (history.state as { key?: string } | null)?.key);
      const before = await key();
      await page.evaluate(() => history.back());
      await expect.poll(key).not.toBe(before);
      await page.locator('main h1').waitFor();
      seen.push(page.url());
      expect(await found(), `after going back to ${page.url()}`).toEqual([]);
    }
    expect(seen.join()).toContain('/search/');
    expect(seen.join()).toContain('/letters/chase-late-plan/');
  });

  it('and nothing is left when two families had the same nickname', async () => {
    for (const family of ['first', 'second']) {
      await phone.tap(footer(english.common.visit));
      await page.locator('#visit-name').fill('A');
      await phone.tap(page.getByRole('button', { name: english.pages.visitStart }));
      await page.locator('.status-bar', { hasText: english.common.finishVisit }).waitFor();
      await openLetter('chase-late-plan');
      if (family === 'second') break;
      await page.locator('#slot-my-name').fill(canary(1));
      await page.locator('#letter-text').fill(canary(2));
      await phone.tap(footer(english.common.visit));
      await phone.tap(page.getByRole('button', { name: english.pages.visitFinish }));
      await page.getByText(english.pages.visitDone).waitFor();
    }
    expect(await found()).toEqual([]);
  });

  it('and nothing is left once somebody removes everything from the device', async () => {
    await switchCountingOn();
    await typeEverywhere();
    expect(await missedCounts()).toBe('{"on":true,"months":{"2026-11":{"other":4}}}');
    await phone.tap(footer(english.common.settings));
    await page.getByRole('checkbox', { name: canary(3) }).waitFor();
    expect((await found()).filter((place) => place.startsWith('localStorage'))).not.toEqual([]);
    await phone.tap(footer(english.common.kept));
    await phone.tap(page.getByRole('button', { name: english.pages.removeAll }));
    await phone.tap(page.getByRole('button', { name: english.pages.removeSure }));
    await page.getByText(english.pages.removeDone).waitFor();
    expect(await found()).toEqual([]);
    const left = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      files: await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left).toEqual({ databases: [], caches: [], local: 0, session: 0, cookies: '', files: [], workers: 0 });
    expect(await placesAfterLookingAround()).toEqual([]);
  });
});
