import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPhone } from './family.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('a tap that comes before the app does, on one bar of signal', () => {
  it.each([
    { name: 'They are late with our plan', from: '' },
    { name: 'Begin', from: 'pathways/asked-and-waiting/' },
  ])('on "$name" is kept, shown as taken, and leads to the first question', async ({ name, from }) => {
    const phone = await openPhone(browser, { serviceWorkers: 'block' });
    const { page } = phone;
    let letThrough = () => {};
    const scripts = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await scripts;
      await route.continue();
    });
    await page.goto(`${inject('site')}${from}`, { waitUntil: 'commit' });
    const button = page.locator('main').getByRole('button', { name, exact: true });
    await button.tap();
    expect(await button.getAttribute('aria-busy')).toBe('true');
    expect(new URL(page.url()).pathname).not.toContain('/journey/');

    letThrough();
    await page.waitForURL('**/journey/#*');
    await page.locator('main form input[name^=answer]').first().waitFor();
    await phone.close();
  });
});
