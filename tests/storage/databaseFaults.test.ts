import { beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseName } from '../../src/storage/storeNames.ts';
import { deviceJourneys, recoverJourneys, wakeJourneys } from '../../src/storage/journeys.ts';
import { deviceWithAnswers } from '../make/deviceWithAnswers.ts';
import { memoryDevice, openedAgain } from '../make/memoryDevice.ts';

// Dexie tells the console of every fault that a test orders.
beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue());

describe('a database that fails', () => {
  const failing = (name: string) => ({
    open: () => {
      throw new DOMException('as ordered', name);
    },
    deleteDatabase: () => undefined,
  });

  it.each([
    ['UnknownError', 'cannot-open'],
    ['InvalidStateError', 'cannot-open'],
    ['SecurityError', 'cannot-open'],
    ['QuotaExceededError', 'no-space'],
    ['AbortError', 'cannot-open'],
  ])('with %s: answers are kept in the mirror and the reason is named', async (name, fault) => {
    const device = memoryDevice({ indexedDB: failing(name) as unknown as IDBFactory });
    const { saved, journeys, id } = await deviceWithAnswers(device);
    expect(saved).toEqual({ where: 'mirror', mirrored: true, fault });
    expect((await journeys.find(id))?.answers).toHaveProperty('has-plan', 'no');
    const next = openedAgain(device, { indexedDB: memoryDevice().indexedDB });
    expect(await recoverJourneys(next)).toMatchObject({ restored: true, journeys: [id] });
  });

  it('that never answers is given up after the watchdog, once and not at every question', async () => {
    const silent = { open: () => ({}) };
    const patience = { ...memoryDevice().patience, database: 60 };
    const device = memoryDevice({ indexedDB: silent as unknown as IDBFactory, patience });
    const begun = performance.now();
    const { saved } = await deviceWithAnswers(device);
    expect(saved).toMatchObject({ where: 'mirror', fault: 'hung' });
    expect(performance.now() - begun).toBeLessThan(400);
  });

  it('with nothing else to write to: memory, and it says so', async () => {
    const device = memoryDevice({ indexedDB: undefined, files: undefined, caches: undefined });
    const { saved, journeys, id } = await deviceWithAnswers(device);
    expect(saved).toEqual({ where: 'memory', mirrored: false, fault: 'no-database' });
    expect((await journeys.find(id))?.answers).toHaveProperty('has-plan', 'no');
  });

  it('once only is opened again without anybody noticing', async () => {
    const device = memoryDevice();
    const real = device.indexedDB;
    let failures = 2;
    const flaky = new Proxy(real, {
      get: (target, key) => {
        if (key !== 'open') return Reflect.get(target, key).bind?.(target) ?? Reflect.get(target, key);
        return (...given: [string, number?]) => {
          if (failures-- > 0) throw new DOMException('connection lost', 'InvalidStateError');
          return target.open(...given);
        };
      },
    });
    const { saved } = await deviceWithAnswers(openedAgain(device, { indexedDB: flaky }));
    expect(saved).toMatchObject({ where: 'database' });
  });

  it('and comes back: what was kept without it is brought into it', async () => {
    const device = memoryDevice();
    const real = device.indexedDB;
    let isBroken = true;
    const gate = new Proxy(real, {
      get: (target, key) => {
        if (key === 'open' && isBroken) return failing('UnknownError').open;
        return Reflect.get(target, key).bind?.(target) ?? Reflect.get(target, key);
      },
    });
    const { device: same, id } = await deviceWithAnswers(
      openedAgain(device, { indexedDB: gate, files: undefined, caches: undefined }),
    );
    isBroken = false;
    expect(await wakeJourneys(same)).toMatchObject({ where: 'database' });
    const next = openedAgain(device);
    expect((await deviceJourneys(next).find(id))?.answers).toHaveProperty('has-plan', 'no');
  });

  it('of a newer release is not written to', async () => {
    const device = memoryDevice();
    await new Promise<void>((resolve) => {
      const request = device.indexedDB.open(databaseName, 20);
      request.onupgradeneeded = () => {
        for (const name of ['journeys', 'outcomes', 'notes', 'meta', 'more'])
          request.result.createObjectStore(name, { keyPath: 'id' });
      };
      request.onsuccess = () => (request.result.close(), resolve());
    });
    const { saved } = await deviceWithAnswers(device);
    expect(saved).toMatchObject({ where: 'mirror', fault: 'newer-app' });
  });

  it('lets a full disk pass: the answer that found no room is brought in with the next', async () => {
    const { device, id } = await deviceWithAnswers();
    const { IDBObjectStore } = await import('fake-indexeddb');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const journeys = deviceJourneys(device);
    const full = await journeys.record(id, { 'lost-one': 'x' });
    expect(full?.saved).toMatchObject({ where: 'mirror', fault: 'no-space' });
    put.mockRestore();
    const after = await journeys.record(id, { 'next-one': 'y' });
    expect(after?.saved).toMatchObject({ where: 'database', fault: undefined });
    device.root.children.clear();
    expect((await deviceJourneys(openedAgain(device)).find(id))?.answers).toMatchObject({
      'lost-one': 'x',
      'next-one': 'y',
    });
  });

  it('an edit that is a mistake of ours throws and is not taken for a broken database', async () => {
    const { journeys } = await deviceWithAnswers();
    const mistake = () => {
      throw new RangeError('ours');
    };
    await expect(journeys.change(mistake)).rejects.toThrow('ours');
    expect(journeys.saved()).toMatchObject({ where: 'database' });
  });
});
