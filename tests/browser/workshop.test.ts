import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { writeWorkbook } from '../../src/officer/sheets/writeWorkbook.ts';
import { build } from '../../tools/commands/build.ts';
import { bookBytes, bookOf, set } from '../make/book.ts';
import { openBrowser, openPhone, serveOwn, today } from './family.ts';
import { smallTargets } from './sizes.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const list = ['Name', 'Organisation', 'Sector', 'Phone', 'Description', 'Last checked'];
const entry = ['Sing club', 'Saltham Hall', 'education', '01632 960998', 'Children sing together.', '2026-11-20'];

/** An officer's computer with the workshop open: no errors in the example area. */
async function officer(): Promise<Page> {
  const phone = await openPhone(browser, { viewport: { width: 1280, height: 900 }, hasTouch: false, isMobile: false });
  phone.context.setDefaultTimeout(90_000);
  await phone.open(`${site}rely/`);
  await phone.page.getByRole('link', { name: 'For councils: the pack workshop' }).click();
  await phone.page.getByText('200 services: no errors.').waitFor();
  return phone.page;
}

async function give(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const field = page.getByLabel('Choose a file, or drop it on the box');
  await field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await page.getByText('201 services').first().waitFor();
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download', { timeout: 170_000 });
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await waiting).path());
}

function unzipInto(zip: Uint8Array, into: string): string[] {
  const files = unzipSync(zip);
  for (const [name, bytes] of Object.entries(files)) {
    const file = join(into, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return Object.keys(files).sort();
}

function filesIn(at: string): string[] {
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(at.length + 1))
    .sort();
}

/** Answers with the file of the address, and knows nothing of this app. */
async function plainServer(root: string): Promise<{ server: Server; address: string }> {
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    if (existsSync(file)) response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
}

/** What keeps somebody out of a page. */
async function keptOut(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    // The page in the frame is a page of its own, with a first heading of its own.
    const rules = { 'page-has-heading-one': { enabled: false } };
    const { violations } = await run('main', { runOnly: { type: 'tag', values: tags }, rules });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, tags);
}

describe('an officer with nothing but a browser', () => {
  it('brings a list, corrects it, sees it as a family will, and publishes the very site that build makes', async () => {
    const page = await officer();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET' || !request.url().startsWith(site)) sent.push(request.url());
    });
    const csv = [list, entry.with(5, 'last week')].map((cells) => cells.join(',')).join('\n');
    await page
      .getByLabel('Choose a file, or drop it on the box')
      .setInputFiles({ name: 'clubs.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const card = page.locator('.desk-problem.error').first();
    await card.getByText('"last week" is no day.').waitFor();
    expect(await card.innerText()).toContain('clubs.csv, row 2, Last checked');
    await card.getByText('Correct it here').click();
    await card.getByLabel('Last checked of Sing club').fill('2026-11-20');
    await card.getByRole('button', { name: 'Save and check again' }).click();
    await page.getByText('201 services: no errors.').waitFor();
    await page.locator('.phone-page h1', { hasText: 'Sing club' }).waitFor();
    await page.getByLabel('Search the new pack in a family’s words').fill('sing club');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.locator('.phone-page').getByRole('link', { name: 'Sing club' }).waitFor();

    const names = unzipInto(await downloaded(page, 'Make the site'), join(folder, 'published'));
    expect(sent).toEqual([]);
    unzipInto(await downloaded(page, 'Download the pack'), join(folder, 'content'));
    await page.context().close();

    // The command line makes the same of the same pack, to the byte.
    cpSync('content/england', join(folder, 'content/england'), { recursive: true });
    const out = join(folder, 'built');
    const args = { folder: join(folder, 'content/merrowdale'), out, today, json: true };
    expect((await build({ ...args, app: 'dist/app', staticEntry: 'dist/static/static.js' })).exitCode).toBe(0);
    expect(names).toEqual(filesIn(out));
    // The office's own work stands beside the site, not in it.
    expect(readFileSync(`${out}-reports/review.csv`, 'utf8')).toMatch(/^\ufeffowner,organisation,/);
    const different = names.filter(
      (name) => !readFileSync(join(folder, 'published', name)).equals(readFileSync(join(out, name))),
    );
    expect(different).toEqual([]);
  }, 600_000);

  it('has made a site that a plain file server shows, with the new service, and with no signal after the first visit', async () => {
    expect(existsSync(join(folder, 'published/services/sing-club/index.html'))).toBe(true);
    const { address, stop } = await serveOwn(join(folder, 'published'));
    const phone = await openPhone(browser);
    try {
      await phone.open(`${address}services/sing-club/`);
      await phone.page.getByRole('heading', { name: 'Sing club' }).waitFor();
      await phone.ready();
      await stop();
      await phone.open(`${address}services/sing-club/`);
      expect(await phone.page.locator('main h1').innerText()).toBe('Sing club');
      await phone.open(`${address}search/#q=sing+club`);
      await phone.page.locator('main').getByRole('link', { name: 'Sing club' }).waitFor();
    } finally {
      await phone.close();
      await stop();
    }
  });

  it('begins an area of its own with its workbook, and families there ring its team with no signal', async () => {
    const page = await officer();
    await page.getByText('Begin a new area').click();
    await page.getByLabel('Name of your area').fill('Testshire');
    const book = bookOf(await downloaded(page, 'Download its workbook'));
    const kept = { 'Checked on': '1/11/2026', 'Review by': '1/5/2027', Owner: 'Officer', Source: 'Return' };
    const team = {
      Name: 'Plans team',
      Organisation: 'Testshire Council',
      Interpreter: 'We book one for you.',
      ...kept,
    };
    set(book, 'Teams', { Role: 'local-authority-send' }, { ...team, Phone: '01632 960333' });
    const words = { Title: 'Travel to school', Words: 'Ask the travel desk by 31 May.', ...kept };
    set(book, 'Policies', { Id: 'travel-policy' }, { ...words, Website: 'https://example.org/travel' });
    const club = { Organisation: 'Hall', Sector: 'care', Phone: '01632 960998', 'Checked on': '20/11/2026' };
    set(book, 'Services', { Name: 'Sing club' }, club);
    await page.getByLabel('Choose a file, or drop it on the box').setInputFiles({
      name: 'testshire.xlsx',
      mimeType: 'application/octet-stream',
      buffer: bookBytes(book),
    });
    await page.getByText('1 service: no errors.').waitFor();
    await page.locator('.desk-diff', { hasText: '01632 960333' }).waitFor();
    const at = join(folder, 'testshire');
    unzipInto(await downloaded(page, 'Make the site'), at);
    await page.context().close();
    const { server, address } = await plainServer(at);
    const phone = await openPhone(browser);
    try {
      await phone.open(address);
      await phone.ready();
      await phone.context.setOffline(true);
      await phone.open(`${address}provisions/ehc-needs-assessment/`);
      await phone.page.getByText('01632 960333').first().waitFor();
      await phone.open(`${address}provisions/school-transport/`);
      await phone.page.getByText('Ask the travel desk by 31 May.').first().waitFor();
      await phone.open(`${address}services/sing-club/`);
      await phone.page.getByRole('heading', { name: 'Sing club' }).waitFor();
    } finally {
      await phone.close();
      server.close();
    }
  }, 300_000);

  it('may bring a workbook; on a phone and by keyboard too, and nothing in it keeps anybody out', async () => {
    const page = await officer();
    await page.setViewportSize({ width: 360, height: 740 });
    const columns = list.map((heading) => ({ heading, width: 20 }));
    await give(page, 'clubs.xlsx', writeWorkbook([{ name: 'Clubs', columns, rows: [{ cells: entry }] }]));
    await page.getByText('201 services: no errors.').waitFor();
    expect(await keptOut(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await smallTargets(page)).toEqual([]);
    // From the field to the first problem, by Tab alone.
    await page.getByLabel('Choose a file, or drop it on the box').focus();
    const met: string[] = [];
    for (let at = 0; at < 16; at += 1) {
      await page.keyboard.press('Tab');
      met.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(met[0]).toBe('Start over with what Merrowdale publishes now');
    expect(met).toContain('No errors');
    expect(met.some((one) => one.startsWith('all, worst first'))).toBe(true);
    expect(met.some((one) => one.startsWith('Correct it here'))).toBe(true);
    const csv = (await downloaded(page, 'Download services.csv')).toString('utf8');
    expect(csv).toMatch(/^sing-club,Sing club,Saltham Hall,education,/m);
    // The report is a page of its own: it opens from the disk, fits, and keeps nobody out.
    const report = join(folder, 'report.html');
    writeFileSync(report, await downloaded(page, 'Download the report'));
    const reading = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await reading.goto(pathToFileURL(report).href);
    expect(await reading.locator('dt:has-text("Services") + dd').innerText()).toBe('201');
    for (const width of [360, 1280]) {
      await reading.setViewportSize({ width, height: 900 });
      expect(await reading.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await keptOut(reading)).toEqual([]);
    await reading.close();
    await page.context().close();
  });
});
