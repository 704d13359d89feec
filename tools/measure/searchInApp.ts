import type { Browser, Locator, Page } from 'playwright-core';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { grownSite } from './grownSite.ts';
import { hostileQueries } from './hostileQueries.ts';

/** What a family meets in the app itself, its page slowed down. */
export interface InApp {
  /** Milliseconds from opening the search to the index being ready, in fresh pages, by the way it was opened. */
  readonly ready: Readonly<Record<Way, readonly number[]>>;
  /** From asking the worker to its answer, while queries were typed. */
  readonly trips: readonly number[];
  /** The same for each hostile query, each time it was pasted. */
  readonly hostile: Readonly<Record<string, readonly number[]>>;
  /** Tasks of the page over 50 ms, as long as they were. */
  readonly tasks: Readonly<Record<Stage, readonly number[]>>;
}

/** How often each hostile query is pasted. */
const pastes = 3;

/** By the box on the first page, or by the link at the head of every page. */
type Way = 'box' | 'link';
type Stage = 'opening' | 'typing' | 'pasting';

interface Seen {
  readonly tasks: number[];
  opened: number;
  loaded: number;
  /** Of each question that was answered. */
  readonly trips: number[];
  asking: number;
}

type SeenPage = typeof globalThis & { seen: Seen };

/** Opens the built app with a larger pack and searches in it as somebody with a slow phone does. */
export async function searchInApp(
  browser: Browser,
  pack: LoadedPack,
  { queries, slowdown, pages }: { queries: readonly string[]; slowdown: number; pages: number },
): Promise<InApp> {
  const { address, close } = await grownSite(pack);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(watch);
  const ready: Record<Way, number[]> = { box: [], link: [] };
  const tasks: Record<Stage, number[]> = { opening: [], typing: [], pasting: [] };
  const trips: number[] = [];
  const hostile: Record<string, number[]> = {};
  try {
    for (let turn = 0; turn < pages; turn += 1) {
      const page = await context.newPage();
      await openHome(page, address, slowdown);
      ready.box.push(await openedBy(page, page.locator('#home-search')));
      tasks.opening.push(...(await taken(page, 'tasks')));
      await openHome(page, address, slowdown);
      ready.link.push(await openedBy(page, page.locator('header a[href*="search/"]').first()));
      await page.locator('#search-words').waitFor();
      await answered(page);
      tasks.opening.push(...(await taken(page, 'tasks')));
      if (turn === pages - 1) {
        trips.push(...(await typeAll(page, queries)));
        tasks.typing.push(...(await taken(page, 'tasks')));
        Object.assign(hostile, await pasteAll(page));
        tasks.pasting.push(...(await taken(page, 'tasks')));
      }
      await page.close();
    }
  } finally {
    await context.close();
    close();
  }
  return { ready, trips, hostile, tasks };
}

/** Runs in the page before anything of the app does. */
function watch(): void {
  const seen: Seen = { tasks: [], opened: 0, loaded: 0, trips: [], asking: 0 };
  (globalThis as SeenPage).seen = seen;
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      const sent = new Map<number, number>();
      const post = this.postMessage.bind(this) as (message: { id: number; kind: string }, more: Transferable[]) => void;
      this.postMessage = ((message: { id: number; kind: string }, more: Transferable[]) => {
        if (message.kind === 'find') sent.set(message.id, performance.now());
        seen.asking = sent.size;
        post(message, more);
      }) as Worker['postMessage'];
      this.addEventListener('message', ({ data }: MessageEvent<{ id: number; kind: string }>) => {
        const asked = sent.get(data.id);
        if (data.kind === 'loaded') seen.loaded = performance.now();
        if (asked !== undefined) seen.trips.push(performance.now() - asked);
        sent.delete(data.id);
        seen.asking = sent.size;
      });
    }
  };
}

async function openHome(page: Page, address: string, slowdown: number): Promise<void> {
  await page.goto(address);
  await page.locator('[data-ready=yes]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(() => {
    const { seen } = globalThis as SeenPage;
    const lengths = (list: PerformanceObserverEntryList) => list.getEntries().map((one) => one.duration);
    new PerformanceObserver((list) => seen.tasks.push(...lengths(list))).observe({ type: 'longtask' });
    const opened = () => (seen.opened ||= performance.now());
    addEventListener('click', opened, true);
    addEventListener('focusin', opened, true);
  });
}

/** Milliseconds from the tap on `target` until the search can answer. */
async function openedBy(page: Page, target: Locator): Promise<number> {
  await target.tap();
  await page.waitForFunction(() => (globalThis as SeenPage).seen.loaded > 0);
  return page.evaluate(() => (globalThis as SeenPage).seen.loaded - (globalThis as SeenPage).seen.opened);
}

/** Waits until nothing is asked any more: the field waits a moment for the next letter. */
async function answered(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  await page.waitForFunction(() => (globalThis as SeenPage).seen.asking === 0);
}

async function typeAll(page: Page, queries: readonly string[]): Promise<readonly number[]> {
  await taken(page, 'trips');
  for (const query of queries) {
    await page.locator('#search-words').fill('');
    await page.locator('#search-words').pressSequentially(query, { delay: 60 });
    await answered(page);
  }
  return taken(page, 'trips');
}

function taken(page: Page, what: 'tasks' | 'trips'): Promise<number[]> {
  return page.evaluate((what) => (globalThis as SeenPage).seen[what].splice(0), what);
}

/** Pastes each; throws where something of it became more than text. */
async function pasteAll(page: Page): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  let ran = false;
  page.on('dialog', (dialog) => {
    ran = true;
    void dialog.dismiss();
  });
  for (const [name, query] of Object.entries(hostileQueries).flatMap((one) =>
    Array.from({ length: pastes }, () => one),
  )) {
    await page.locator('#search-words').fill('');
    await answered(page);
    await taken(page, 'trips');
    await page.locator('#search-words').fill(query);
    await page.waitForFunction(() => (globalThis as SeenPage).seen.trips.length > 0);
    await answered(page);
    times[name] = [...(times[name] ?? []), Math.max(...(await taken(page, 'trips')))];
    const made = await page.locator('main img, main script, main iframe').count();
    if (ran || made > 0) throw new Error(`The query "${name}" became more than text on the page.`);
  }
  return times;
}
