import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { cellsOf, servicesText } from '../../src/officer/exchange/writeServices.ts';
import { serve } from '../commands/serve.ts';
import { loadPack } from '../disk/loadPack.ts';
import { findBrowser } from '../project/findBrowser.ts';
import { milliseconds, table, writeMeasurement } from './figures.ts';
import { grownDirectory } from './grownDirectory.ts';
import { flags } from './measuringPage.ts';

const sizes = [200, 2_000, 10_000] as const;

/** An officer's list in the built workshop, in Chromium: how long each step takes, and how long the page holds still. */
export async function measureWorkshop(today: string): Promise<string> {
  if (!existsSync('dist/site/workshop/parts.json')) throw new Error('There is no built site. Run: npm run build');
  const pack = loadPack('content/merrowdale');
  if (!('view' in pack)) throw new Error('content/merrowdale cannot be read: run check.');
  const { server, address } = await serve('dist/site', 0);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
  const rows: string[][] = [];
  try {
    for (const size of sizes) {
      const text = servicesText(Object.values(grownDirectory(pack.directory, size, 1)).map(cellsOf));
      const file = join(folder, 'services.csv');
      writeFileSync(file, text.replace('Merrowdale SEND team', 'The Merrowdale SEND team'));
      const page = await browser.newPage();
      page.setDefaultTimeout(600_000);
      rows.push([size.toLocaleString('en-GB'), ...(await officerWith(page, address, file, size))]);
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  }
  const body = [
    'A services.csv grown from the example area is given to the workshop of the built site in headless Chromium. “Opened”: the address is typed, to the example area judged. “Judged”: the file is given, to every problem, change and the coverage shown. “Corrected”: one cell is saved, to all of it judged again. “Longest task”: what held the page’s main thread longest, from the file to the correction; the aim is 50 ms.',
    table(['rows', 'opened, ms', 'judged, ms', 'corrected, ms', 'longest task, ms', 'tasks over 50 ms'], rows),
  ].join('\n\n');
  return writeMeasurement('workshop', 'The pack workshop in a browser', body, today);
}

async function officerWith(page: Page, address: string, file: string, size: number): Promise<string[]> {
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((one) => one.duration))).observe({
      type: 'longtask',
    });
  });
  const opened = await timed(async () => {
    await page.goto(`${address}workshop/`);
    await page.locator('#problems').waitFor();
  });
  await page.evaluate(() => void ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
  const judged = await timed(async () => {
    // From the disk, as an officer gives it: bytes handed over by the test would be unpacked on the page's own thread.
    await page.locator('#bring-file').setInputFiles(file);
    await page.getByText(`${size.toLocaleString('en-GB')} services:`).waitFor();
    await page.getByText('is a services.csv').waitFor();
  });
  const corrected = await timed(async () => {
    await page.getByText('Correct it here').first().click();
    const field = page.locator('.desk-problem details[open] .input');
    await field.fill('2027-01-31');
    await page.getByRole('button', { name: 'Save and check again' }).first().click();
    await page.locator('.desk-progress:not(.idle)').waitFor();
    await page.locator('.desk-progress.idle').waitFor({ state: 'attached' });
  });
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  const longest = tasks.length === 0 ? 'none over 50' : milliseconds(Math.max(...tasks));
  return [milliseconds(opened), milliseconds(judged), milliseconds(corrected), longest, String(tasks.length)];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
