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
