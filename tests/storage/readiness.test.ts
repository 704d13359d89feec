import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../src/storage/device.ts';
import { updatePack } from '../../src/storage/download.ts';
import { askToPersist, persistence } from '../../src/storage/persistence.ts';
import { isReadyOffline } from '../../src/storage/readiness.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { PackServer } from '../make/packServer.ts';

const shell = { 'shell.html': '<main>', 'assets/app-12345678.js': 'app()', 'assets/app-12345678.css': 'main{}' };
const cacheName = 'workbox-precache-v2-https://offer.test/';
const keyOf = (url: string) => `https://offer.test/${url}?__WB_REVISION__=1`;

function workerThatKeeps(names: readonly string[], answers = true): ServiceWorkerContainer {
  const files = names.map((url) => ({
    url,
    key: keyOf(url),
    sha256: createHash('sha256')
      .update(shell[url as keyof typeof shell])
      .digest('hex'),
  }));
  const postMessage = (_: unknown, [port]: [MessagePort]) => void (answers && port.postMessage(files));
  return { getRegistration: async () => ({ active: { postMessage } }) } as unknown as ServiceWorkerContainer;
}

async function readyDevice(changes: Partial<Device> = {}): Promise<MemoryDevice> {
  const device = memoryDevice({ serviceWorker: workerThatKeeps(Object.keys(shell)), ...changes });
  await updatePack('elmshire', '.', { device, fetch: new PackServer().fetch, lang: 'ur' });
  const cache = await device.memoryCaches.open(cacheName);
  for (const [url, content] of Object.entries(shell)) await cache.put(keyOf(url), new Response(content));
  // Any use of the network from here on is a failure of the self-test.
  return openedAgain(device, { fetch: () => Promise.reject(new Error('asked the network')) });
}

describe('"Ready to use with no signal"', () => {
  it('is said when pack, translation and shell were all read back from the device', async () => {
    expect(await isReadyOffline('elmshire', { lang: 'ur' }, await readyDevice())).toEqual({
      ready: true,
      since: '2026-11-22T10:00:00.000Z',
      missing: [],
    });
  });

  it.each(Object.keys(shell))('is not said without %s, nor when that is damaged', async (url) => {
    const device = await readyDevice();
    device.memoryCaches.find(cacheName, keyOf(url)).bytes = new TextEncoder().encode('other');
    const expected = { ready: false, missing: [{ part: 'shell', name: url }] };
    expect(await isReadyOffline('elmshire', {}, device)).toMatchObject(expected);
    device.memoryCaches.stores.get(cacheName)!.delete(keyOf(url));
    expect(await isReadyOffline('elmshire', {}, device)).toMatchObject(expected);
  });

  it.each(['core', 'pieces', 'services', 'search'])('is not said when %s of the pack is gone', async (kind) => {
    const device = await readyDevice();
    const slot = device.memoryCaches.stores.get('lon-pack-elmshire-a')!;
    slot.delete([...slot.keys()].find((address) => address.includes(`/${kind}.`))!);
    expect(await isReadyOffline('elmshire', {}, device)).toEqual({
      ready: false,
      since: undefined,
      missing: [{ part: 'pack', name: 'elmshire' }],
    });
  });

  it('is not said when the chosen language is missing, but is for one the pack has not got', async () => {
    const device = await readyDevice();
    const slot = device.memoryCaches.stores.get('lon-pack-elmshire-a')!;
    slot.delete([...slot.keys()].find((address) => address.includes('/language.'))!);
    expect(await isReadyOffline('elmshire', { lang: 'ur' }, device)).toMatchObject({
      missing: [{ part: 'language', name: 'ur' }],
    });
    expect(await isReadyOffline('elmshire', { lang: 'en' }, device)).toMatchObject({ ready: true });
  });

  it('is not said without a worker, or with one that does not answer', async () => {
    for (const serviceWorker of [undefined, workerThatKeeps([]), workerThatKeeps(Object.keys(shell), false)]) {
      const device = await readyDevice({ serviceWorker });
      expect(await isReadyOffline('elmshire', {}, device)).toMatchObject({
        ready: false,
        missing: [{ part: 'worker' }],
      });
    }
  });
});

describe('whether the browser agreed to keep this', () => {
  it('is told as it is', async () => {
    const browser = (agrees: boolean) =>
      memoryDevice({ persistence: { persist: async () => agrees, persisted: async () => agrees } });
    expect(await askToPersist(browser(true))).toBe('agreed');
    expect(await persistence(browser(false))).toBe('not-agreed');
    expect(await persistence(memoryDevice())).toBe('unknown');
  });
});
