import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../project/findBrowser.ts';
import { loadNow, quantile, table, writeMeasurement } from './figures.ts';
import { flags } from './measuringPage.ts';
import { paintSite, type Rendering } from './paintSite.ts';
import { throttledProxy, type Network } from './throttledProxy.ts';

const slowdown = 4;
const rounds = 3;
const networks: readonly (Network & { readonly aim: number })[] = [
  { name: 'slow 4G', kilobitsPerSecond: 1638, roundTrip: 150, aim: 800 },
  { name: 'slow 3G', kilobitsPerSecond: 400, roundTrip: 400, aim: 1500 },
];
const pages = [
  ['home', ''],
  ['a provision', 'provisions/salt/'],
  ['the longest provision', 'provisions/ehc-plan/'],
  ['a service', 'services/send-team/'],
] as const;
const renderings: readonly Rendering[] = ['written at build', 'drawn by the client'];
const aimOffline = 1000;

interface Painted {
  readonly largest: number;
  readonly shifted: number;
}

/** How soon a family sees a page for the first time, and again with no signal: largest contentful paint. */
export async function measureFirstPaint(today: string): Promise<string> {
  if (!existsSync('dist/site/index.html')) throw new Error('There is no built site. Run: npm run build');
  const before = loadNow();
  const painted = await firstVisits();
  const offline = await offlineStarts();
  const rows = networks.flatMap((network) =>
    pages.map(([name]) => {
      const of = (rendering: Rendering) => painted.get(keyOf(network.name, name, rendering)) ?? [];
      const built = of('written at build');
      const isMet = quantile(largest(built), 0.5) <= network.aim;
      return [
        network.name,
        name,
        spread(largest(built)),
        `${network.aim}${isMet ? '' : ' NOT MET'}`,
        spread(largest(of('drawn by the client'))),
        Math.max(...built.map((one) => one.shifted)).toFixed(4),
      ];
    }),
  );
  const starts = pages.map(([name], index) => {
    const painted = largest(offline[index] ?? []);
    return [name, spread(painted), `${aimOffline}${quantile(painted, 0.5) <= aimOffline ? '' : ' NOT MET'}`];
  });
  const body = [
    `Largest contentful paint in milliseconds, median (least to most) of ${rounds} first visits after one that does not count; real Chromium, 360 × 740, its page ${slowdown} times slower, through a network of our own (slow 4G 1,638 kbit/s and 150 ms there and back, slow 3G 400 and 400; no TLS, no DNS: a real first visit adds one to three round trips). Beside it the same pages of the same build with nothing in them, so that the app draws them; both in turn, in one run. The observer listens until the app has taken the page over.`,
    table(['network', 'page', 'written at build', 'aim', 'drawn by the client', 'most layout shift'], rows),
    'Started cold with no signal: a new browser process on a profile that has visited the home page alone, no server. Home is kept as it was written at build; every other page is drawn from the shell and the pack (decision 009).',
    table(['page', 'largest contentful paint', 'aim'], starts),
    `Load average before ${before}, after ${loadNow()}, of which this measurement makes about 1.`,
  ].join('\n\n');
  return writeMeasurement('first-paint', 'First paint on a slow phone', body, today);
}

/** Every page, network and rendering in turn, so that a busy minute of the machine falls on all alike. */
async function firstVisits(): Promise<Map<string, Painted[]>> {
  const painted = new Map<string, Painted[]>();
  const sites = await Promise.all(renderings.map((rendering) => paintSite('dist/site', rendering)));
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  for (let round = 0; round <= rounds; round += 1)
    for (const network of networks)
      for (const [name, path] of pages)
        for (const [index, rendering] of renderings.entries()) {
          const proxy = await throttledProxy(sites[index]?.port ?? 0, network);
          const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
          const one = await paintOf(await context.newPage(), `http://localhost:${proxy.port}/${path}`);
          await context.close();
          await proxy.close();
          const key = keyOf(network.name, name, rendering);
          if (round > 0) painted.set(key, [...(painted.get(key) ?? []), one]);
        }
  await browser.close();
  for (const site of sites) site.close();
  return painted;
}

/** For each of the pages, its starts. */
async function offlineStarts(): Promise<Painted[][]> {
  const profile = mkdtempSync(join(tmpdir(), 'first-paint-'));
  const open = () =>
    chromium.launchPersistentContext(profile, {
      executablePath: findBrowser(),
      args: [...flags],
      viewport: { width: 360, height: 740 },
    });
  try {
    const site = await paintSite('dist/site', 'written at build');
    const visit = await open();
    const page = await visit.newPage();
    await page.goto(`http://localhost:${site.port}/`);
    await page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
    await visit.close();
    site.close();
    const starts = pages.map((): Painted[] => []);
    for (let round = 0; round <= rounds; round += 1)
      for (const [index, [, path]] of pages.entries()) {
        const again = await open();
        const one = await paintOf(await again.newPage(), `http://localhost:${site.port}/${path}`);
        await again.close();
        if (round > 0) starts[index]?.push(one);
      }
    return starts;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Opens an address on a slow page and waits until the app is awake. */
async function paintOf(page: Page, address: string): Promise<Painted> {
  await page.addInitScript(() => {
    const seen = { largest: 0, shifted: 0, isAwake: false };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shifted += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('local-offer-awake', () => (seen.isAwake = true));
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(address, { timeout: 120_000, waitUntil: 'commit' });
  await page.waitForFunction(() => (globalThis as unknown as { seen: { isAwake: boolean } }).seen.isAwake, undefined, {
    timeout: 120_000,
  });
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(() => (globalThis as unknown as { seen: Painted }).seen);
}

function keyOf(...parts: readonly string[]): string {
  return parts.join(', ');
}

function largest(painted: readonly Painted[]): number[] {
  return painted.map((one) => one.largest);
}

function spread(values: readonly number[]): string {
  const whole = (value: number) => Math.round(value).toLocaleString('en-GB');
  return `${whole(quantile(values, 0.5))} (${whole(Math.min(...values))} to ${whole(Math.max(...values))})`;
}
