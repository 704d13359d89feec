import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { awake, latePlan, openBrowser, openPhone } from './family.ts';
import { ownSite, publishRelease } from './ownSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function readyPhone() {
  const site = await ownSite();
  const phone = await openPhone(browser);
  await phone.open(site.address);
  await phone.ready();
  return { site, phone, page: phone.page };
}

describe('a newer release of the app', () => {
  it('waits, says nothing while a question is asked, and is taken when the family says so', async () => {
    const { site, phone, page } = await readyPhone();
    await phone.tap(page.getByRole('button', { name: 'They are late with our plan' }));
    await page.waitForURL(/#asker$/);
    await phone.answerOne(latePlan);
    await phone.answerOne(latePlan);
    await phone.tap(page.locator('#date-day'));
    await page.keyboard.type('1');

    publishRelease(site, 'two');
    await page.evaluate(() => {
      document.body.dataset.stillHere = 'yes';
      return navigator.serviceWorker.ready.then((registration) => registration.update());
    });
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting != null);
    const offer = page.locator('.status-bar', { hasText: english.common.updateReady });
    expect(await offer.count()).toBe(0);
    expect(await page.locator('#date-day').inputValue()).toBe('1');
    expect(await page.locator('#date-day').evaluate((field) => field === document.activeElement)).toBe(true);
    await page.locator('#date-day').fill('');
    await phone.answerAll(latePlan);
    await phone.tap(page.getByRole('link', { name: english.questions.seeOutcome }));
    await page.locator('.first .number').first().waitFor();
    expect(await page.locator('body').getAttribute('data-still-here')).toBe('yes');

    const oldWorker = await page.evaluate(() => navigator.serviceWorker.controller !== null);
    expect(oldWorker).toBe(true);
    await phone.tap(offer.getByRole('button', { name: english.common.later }));
    expect(await offer.count()).toBe(0);

    const outcome = page.url();
    await phone.open(`${site.address}letters/academy-complaint/`);
    await page.locator('main input.input').first().fill('Sam Example');
    expect(await offer.count()).toBe(0);
    await phone.tap(page.locator('header a').first());
    await page.locator('#home-search').waitFor();
    // Loading anew would take the name that was typed into the letter.
    await page.waitForTimeout(1_000);
    expect(await offer.count()).toBe(0);

    await phone.open(outcome);
    const now = offer.getByRole('button', { name: english.common.updateNow });
    await now.waitFor();
    await Promise.all([page.waitForEvent('load'), phone.tap(now)]);
    await awake(page);
    await page.locator('.first .number').first().waitFor();
    expect(await offer.count()).toBe(0);
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting == null);

    await phone.context.setOffline(true);
    await page.reload();
    await page.locator('.first .number').first().waitFor();
    expect(await page.locator('meta[name=release]').getAttribute('content')).toBe('two');
    await phone.close();
    await site.remove();
  });

  it('is looked for at once when somebody asks for it, where this device is checked', async () => {
    const { site, phone, page } = await readyPhone();
    await phone.open(`${site.address}device/`);
    publishRelease(site, 'two');
    await phone.tap(page.getByRole('button', { name: english.pages.lookNow }));
    await page.getByText(english.pages.lastTry_current, { exact: true }).waitFor();
    await page.locator('.status-bar', { hasText: english.common.updateReady }).waitFor();
    await phone.close();
    await site.remove();
  });
});
