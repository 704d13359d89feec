import type { Page } from 'playwright-core';
import type { Answers } from '../../src/domain/pathway/answer.ts';

/** The one journey in the phone's own database. */
export async function keptJourney(page: Page): Promise<{ pathways: string[]; answers: Answers }> {
  const journeys = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('lon-journeys');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('no database')));
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('journeys').objectStore('journeys').getAll();
          reading.addEventListener('success', () => {
            opening.result.close();
            resolve(reading.result);
          });
        });
      }),
  );
  if (journeys.length !== 1) throw new Error(`The phone keeps ${journeys.length} journeys.`);
  return journeys[0] as { pathways: string[]; answers: Answers };
}

interface Kept {
  readonly [key: string]: unknown;
  readonly sequence: number;
}

/** All that the phone's own database holds, in the order of its stores; but not how often it was changed. */
export async function keptInDatabase(page: Page): Promise<Record<'journeys' | 'outcomes' | 'notes', object[]>> {
  const [journeys, outcomes, notes] = await page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
      });
    const database = await asked(indexedDB.open('lon-journeys'));
    const read = (store: string) => asked<Kept[]>(database.transaction(store).objectStore(store).getAll());
    const kept = [await read('journeys'), await read('outcomes'), await read('notes')] as const;
    database.close();
    return kept;
  });
  const uncounted = (things: readonly Kept[]) => things.map((thing) => ({ ...thing, sequence: 'any' }));
  return { journeys: uncounted(journeys), outcomes: uncounted(outcomes), notes: uncounted(notes) };
}

/** A note about the one journey, as an earlier page of the guide would have left it in the database. */
export function putNote(page: Page, note: Readonly<Record<'about' | 'text' | 'writtenOn', string>>): Promise<void> {
  return page.evaluate(async (note) => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
      });
    const database = await asked(indexedDB.open('lon-journeys'));
    const stores = database.transaction(['journeys', 'notes'], 'readwrite');
    const [journey] = await asked<{ id: string; sequence: number }[]>(stores.objectStore('journeys').getAll());
    const { id, sequence } = journey!;
    await asked(stores.objectStore('notes').put({ ...note, id: 'f'.repeat(32), journey: id, sequence }));
    database.close();
  }, note);
}

export type StoreName = 'database' | 'files' | 'caches' | 'worker' | 'entries';

/** Which kinds of store this site has anything in. Asked from a page without the guide, it makes none. */
export function storesThere(page: Page): Promise<StoreName[]> {
  return page.evaluate(async () => {
    const files = await Array.fromAsync((await navigator.storage.getDirectory()).keys());
    const there: Record<StoreName, number> = {
      database: (await indexedDB.databases()).length,
      files: files.length,
      caches: (await caches.keys()).length,
      worker: (await navigator.serviceWorker.getRegistrations()).length,
      entries: localStorage.length,
    };
    return Object.entries(there).flatMap(([name, count]) => (count > 0 ? [name as StoreName] : []));
  });
}

/**
 * Looks for words in everything a page of this site can reach: every database, cache, entry, private file and cookie,
 * its address, title and history state, its text and what stands in its fields. Names the places, `[]` when clean.
 */
export function placesWith(page: Page, words: readonly string[]): Promise<string[]> {
  return page.evaluate(async (words) => {
    const places: string[] = [];
    const look = (place: string, content: unknown) => {
      const text = typeof content === 'string' ? content : JSON.stringify(content ?? '');
      const hits = words.filter((word) => text.includes(word));
      if (hits.length > 0) places.push(`${place}: ${hits.join(', ')}`);
    };
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('a database does not open')));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([asked(reading.getAllKeys()), asked(reading.getAll())]);
        look(`database: ${name} ${store}`, [keys, values]);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      look(`cache: ${name}`, name);
      for (const request of await cache.keys())
        look(`cache: ${name} ${request.url}`, request.url + (await (await cache.match(request))!.text()));
    }
    look('localStorage', { ...localStorage });
    look('sessionStorage', { ...sessionStorage });
    look('cookie', document.cookie);
    const lookInto = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') await lookInto(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        else look(`file: ${path}${name}`, name + (await (await (handle as FileSystemFileHandle).getFile()).text()));
      }
    };
    await lookInto(await navigator.storage.getDirectory(), '');
    look('address', decodeURIComponent(location.href));
    look('history', history.state);
    look('title', document.title);
    look('page', document.documentElement.outerHTML);
    for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea, select'))
      look(`field: ${field.id}`, field.value);
    return places;
  }, words);
}
