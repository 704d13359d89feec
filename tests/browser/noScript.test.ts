import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/i18n/en.ts';
import { merrowdale } from '../content/merrowdale.ts';
import { openBrowser, serveOwn } from './family.ts';

const { view, directory } = merrowdale();
const plain = (text: string | { readonly text: string }) => (typeof text === 'string' ? text : text.text);

/** A page, and what somebody must be able to read on it whole. */
const pages: readonly { readonly path: string; readonly says: readonly string[] }[] = [
  {
    path: '',
    says: [
      ...Object.values(view.pathways)
        .filter((pathway) => pathway.order > 0)
        .map((pathway) => plain(pathway.name)),
      'Urgent help',
    ],
  },
  {
    path: 'provisions/salt/',
    says: [
      plain(view.provisions['salt']!.plain),
      plain(view.provisions['salt']!.whoPays),
      ...view.provisions['salt']!.duties.flatMap((duty) => [plain(duty.what), plain(duty.lawSays)]),
    ],
  },
  {
    path: 'services/merrowdale-sendiass/',
    says: [
      directory['merrowdale-sendiass']!.description,
      directory['merrowdale-sendiass']!.phone,
      directory['merrowdale-sendiass']!.access_text,
    ],
  },
  { path: 'services/', says: Object.values(directory).map((service) => service.name) },
  { path: 'guides/week-by-week/', says: [plain(view.guides['week-by-week']!.summary), 'week'] },
  {
    path: 'letters/chase-late-plan/',
    says: [plain(view.letters['chase-late-plan']!.summary), 'regulation 13'],
  },
  {
    path: 'routes/route-tribunal/',
    says: [
      plain(view.routes['route-tribunal']!.name),
      plain(view.routes['route-tribunal']!.can),
      plain(view.routes['route-tribunal']!.cannot),
      plain(view.routes['route-tribunal']!.startHere),
    ],
  },
  {
    path: 'terms/ehc-coordinator/',
    says: [plain(view.terms['ehc-coordinator']!.term), plain(view.terms['ehc-coordinator']!.plain)],
  },
  {
    path: 'contacts/ipsea/',
    says: [plain(view.contacts['ipsea']!.name), plain(view.contacts['ipsea']!.helpsWith)],
  },
  // The lists of all there is, by letter or by kind.
  { path: 'routes/', says: Object.values(view.routes).map((route) => plain(route.name)) },
  { path: 'terms/', says: Object.values(view.terms).map(({ term }) => plain(term)) },
  { path: 'contacts/', says: Object.values(view.contacts).map(({ name }) => plain(name)) },
  { path: 'accessibility/', says: [english.pages.accessibilityTitle, view.statements!.accessibility!.contact.email] },
  { path: 'kept/', says: [english.pages.keptIntro] },
  { path: 'ur/provisions/salt/', says: [plain(view.provisions['salt']!.duties[0]!.lawSays)] },
];

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  context.setDefaultTimeout(10_000);
});
afterAll(() => browser.close());

describe.each(['/', '/sub/'])('a browser without script, the site at %s', (base) => {
  it('reads every kind of page whole, and every link on it leads somewhere', async () => {
    const { address, stop } = await serveOwn('dist/site', base);
    const page = await context.newPage();
    const links = new Set<string>();
    for (const { path, says } of pages) {
      await page.goto(address + path);
      const text = (await page.locator('body').evaluate((body) => body.textContent ?? '')).replace(/\s+/g, ' ');
      for (const words of says) expect(text, path).toContain(words.replace(/\s+/g, ' ').trim());
      expect(await page.locator('h1').count(), path).toBe(1);
      const hrefs = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
      for (const href of hrefs) {
        if (/^(tel|sms|mailto|https):/.test(href)) continue;
        expect(href, 'a link is relative').not.toMatch(/^\/|^http/);
        links.add(new URL(href, page.url()).href.replace(/#.*/, ''));
      }
    }
    expect(links.size).toBeGreaterThan(40);
    for (const link of links) {
      const answer = await fetch(link);
      expect(answer.status, link).toBe(200);
      await answer.body?.cancel();
    }
    await page.close();
    await stop();
  });

  it('goes from page to page by its links', async () => {
    const { address, stop } = await serveOwn('dist/site', base);
    const page = await context.newPage();
    await page.goto(address);
    await page.locator('main a[href*="provisions/"]').first().click();
    await page.locator('main a[href*="salt/"]').first().click();
    expect(new URL(page.url()).pathname).toBe(`${base}provisions/salt/`);
    await page.locator('header a.brand').click();
    expect(page.url()).toBe(address);
    await page.close();
    await stop();
  });
});

describe('a browser with script, the site in a folder', () => {
  it('becomes the app there too, also with no signal', async () => {
    const { openPhone } = await import('./family.ts');
    const { address, stop } = await serveOwn('dist/site', '/sub/');
    const phone = await openPhone(browser);
    await phone.open(address);
    await phone.ready();
    await phone.context.setOffline(true);
    await stop();
    await phone.open(`${address}provisions/salt/`);
    await phone.tap(phone.page.locator('header a.brand'));
    await phone.page.getByRole('button', { name: 'They are late with our plan' }).waitFor();
    expect(phone.page.url()).toBe(address);
    await phone.close();
  });
});
