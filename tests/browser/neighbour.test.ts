import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildHost } from '../../tools/commands/buildHost.ts';
import { writeBorder } from '../make/borderPacks.ts';
import { awake, openBrowser, openPhone, serveOwn, today } from './family.ts';
import { smallTargets, sticksOut } from './sizes.ts';

const folder = mkdtempSync(join(tmpdir(), 'border-'));
let host: Awaited<ReturnType<typeof serveOwn>>;
let browser: Browser;

beforeAll(async () => {
  const { output } = await buildHost({
    folders: [...writeBorder(folder)],
    out: join(folder, 'host'),
    today,
    json: false,
    app: 'dist/app',
    staticEntry: 'dist/static/static.js',
    wanted: (bare) => bare === '/' || bare === '/settings/',
  });
  expect(output).toContain('2 areas are in');
  host = await serveOwn(join(folder, 'host'));
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What everybody could not see, hear, reach or touch of the page as it stands. */
async function faultsOn(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const rules = await page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run('main');
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  return [...rules, ...(await smallTargets(page)), ...(await sticksOut(page))];
}

describe('a family near the border, with a real browser', { timeout: 90_000 }, () => {
  it('has a neighbour’s services beneath its own, with no signal, and off again leaves nothing of it', async () => {
    const phone = await openPhone(browser);
    const { page } = phone;
    const toVillage: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/village/')) toVillage.push(pathname);
    });
    const button = (name: string) => page.getByRole('button', { name });
    const group = page.locator('section', { has: page.getByRole('heading', { name: 'In Village' }) });
    const search = `${host.address}town/search/#q=swimming&near=here`;

    await phone.open(search);
    await phone.ready();
    await button('Also show services in Village').waitFor();
    await page.getByRole('link', { name: 'Swim club' }).waitFor();
    // Not chosen: nothing of it was fetched, and one worker searches.
    expect([toVillage, page.workers().length]).toEqual([[], 1]);

    await phone.tap(button('Also show services in Village'));
    await page.getByText(/about 0\.1 MB of data is fetched once and kept on this device/).waitFor();
    expect(toVillage).toEqual(['/village/packs/village/manifest.json']);
    await phone.tap(button('Get it now'));
    await group.getByRole('link', { name: 'Village pool' }).waitFor();
    expect(page.workers().length).toBe(2);
    const said = await group.innerText();
    expect(said).toContain('These are services of Village, not of Town.');
    expect(said).toContain('Another area: Village');
    expect(said).toContain('Families who live in Village.');
    expect(said).toContain('Checked 1 October 2026');
    // A tenth of a degree of latitude.
    expect(said).toContain('About 7 miles from Here');
    expect(said).not.toContain('01632');
    expect(await group.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Village pool']);

    expect(await faultsOn(page)).toEqual([]);

    await phone.context.setOffline(true);
    await page.goto('about:blank');
    await page.goto(search);
    await awake(page);
    await phone.tap(group.getByRole('link', { name: 'Village pool' }));
    await page.getByText('This is a service of Village, not of Town.').waitFor();
    await page.getByText('01632 960999').waitFor();
    await page.reload();
    await page.getByText('01632 960999').waitFor();
    expect(await faultsOn(page)).toEqual([]);

    await page.goto(`${host.address}town/settings/`);
    await awake(page);
    await phone.tap(button('Stop showing services in Village'));
    await button('Also show services in Village').waitFor();
    const kept = await page.evaluate(async () => [...(await caches.keys()), ...Object.keys(localStorage)]);
    expect(kept.filter((name) => /village|neighbour/.test(name))).toEqual([]);
    expect(kept).toContain('lon-pack-town-a');
    await phone.close();
  });
});
