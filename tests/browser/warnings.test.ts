import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { latePlan, latePlanOutcome, openBrowser, openPhone } from './family.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const site = inject('site');
const begins = (words: string) => words.split('{{')[0]!;

describe('a phone on which something is wrong', () => {
  it.each([
    ['2016-11-22T10:00:00Z', 'dayBefore'],
    ['2036-11-22T10:00:00Z', 'dayAfter'],
  ] as const)('says above the dates that its day can hardly be right: %s', async (clock, fault) => {
    const phone = await openPhone(browser);
    await phone.context.clock.setFixedTime(clock);
    await phone.open(`${site}timescales/`);
    const bar = phone.page.locator('.status-bar strong');
    await bar.waitFor();
    expect(await bar.innerText()).toContain(begins(english.errors[fault]));
    expect(await bar.innerText()).toContain(`22 November ${clock.slice(0, 4)}`);
    await phone.close();
  });

  it('goes on to the next day when midnight passes over an open page', async () => {
    const phone = await openPhone(browser);
    await phone.context.clock.install({ time: '2036-11-22T23:58:30Z' });
    await phone.open(`${site}timescales/`);
    const bar = phone.page.locator('.status-bar strong');
    await bar.waitFor();
    expect(await bar.innerText()).toContain('22 November 2036');
    await phone.context.clock.runFor(120_000);
    await expect.poll(() => bar.innerText()).toContain('23 November 2036');
    await phone.close();
  });

  it('without a place for answers keeps the family on its page, says why, offers a copy, and goes on when told to', async () => {
    const phone = await openPhone(browser);
    await phone.context.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('as ordered', 'UnknownError');
      };
      IDBFactory.prototype.open = refuse;
      StorageManager.prototype.getDirectory = refuse;
      const open = Reflect.get(CacheStorage.prototype, 'open') as CacheStorage['open'];
      CacheStorage.prototype.open = function (this: CacheStorage, name) {
        return name === 'lon-mirror' ? refuse() : open.call(this, name);
      };
    });
    const { page } = phone;
    await phone.open(site);
    await phone.tap(page.getByRole('button', { name: 'They are late with our plan' }));
    await page.locator('.choice', { has: page.locator('[value=parent]') }).tap();
    const question = page.url();
    const goOn = page.getByRole('button', { name: 'Continue' });
    const stayed = page.getByRole('alert').filter({ hasText: english.errors.stayedHere });
    for (const turn of ['first', 'again']) {
      await phone.tap(goOn);
      await stayed.waitFor();
      expect(page.url(), turn).toBe(question);
      expect(await page.locator('input:checked').getAttribute('value'), turn).toBe('parent');
    }
    const bar = page.locator('.status-bar', { hasText: begins(english.errors.notKept) });
    await bar.waitFor();
    expect(await bar.innerText()).toContain(english.errors['why_cannot-open']);
    const [copy] = await Promise.all([page.waitForEvent('download'), phone.tap(bar.getByRole('button'))]);
    expect(copy.suggestedFilename()).toBe('answers.json');
    await phone.tap(page.getByRole('button', { name: english.errors.goOnUnkept }));
    await page.waitForURL((address) => address.href !== question);
    // Told once is enough.
    await phone.answerAll(latePlan);
    await phone.tap(page.locator('main .button.big'));
    await page.locator('.first .number').first().waitFor();
    await bar.waitFor();
    await phone.close();
  });

  it('with the guide open twice says in the old tab, within five seconds, that the other is newer', async () => {
    const phone = await openPhone(browser);
    await phone.open(site);
    await latePlanOutcome(phone);
    const other = await phone.context.newPage();
    await other.goto(`${site}neutral.html`);
    // What a later release does first: it changes the form of the database.
    await other.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('lon-journeys', 20);
          opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('more', { keyPath: 'id' }));
          opening.addEventListener('success', () => resolve());
          opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        }),
    );
    await phone.page.locator('.status-bar', { hasText: english.errors.newerTab }).waitFor({ timeout: 5_000 });
    expect(await phone.page.locator('.first .number').first().isVisible()).toBe(true);
    await phone.close();
  });
});
