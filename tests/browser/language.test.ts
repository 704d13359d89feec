import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, openPhone } from './family.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the words of a language that only some families read', () => {
  it('stay on the phone of a family that reads in Urdu, and no other language’s do', async () => {
    const phone = await openPhone(browser);
    await phone.open(`${site}ur/`);
    await phone.ready();
    const kept = await phone.page.evaluate(async () =>
      (await (await caches.open('lon-languages')).keys()).map(({ url }) => url.replace(/.*\/|-.*/g, '')),
    );
    expect(kept).toEqual(['ur']);
    await phone.context.setOffline(true);
    await phone.open(`${site}ur/guides/week-by-week/`);
    expect(await phone.page.locator('html').getAttribute('dir')).toBe('rtl');
    await phone.page.locator('header').getByRole('link', { name: 'تلاش', exact: true }).waitFor();
    await phone.close();
  });

  it('are said to be missing where they were never fetched and there is no signal; the English is a tap away', async () => {
    const phone = await openPhone(browser);
    await phone.open(site);
    await phone.ready();
    await phone.context.setOffline(true);
    await phone.page.goto(`${site}ur/guides/week-by-week/`);
    await phone.page.getByText('اردو is not on this device yet. It comes with the next signal.').waitFor();
    await phone.tap(phone.page.getByRole('link', { name: 'Read in English' }));
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(phone.page.url()).pathname).toBe('/guides/week-by-week/');
    await phone.context.setOffline(false);
    await phone.open(`${site}ur/guides/week-by-week/`);
    await phone.ready();
    await phone.context.setOffline(true);
    await phone.open(`${site}ur/guides/week-by-week/`);
    expect(await phone.page.locator('html').getAttribute('dir')).toBe('rtl');
    await phone.close();
  });
});
