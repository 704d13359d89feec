import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { seededRandom } from '../../tools/measure/seededRandom.ts';
import { tabsInChromium } from '../../tools/measure/tabsInChromium.ts';
import { inAllRuns, shareKept } from '../../tools/measure/twoTabs.ts';
import { awake, openBrowser, openPhone } from './family.ts';

/**
 * `npm run measure -- tabs` does 50 times 40 actions, and as many with no tab waiting for the other;
 * tests/storage/twoTabs.test.ts does both with stores of memory.
 */
it('a family with the guide open twice loses nothing when one of the two becomes a newer release', async () => {
  const ended = inAllRuns(await tabsInChromium({ runs: 3, actions: 10, random: seededRandom(1) }));
  expect(ended.lost).toEqual([]);
  // Of 30 actions about 20 write; nothing could be lost of what no tab said is kept.
  expect(ended.acknowledged.answers + ended.acknowledged.notes).toBeGreaterThan(10);
  expect(shareKept(ended)).toBeGreaterThan(0.8);
});

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Where a browser has no way from tab to tab, coming back to the tab must do. */
it.concurrent.each(['hears of it', 'is looked at again'])(
  'a tab that was open before another one began shows what was begun when it %s, and leaves what is typed',
  async (how) => {
    const phone = await openPhone(browser);
    if (how !== 'hears of it')
      await phone.context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    const site = inject('site');
    await phone.open(site);
    await phone.page.locator('#home-search').fill('sen');
    const list = await phone.context.newPage();
    await list.goto(`${site}journeys/`);
    await list.getByText(english.questions.journeysNone).waitFor();

    const other = await phone.context.newPage();
    await other.goto(site);
    await awake(other);
    await other.getByRole('button', { name: 'They are late with our plan' }).tap();
    await other.locator('.choice', { has: other.locator('[value=parent]') }).tap();
    await other.getByRole('button', { name: 'Continue' }).tap();
    await other.waitForURL(/#(?!asker)/);
    const isLookedAt = () => document.dispatchEvent(new Event('visibilitychange'));
    if (how !== 'hears of it') await Promise.all([phone.page, list].map((page) => page.evaluate(isLookedAt)));

    await phone.page.getByText(english.questions.welcomeBack).waitFor();
    expect(await phone.page.locator('#home-search').inputValue()).toBe('sen');
    await list.locator('main article').waitFor();
    expect(await list.getByText(english.questions.journeysNone).count()).toBe(0);
    await phone.close();
  },
);
