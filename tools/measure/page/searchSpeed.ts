import type { Words } from '../../../src/domain/pack/schema/pack.ts';
import { find } from '../../../src/domain/search/find.ts';
import type { SearchRecord } from '../../../src/domain/search/record.ts';
import { loadIndex, type IndexJson, type SearchIndex } from '../../../src/domain/search/searchIndex.ts';
import type { SearchAnswer, SearchMessage } from '../../../src/worker/search.ts';
import { fuseSearch, type FuseKind } from '../fuseSearch.ts';

let index: SearchIndex | undefined;

/** Reads and loads a search file on the page's own thread; milliseconds without the way over the network. */
export async function loadOnPage(file: string): Promise<{ readonly parse: number; readonly load: number }> {
  const bytes = await (await fetch(file)).arrayBuffer();
  const begun = performance.now();
  const json = JSON.parse(new TextDecoder().decode(bytes)) as { index: IndexJson; words: Words };
  const parsed = performance.now();
  const loaded = loadIndex(json.index, json.words);
  const ready = performance.now();
  if ('problem' in loaded) throw new Error(loaded.problem.message);
  index = loaded.index;
  return { parse: parsed - begun, load: ready - parsed };
}

export interface Asking {
  readonly queries: readonly string[];
  readonly rounds: number;
  readonly today: string;
}

/** Milliseconds of every query in every round, on the page's own thread; round by round. */
export function askOnPage({ queries, rounds, today }: Asking): number[][] {
  const asked = index;
  if (asked === undefined) throw new Error('loadOnPage comes first.');
  return Array.from({ length: rounds }, () =>
    queries.map((words) => {
      const begun = performance.now();
      find(asked, { words }, today);
      return performance.now() - begun;
    }),
  );
}

export interface WorkerTimes {
  /** From asking for the file to the worker's word that it is loaded. */
  readonly ready: number;
  readonly roundTrips: readonly number[];
  /** Tasks of the page's thread over 50 ms. */
  readonly longTasks: readonly number[];
}

/** The same through the app's own worker. Only the page is slowed down: no browser slows down workers. */
export async function askWorker(file: string, { queries, today }: Asking): Promise<WorkerTimes> {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((one) => one.duration)));
  observer.observe({ type: 'longtask' });
  const worker = new Worker('worker.js');
  let id = 0;
  const post = (message: SearchMessage, transfer: Transferable[] = []) =>
    new Promise<SearchAnswer>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => resolve(data), { once: true });
      worker.addEventListener('error', () => reject(new Error('The worker failed.')), { once: true });
      worker.postMessage(message, transfer);
    });
  const begun = performance.now();
  const pack = await (await fetch(file)).arrayBuffer();
  const loaded = await post({ id: (id += 1), kind: 'load', pack: [pack] }, [pack]);
  if (loaded.kind !== 'loaded') throw new Error(`The worker answered "${loaded.kind}".`);
  const ready = performance.now() - begun;
  const roundTrips: number[] = [];
  for (const words of queries) {
    const asked = performance.now();
    await post({ id: (id += 1), kind: 'find', query: { words }, today });
    roundTrips.push(performance.now() - asked);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  worker.terminate();
  return { ready, roundTrips, longTasks };
}

/** Milliseconds of each query by Fuse.js over the records themselves. */
export async function askFuse(file: string, kind: FuseKind, queries: readonly string[]): Promise<number[]> {
  const records = (await (await fetch(file)).json()) as SearchRecord[];
  const ask = fuseSearch(records, kind);
  return queries.map((query) => {
    const begun = performance.now();
    ask(query);
    return performance.now() - begun;
  });
}
