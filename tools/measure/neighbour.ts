import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { buildHost } from '../commands/buildHost.ts';
import { serve } from '../commands/serve.ts';
import { findBrowser } from '../project/findBrowser.ts';
import { milliseconds, quantile, table, writeMeasurement } from './figures.ts';
import { flags } from './measuringPage.ts';
import { searchCases } from './searchCases.ts';
import { writeSecondArea } from './secondArea.ts';

const slowdown = 4;
const pages = 10;
/** Every so many of the queries is typed, letter by letter. */
const every = 8;

interface Worked {
  /** From the first sign of the page to an index that can be asked, by worker in the order they were made. */
  readonly loaded: number[];
  /** From each question to its answer, of the first worker: the own area's. */
  readonly trips: number[];
}

type Watched = typeof globalThis & { worked: Worked };

/** The own area's search with a neighbour named and not chosen, and with it on, in the built app. */
export async function measureNeighbour(today: string): Promise<string> {
  if (!existsSync('dist/app/shell.html')) throw new Error('There is no built app. Run: npm run app');
  const folder = mkdtempSync(join(tmpdir(), 'border-'));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  try {
    await borderSite(folder, today);
    const { server, address } = await serve(join(folder, 'host'), 0);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    page.setDefaultTimeout(120_000);
    await page.addInitScript(watch);
    const search = `${address}merrowdale/search/#q=swimming`;
    await page.goto(search);
    await page.locator('[data-ready=yes]').waitFor();
    const queries = searchCases('dev').cases.flatMap(({ query }, at) => (at % every === 0 ? [query] : []));
    const off = await familySearches(page, search, queries);
    await page.getByRole('button', { name: 'Also show services in Brackwater' }).click();
    const cost = /[\d.]+ MB/.exec(await page.getByText('is fetched once').innerText())?.[0] ?? '';
    await page.getByRole('button', { name: 'Get it now' }).click();
    await page.getByRole('heading', { name: 'In Brackwater' }).waitFor();
    const on = await familySearches(page, search, queries);
    server.close();
    server.closeAllConnections();
    return writeMeasurement(
      'neighbour',
      'A neighbour’s services beside the own',
      report(off, on, queries, cost),
      today,
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Figures = Awaited<ReturnType<typeof familySearches>>;

function report(off: Figures, on: Figures, queries: readonly string[], cost: string): string {
  const row = (name: string, { workers, ready, trips }: Figures) => [
    name,
    workers,
    milliseconds(quantile(ready, 0.5)),
    milliseconds(quantile(ready, 0.95)),
    trips.length,
    milliseconds(quantile(trips, 0.5)),
    milliseconds(quantile(trips, 0.95)),
  ];
  return [
    `Merrowdale, and across its border a made-up area of the same size, on one host; the built app in headless Chromium, its page slowed down ${slowdown} times. The search page is opened ${pages} times with its words in the address; then ${queries.length} queries are typed, letter by letter. All figures are of the own area’s search alone. The neighbour is fetched once for ${cost}, as the family is told before.`,
    table(
      ['neighbour', 'workers', 'index ready, ms, median', 'p95', 'questions', 'answer, ms, median', 'p95'],
      [row('named, not chosen', off), row('on', on)],
    ),
  ].join('\n\n');
}

/** Both areas, one beside the other; of their pages the first and the search alone. */
async function borderSite(folder: string, today: string): Promise<void> {
  for (const name of ['england', 'merrowdale']) cpSync(join('content', name), join(folder, name), { recursive: true });
  writeSecondArea(join(folder, 'brackwater'));
  const pack = join(folder, 'merrowdale/pack.yaml');
  writeFileSync(pack, `${readFileSync(pack, 'utf8')}neighbours: [{ id: brackwater }]\n`);
  const { exitCode, output } = await buildHost({
    folders: [join(folder, 'merrowdale'), join(folder, 'brackwater')],
    out: join(folder, 'host'),
    today,
    json: false,
    app: 'dist/app',
    staticEntry: 'dist/static/static.js',
    wanted: (bare) => bare === '/',
  });
  if (exitCode !== 0) throw new Error(output);
}

async function familySearches(page: Page, address: string, queries: readonly string[]) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const worked = () => page.evaluate(() => (globalThis as Watched).worked);
  const ready: number[] = [];
  for (let turn = 0; turn < pages; turn += 1) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator('main article').first().waitFor();
    ready.push((await worked()).loaded[0]!);
  }
  await page.waitForTimeout(2_000);
  await page.evaluate(() => (globalThis as Watched).worked.trips.splice(0));
  for (const query of queries) {
    await page.locator('#search-words').fill('');
    await page.locator('#search-words').pressSequentially(query, { delay: 200 });
    await page.waitForTimeout(600);
  }
  const { trips } = await worked();
  const workers = page.workers().length;
  await session.detach();
  return { ready, trips, workers };
}

/** Runs in the page before anything of the app does. */
function watch(): void {
  const worked: Worked = { loaded: [], trips: [] };
  (globalThis as Watched).worked = worked;
  const Plain = Worker;
  let made = 0;
  globalThis.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      const place = made;
      made += 1;
      const sent = new Map<number, number>();
      const post = this.postMessage.bind(this) as (message: { id: number; kind: string }, more: Transferable[]) => void;
      this.postMessage = ((message: { id: number; kind: string }, more: Transferable[]) => {
        if (message.kind === 'find') sent.set(message.id, performance.now());
        post(message, more);
      }) as Worker['postMessage'];
      this.addEventListener('message', ({ data }: MessageEvent<{ id: number; kind: string }>) => {
        const asked = sent.get(data.id);
        if (data.kind === 'loaded') worked.loaded[place] = performance.now();
        if (asked !== undefined && place === 0) worked.trips.push(performance.now() - asked);
      });
    }
  };
}
