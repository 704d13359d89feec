import { describe, expect, it } from 'vitest';
import { deviceJourneys } from '../../src/storage/journeys.ts';
import { mayHoldJourneys } from '../../src/storage/mayHoldJourneys.ts';
import { startVisit } from '../../src/storage/visit.ts';
import { letVisitGoOn, visitGoesOn } from '../../src/storage/visitGoesOn.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';

async function withAnswers(device: MemoryDevice): Promise<MemoryDevice> {
  const store = deviceJourneys(device);
  const { journey } = await store.start({ name: '2026-11-22', pathways: ['more-help'], packVersion: 1 });
  await store.record(journey.id, { asker: 'parent' });
  return device;
}

describe('whether the stores must be opened at all', () => {
  it('is no on a device that never held an answer, and looking makes no store', async () => {
    const device = memoryDevice();
    expect(await mayHoldJourneys(device)).toBe(false);
    expect(await device.indexedDB.databases()).toEqual([]);
    expect(await mayHoldJourneys(device)).toBe(false);
  });

  it('is yes where there are answers', async () => {
    expect(await mayHoldJourneys(openedAgain(await withAnswers(memoryDevice())))).toBe(true);
  });

  it('is yes where the database was lost and only the second copy is left', async () => {
    const { indexedDB } = memoryDevice();
    expect(await mayHoldJourneys(openedAgain(await withAnswers(memoryDevice()), { indexedDB }))).toBe(true);
    const withoutFiles = await withAnswers(memoryDevice({ files: undefined }));
    expect(await mayHoldJourneys(openedAgain(withoutFiles, { indexedDB }))).toBe(true);
  });

  it('is yes while a visit can be taken up again', async () => {
    const device = memoryDevice({ files: undefined });
    await startVisit({ name: 'Sky' }, device);
    expect(await mayHoldJourneys(openedAgain(device))).toBe(true);
  });

  it('is yes in doubt: a browser that does not list its databases, or one that fails to', async () => {
    const silent = { open: () => undefined } as unknown as IDBFactory;
    expect(await mayHoldJourneys(memoryDevice({ indexedDB: silent }))).toBe(true);
    const failing = { databases: () => Promise.reject(new Error('no')) } as unknown as IDBFactory;
    expect(await mayHoldJourneys(memoryDevice({ indexedDB: failing }))).toBe(true);
  });

  it('is no where the browser has no stores', async () => {
    const nothing = { indexedDB: undefined, caches: undefined, files: undefined, sessionStorage: undefined };
    expect(await mayHoldJourneys(memoryDevice(nothing))).toBe(false);
  });
});

describe('a visit over a page that loads anew on purpose', () => {
  it('goes on once, and only when that was said', () => {
    const device = memoryDevice();
    expect(visitGoesOn(device)).toBe(false);
    letVisitGoOn(device);
    expect([visitGoesOn(device), visitGoesOn(device)]).toEqual([true, false]);
  });
});
