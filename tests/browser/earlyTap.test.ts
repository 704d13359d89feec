import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPhone } from './family.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The page stands, its scripts are held back until `letThrough`. */
async function pageWithoutApp(from: string) {
  const phone = await openPhone(browser, { serviceWorkers: 'block' });
  let letThrough = () => {};
  const scripts = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await phone.page.route('**/assets/*.js', async (route) => {
    await scripts;
    await route.continue();
  });
  await phone.page.goto(`${inject('site')}${from}`, { waitUntil: 'commit' });
  return { phone, page: phone.page, letThrough };
}

describe('a tap that comes before the app does, on one bar of signal', () => {
  it.each([
    { name: 'They are late with our plan', from: '' },
    { name: 'Begin', from: 'pathways/asked-and-waiting/' },
  ])('on "$name" is kept, shown as taken, and leads to the first question', async ({ name, from }) => {
    const { phone, page, letThrough } = await pageWithoutApp(from);
    const button = page.locator('main').getByRole('button', { name, exact: true });
    await button.tap();
    expect(await button.getAttribute('aria-busy')).toBe('true');
    expect(new URL(page.url()).pathname).not.toContain('/journey/');

    letThrough();
    await page.waitForURL('**/journey/#*');
    await page.locator('main form input[name^=answer]').first().waitFor();
    await phone.close();
  });

  it('on Search is kept with the words that were typed', async () => {
    const { phone, page, letThrough } = await pageWithoutApp('');
    await page.locator('#home-search').fill('speech therapy');
    await page.locator('main').getByRole('button', { name: 'Search', exact: true }).tap();
    letThrough();
    await page.waitForURL('**/search/#q=speech*therapy*');
    await page.locator('main .card').first().waitFor();
    await phone.close();
  });
});
