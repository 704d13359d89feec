import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { homeScripts } from '../../tools/project/homeScripts.ts';
import { openBrowser, openPhone } from './family.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Scripts that the page itself asks for; its service worker's are not among them. */
function scriptsOf(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') asked.add(request.url().replace(/.*\//, ''));
  });
  return asked;
}

interface Watched {
  shifted: number;
  heading: Element | null;
}

/** Before anything of the page: counts every shift of the layout and remembers the heading that was built. */
function watch(): void {
  const watched: Watched = { shifted: 0, heading: null };
  Object.assign(globalThis, { watched });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shifted += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  document.addEventListener('readystatechange', () => (watched.heading ??= document.querySelector('main h1')));
}

describe('a family that opens the guide for the first time', () => {
  it('fetches the scripts that the gate counts, and no other until it taps', async () => {
    const phone = await openPhone(browser);
    const asked = scriptsOf(phone.page);
    await phone.open(site);
    await phone.ready();
    await phone.page.waitForTimeout(3_000);
    const { first, after } = homeScripts('dist/site');
    expect([...asked].sort()).toEqual([...first, ...after].sort());
    await phone.tap(phone.page.getByRole('button', { name: 'They are late with our plan' }));
    await phone.page.waitForURL(/#asker$/);
    expect(asked.size).toBeGreaterThan(first.length + after.length);
    await phone.close();
  });

  it.each(['', 'provisions/salt/', 'services/send-team/', 'guides/week-by-week/', 'letters/chase-late-plan/', 'ur/'])(
    'sees the page "%s" become the app without a flash and without a jump',
    async (path) => {
      const phone = await openPhone(browser);
      const faults: string[] = [];
      phone.page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      phone.page.on('pageerror', (error) => faults.push(error.message));
      await phone.page.addInitScript(watch);
      await phone.open(site + path);
      await phone.ready();
      const { shifted, isSame } = await phone.page.evaluate(() => {
        const { watched } = globalThis as unknown as { watched: Watched };
        return { shifted: watched.shifted, isSame: watched.heading === document.querySelector('main h1') };
      });
      expect(faults).toEqual([]);
      expect(isSame, 'the built heading was kept').toBe(true);
      expect(shifted).toBeLessThanOrEqual(0.01);
      await phone.close();
    },
  );
});
