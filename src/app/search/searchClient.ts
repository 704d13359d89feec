import type { Place } from '../../domain/pack/schema/pack.ts';
import type { FindQuery, Found } from '../../domain/search/find.ts';
import type { SearchAnswer, SearchMessage } from '../../worker/search.ts';
import workerUrl from '../../worker/search.ts?worker&url';
import { trustedScriptUrl } from '../trustedScriptUrl.ts';

/**
 * Search off the main thread. One worker for each area for as long as the page lives; a later pack loads over the earlier
 * one. A neighbour has a worker of its own, so that the own area's search never waits for it.
 */
export interface SearchClient {
  /** Rejects when the index cannot be used. */
  find(query: FindQuery, today: string): Promise<Found>;
}

/** The area across the border that a client is for, and the places a family may start from. */
interface Beside {
  readonly area: string;
  readonly places: readonly Place[];
}

const workers = new Map<string, Worker>();
let lastId = 0;
const waiting = new Map<number, { resolve: (found: Found) => void; reject: (reason: Error) => void }>();
const clients = new WeakMap<() => Promise<ArrayBuffer[]>, Promise<SearchClient>>();

/** The client for a pack's index; made once, on the first focus of a search box. */
export function searchClient(searchIndex: () => Promise<ArrayBuffer[]>, beside?: Beside): Promise<SearchClient> {
  const known = clients.get(searchIndex);
  if (known) return known;
  const made = start(searchIndex, beside);
  clients.set(searchIndex, made);
  made.catch(() => clients.delete(searchIndex));
  return made;
}

async function start(searchIndex: () => Promise<ArrayBuffer[]>, beside: Beside | undefined): Promise<SearchClient> {
  // The worker starts while the index is read.
  const worker = workerFor(beside?.area ?? '');
  const post = (message: SearchMessage, transfer: Transferable[] = []) => worker.postMessage(message, transfer);
  const pack = await searchIndex();
  post({ id: (lastId += 1), kind: 'load', pack, ...(beside && { beyond: beside.places }) }, pack);
  return {
    find: (query, today) =>
      new Promise((resolve, reject) => {
        const id = (lastId += 1);
        waiting.set(id, { resolve, reject });
        post({ id, kind: 'find', query, today });
      }),
  };
}

function workerFor(area: string): Worker {
  const there = workers.get(area) ?? listenTo(new Worker(trustedScriptUrl(workerUrl), { type: 'module' }));
  workers.set(area, there);
  return there;
}

function listenTo(fresh: Worker): Worker {
  fresh.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'found') asked?.resolve(data.found);
    if (data.kind === 'problem') asked?.reject(new Error(data.problem.message));
  });
  return fresh;
}
