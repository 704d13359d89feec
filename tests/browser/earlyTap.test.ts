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

describe('a family whose phone cannot get the guide', () => {
  it('is told, and a tap on what it needs tries again and leads there', async () => {
    const phone = await openPhone(browser, { serviceWorkers: 'block' });
    const { page } = phone;
    await page.route('**/packs/**', (route) => route.abort());
    await page.goto(inject('site'));
    await page.getByRole('alert').getByText('The guide could not be fetched').waitFor();
    const errand = page.locator('main').getByRole('button', { name: 'They are late with our plan', exact: true });
    await errand.tap();
    await page.getByRole('alert').waitFor();
    expect(await errand.getAttribute('aria-busy')).toBeNull();
    const again = page.getByRole('alert').getByRole('button', { name: 'Load again' });
    expect(await again.evaluate((button) => button === document.activeElement)).toBe(true);

    await page.unroute('**/packs/**');
    await errand.tap();
    await page.waitForURL('**/journey/#*');
    await page.locator('main form input[name^=answer]').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await phone.close();
  });

  it('because a screen is gone from the host for good, tries again where it stands', async () => {
    const phone = await openPhone(browser, { serviceWorkers: 'block' });
    const { page } = phone;
    // It was loaded anew a moment ago, as the first missing script has it (src/theme.ts): that did not help.
    await page.addInitScript(() => sessionStorage.setItem('lon-loaded-anew', String(Date.now())));
    await page.route('**/assets/pages-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${inject('site')}search/`);
    const again = page.getByRole('alert').getByRole('button', { name: 'Load again' });
    await again.waitFor();
    await page.unroute('**/assets/pages-*.js');
    await again.tap();
    await page.locator('main h1').waitFor();
    await phone.close();
  });

  it('with no room left for it still reads, answers and searches on this page', async () => {
    const phone = await openPhone(browser, { serviceWorkers: 'block' });
    const { page } = phone;
    const devTools = await phone.context.newCDPSession(page);
    const origin = new URL(inject('site')).origin;
    await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
    await phone.open(inject('site'));
    const caches = await page.evaluate(() => window.caches.keys());
    expect(caches.filter((name) => name.startsWith('lon-pack-merrowdale'))).toEqual([]);
    await phone.tap(page.getByRole('button', { name: 'They are late with our plan', exact: true }));
    await page.locator('main form input[name^=answer]').first().waitFor();
    await phone.open(`${inject('site')}search/#q=speech`);
    await page.locator('main .card').first().waitFor();
    await phone.close();
  });
});
