import { beforeAll, describe, expect, it, vi } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { countMissed, switchCounting } from '../../src/storage/missedSearches.ts';
import { keepReport } from '../../src/storage/reports.ts';
import { writeSettings } from '../../src/storage/settings.ts';
import { startVisit } from '../../src/storage/visit.ts';
import { whatIsKept } from '../../src/storage/whatIsKept.ts';
import { removeEverything, removeItem } from '../../src/storage/wipe.ts';
import { everythingStored, memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { PackServer } from '../make/packServer.ts';

beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());

function oneWorker() {
  const registrations = [{ scope: 'https://offer.test/', unregister: async () => registrations.splice(0).length > 0 }];
  return { getRegistrations: async () => [...registrations] } as unknown as ServiceWorkerContainer;
}

/** Something in every store there is, each with a canary where words can be. */
async function fullDevice(): Promise<MemoryDevice> {
  const device = memoryDevice({ serviceWorker: oneWorker() });
  await updatePack('elmshire', '.', { device, fetch: new PackServer({ mark: 'CANARY-pack' }).fetch });
  const journeys = deviceJourneys(device);
  const { journey } = await journeys.start({ name: 'CANARY-name', pathways: ['p'], packVersion: 1 });
  await journeys.record(journey.id, { q: 'CANARY-answer' });
  await journeys.writeNote({ journey: journey.id, about: 'search', text: 'CANARY-note' });
  await journeys.saveOutcome({ journey: journey.id, name: 'o', text: 'CANARY-outcome' });
  writeSettings({ theme: 'dark', language: 'ur', area: 'canary' }, device);
  await switchCounting(true, device);
  await countMissed('provisions/canary', device);
  keepReport({ item: 'guides/x', pack: 'canary', version: 1, text: 'CANARY-report' }, device);
  await device.memoryCaches.open('workbox-precache-v2-https://offer.test/');
  const shell = await device.memoryCaches.open('workbox-precache-v2-https://offer.test/');
  await shell.put('/shell.html', new Response('CANARY-shell'));
  const visit = await startVisit({ name: 'V' }, device);
  await visit.journeys.start({ name: 'CANARY-visit', pathways: [], packVersion: 1 });
  device.sessionStorage.setItem('stray', 'CANARY-session');
  (await device.root.getFileHandle('stray.txt', { create: true })).text = 'CANARY-file';
  return device;
}

describe('what is kept', () => {
  it('is listed from the stores themselves, each with its purpose', async () => {
    const found = await whatIsKept(await fullDevice());
    const lines = found.map(({ place, name, purpose }) => `${place} ${name} ${purpose}`).sort();
    expect(lines).toEqual([
      'cache lon-pack-elmshire-a pack',
      'cache lon-pack-pointer pack',
      'cache workbox-precache-v2-https://offer.test/ shell',
      'database lon-journeys journeys',
      'files lon/journeys-0.json journeys-copy',
      'files lon/journeys-1.json journeys-copy',
      'files lon/visit-1.json visit',
      'files stray.txt unknown',
      'local lon-area setting',
      'local lon-language setting',
      'local lon-missed-searches missed',
      'local lon-reports reports',
      'local lon-theme setting',
      'session lon-visit-key visit',
      'session stray unknown',
      'worker https://offer.test/ shell',
    ]);
    expect(found.find((item) => item.place === 'database')?.count).toBe(3);
  });

  it('is nothing on a device that was never used, and looking does not change that', async () => {
    const device = memoryDevice();
    expect(await whatIsKept(device)).toEqual([]);
    expect(await device.indexedDB.databases()).toEqual([]);
  });

  it('can be deleted one by one', async () => {
    const device = await fullDevice();
    for (let left = await whatIsKept(device); left.length > 0; left = await whatIsKept(device)) {
      expect(await removeItem(left[0]!, device)).toBe(true);
    }
    expect(await everythingStored(device)).not.toContain('CANARY');
  });

  it('does not come back: deleting the journeys takes the copy as well', async () => {
    for (const purpose of ['journeys', 'journeys-copy']) {
      const device = await fullDevice();
      const item = (await whatIsKept(device)).find((one) => one.purpose === purpose)!;
      expect(await removeItem(item, device)).toBe(true);
      const next = openedAgain(device);
      expect(await deviceJourneys(next).list()).toEqual([]);
      expect(await everythingStored(device)).not.toContain('CANARY-answer');
    }
  });
});

describe('deleting everything on this device', () => {
  it('leaves no canary in any store, and says what was there', async () => {
    const device = await fullDevice();
    const { removed, left, beyondReach } = await removeEverything(device);
    expect(left).toEqual([]);
    expect(removed.map((item) => item.purpose)).toEqual(
      expect.arrayContaining(['journeys', 'journeys-copy', 'visit', 'pack', 'shell', 'setting', 'missed', 'reports']),
    );
    expect(beyondReach).toContain('history');
    expect(await everythingStored(device)).toBe('');
    expect(await device.indexedDB.databases()).toEqual([]);
    expect(await device.memoryCaches.keys()).toEqual([]);
    expect(await deviceJourneys(device).list()).toEqual([]);
  });

  it('keeps nothing in the memory of the page either', async () => {
    const device = await fullDevice();
    await removeEverything(device);
    const { journey } = await deviceJourneys(device).start({ name: 'new', pathways: [], packVersion: 1 });
    expect(await deviceJourneys(device).list()).toEqual([journey]);
    expect(await everythingStored(device)).not.toContain('CANARY');
  });

  it('goes on past a store that refuses, and names what is left', async () => {
    const device = await fullDevice();
    const refuse = () => Promise.reject(new DOMException('no', 'UnknownError'));
    device.root.removeEntry = refuse;
    device.memoryCaches.delete = refuse;
    const { left } = await removeEverything(device);
    expect(new Set(left.map((item) => item.place))).toEqual(new Set(['cache', 'files']));
    expect(device.localStorage).toHaveLength(0);
    expect(await device.indexedDB.databases()).toEqual([]);
  });

  it('is not held up by a tab that will not let go of the database', async () => {
    const device = openedAgain(await fullDevice(), { patience: { ...memoryDevice().patience, database: 50 } });
    const stubborn = await new Promise<IDBDatabase>((resolve) => {
      const request = device.indexedDB.open('lon-journeys');
      request.onsuccess = () => resolve(request.result);
    });
    const begun = performance.now();
    const { left } = await removeEverything(device);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(left.map((item) => item.place)).toContain('database');
    expect(device.root.children.size).toBe(0);
    // It could not be deleted, but it was emptied.
    const rows = stubborn.transaction('journeys').objectStore('journeys').getAll();
    await new Promise((resolve) => (rows.onsuccess = resolve));
    expect(rows.result).toEqual([]);
  });
});
