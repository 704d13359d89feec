import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { recordsOf } from '../../src/domain/search/record.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { searchIndexOf } from '../../src/officer/publish/searchIndexOf.ts';
import { loadPack } from '../disk/loadPack.ts';
import { writeMeasurement } from './figures.ts';
import type { FuseKind } from './fuseSearch.ts';
import { differentWords, grownDirectory } from './grownDirectory.ts';
import { hostileQueries } from './hostileQueries.ts';
import { buildScript, measureFolder, measuringPage, slowPage } from './measuringPage.ts';
import type { Measured } from './page/page.ts';
import type { WorkerTimes } from './page/searchSpeed.ts';
import { searchCases } from './searchCases.ts';
import { searchInApp } from './searchInApp.ts';
import { speedPlot, speedReport, type Size } from './searchSpeedReport.ts';
import { serveFolder } from './serveFolder.ts';

const slowdown = 4;
const seed = 20261122;
const rounds = 8;
const hostileRounds = 5;
const loads = 3;
/** The app itself is asked at the usual size. */
const inApp = { services: 2000, every: 9, pages: 3 };
const sizes = [500, 2000, 10_000, 50_000];
/** Fuse over records takes seconds a query: every so many-th query is enough to tell how many times slower. */
const fuseEvery = 20;
const fuseKinds: readonly FuseKind[] = ['as it comes', 'word by word'];

/** How fast the search answers on a cheap phone, from a small area to a whole region; Fuse.js beside it. */
export async function measureSearchSpeed(today: string): Promise<string> {
  const pack = loadPack('content/merrowdale');
  if (!('view' in pack)) throw new Error('content/merrowdale does not load: run "npm run offer -- check".');
  if (!existsSync('dist/site/packs')) throw new Error('dist/site is not there: run "npm run build" first.');
  const queries = searchCases('dev').cases.map(({ query }) => query);
  mkdirSync(measureFolder, { recursive: true });
  await buildScript('src/worker/search.ts', 'worker.js');
  const { browser } = await measuringPage(slowdown);
  const { address, close } = await serveFolder(measureFolder);
  const busy = [loadavg()[0] ?? 0];
  const begun = performance.now();
  const measured: Size[] = [];
  for (const services of sizes) {
    measured.push(await measureSize(pack, services, { browser, address, queries, today }));
    busy.push(loadavg()[0] ?? 0);
  }
  const fuse = await measureFuse({ browser, address, queries, today });
  const app = await searchInApp(
    browser,
    { ...pack, directory: grownDirectory(pack.directory, inApp.services, seed) },
    { queries: queries.filter((_, place) => place % inApp.every === 0), slowdown, pages: inApp.pages },
  );
  busy.push(loadavg()[0] ?? 0);
  await browser.close();
  close();
  writeFileSync('docs/measurements/search-growth.svg', speedPlot(measured));
  return writeMeasurement(
    'search-speed',
    'How fast the search answers',
    speedReport({
      measured,
      fuse,
      fuseEvery,
      app,
      queries: queries.length,
      rounds,
      loads,
      slowdown,
      busy,
      minutes: (performance.now() - begun) / 60_000,
    }),
    today,
  );
}

interface Setting {
  readonly browser: Browser;
  readonly address: string;
  readonly queries: readonly string[];
  readonly today: string;
}

async function measureSize(pack: LoadedPack, services: number, setting: Setting): Promise<Size> {
  const directory = grownDirectory(pack.directory, services, seed);
  const records = recordsOf(pack.view, directory);
  const begun = performance.now();
  const text = JSON.stringify({
    index: searchIndexOf({ ...pack, directory }),
    words: pack.extras.words,
  });
  const buildSeconds = (performance.now() - begun) / 1000;
  const file = `search-${services}.json`;
  writeFileSync(`${measureFolder}/${file}`, text);
  writeFileSync(`${measureFolder}/records-${services}.json`, JSON.stringify(records));
  const asking = { queries: setting.queries, rounds, today: setting.today };
  const loaded: { parse: number; load: number }[] = [];
  const hostileAsking = { queries: Object.values(hostileQueries), rounds: hostileRounds, today: setting.today };
  let [times, hostile]: [number[][], number[][]] = [[], []];
  let worker: WorkerTimes | undefined;
  for (let turn = 0; turn < loads; turn += 1) {
    // A fresh page each time: a phone loads the index with code that it has not run before.
    const page = await slowPage(setting.browser, slowdown, setting.address);
    if (turn === 0)
      worker = await page.evaluate(
        ([file, asking]) => (globalThis as unknown as { measured: Measured }).measured.askWorker(file, asking),
        [file, asking] as const,
      );
    loaded.push(
      await page.evaluate((file) => (globalThis as unknown as { measured: Measured }).measured.loadOnPage(file), file),
    );
    if (turn === loads - 1)
      [times, hostile] = await page.evaluate(
        (askings) => {
          const { measured } = globalThis as unknown as { measured: Measured };
          return [measured.askOnPage(askings[0]), measured.askOnPage(askings[1])] as [number[][], number[][]];
        },
        [asking, hostileAsking] as const,
      );
    await page.close();
  }
  const [shortest] = loaded.toSorted((a, b) => a.parse + a.load - b.parse - b.load);
  if (worker === undefined || shortest === undefined) throw new Error('Nothing was loaded.');
  return {
    services,
    records: records.length,
    words: differentWords(Object.values(directory)),
    buildSeconds,
    bytes: Buffer.byteLength(text),
    brotli: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
    ...shortest,
    longestReady: Math.max(...loaded.map(({ parse, load }) => parse + load)),
    times,
    hostile,
    worker,
  };
}

async function measureFuse({ browser, address, queries }: Setting): Promise<ReadonlyMap<FuseKind, readonly number[]>> {
  const some = queries.filter((_, place) => place % fuseEvery === 0);
  const times = new Map<FuseKind, readonly number[]>();
  for (const kind of fuseKinds) {
    const page = await slowPage(browser, slowdown, address);
    const given = ['records-2000.json', kind, some] as const;
    times.set(
      kind,
      await page.evaluate(
        ([file, kind, some]) => (globalThis as unknown as { measured: Measured }).measured.askFuse(file, kind, some),
        given,
      ),
    );
    await page.close();
  }
  return times;
}
