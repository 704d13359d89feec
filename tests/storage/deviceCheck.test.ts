import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Device } from '../../src/storage/device.ts';
import { checkDevice, type CheckName } from '../../src/storage/deviceCheck.ts';
import { updatePack } from '../../src/storage/download.ts';
import { rememberTry } from '../../src/storage/lastTry.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { newSigner, PackServer } from '../make/packServer.ts';

const key = 'https://offer.test/shell.html';
const worker = {
  getRegistration: async () => ({
    active: {
      postMessage: (_: unknown, [port]: [MessagePort]) =>
        port.postMessage([{ url: 'shell.html', key, sha256: createHash('sha256').update('<main>').digest('hex') }]),
    },
  }),
} as unknown as ServiceWorkerContainer;

const signer = newSigner();
const keys = [signer.publicKey];

/** A phone on which everything is as it should be; it must not use the network any more. */
async function goodPhone(changes: Partial<Device> = {}): Promise<MemoryDevice> {
  const device = memoryDevice();
  const server = new PackServer();
  server.signers = [signer];
  await updatePack('elmshire', '.', { device, fetch: server.fetch, lang: 'ur', keys });
  await (await device.memoryCaches.open('workbox-precache')).put(key, new Response('<main>'));
  return openedAgain(device, {
    serviceWorker: worker,
    estimate: async () => ({ quota: 900_000_000, usage: 100_000_000 }),
    persistence: { persist: async () => true, persisted: async () => true },
    fetch: () => Promise.reject(new Error('asked the network')),
    ...changes,
  });
}

async function line(check: CheckName, device: MemoryDevice, trusted: readonly string[] = keys) {
  const report = await checkDevice('elmshire', { lang: 'ur', keys: trusted, device });
  return { ready: report.ready, ...report.lines.find((one) => one.check === check)! };
}

describe('"Check this device"', () => {
  it('finds every part good on a phone that is, and says that it is ready', async () => {
    const report = await checkDevice('elmshire', { lang: 'ur', keys, device: await goodPhone() });
    expect(report.lines.filter(({ state }) => state !== 'good')).toEqual([]);
    expect(report.lines).toHaveLength(10);
    expect(report).toMatchObject({ ready: true, previous: false, pack: { version: 1, issued: '2026-11-03' } });
  });

  it('leaves nothing behind in any store but the folder of the second copy', async () => {
    const device = await goodPhone();
    await checkDevice('elmshire', { lang: 'ur', keys, device });
    expect((await device.indexedDB.databases()).map(({ name }) => name)).not.toContain('lon-check');
    expect(device.root.allText()).not.toContain('lon-check');
  });

  it.each<[string, Partial<Device>, CheckName]>([
    ['keeps no database', { indexedDB: undefined }, 'answers'],
    ['keeps no second copy', { files: undefined, caches: undefined }, 'copy'],
    ['has no worker', { serviceWorker: undefined }, 'worker'],
  ])('does not say ready on a phone that %s', async (_, changes, check) => {
    expect(await line(check, await goodPhone(changes))).toMatchObject({ ready: false, state: 'act' });
  });

  it('does not say ready when a database takes what it is given and loses it', async () => {
    const device = await goodPhone();
    const { indexedDB } = device;
    const forgetful = Object.create(indexedDB) as IDBFactory;
    forgetful.open = (name, version) => {
      const request = indexedDB.open(name, version);
      request.addEventListener('success', () => {
        const { transaction } = request.result;
        request.result.transaction = (stores, mode) => {
          const begun = transaction.call(request.result, stores, mode);
          if (mode === 'readwrite')
            begun.objectStore(String(stores)).put = (_value, id) =>
              begun.objectStore(String(stores)).delete(id!) as unknown as IDBRequest<IDBValidKey>;
          return begun;
        };
      });
      return request;
    };
    forgetful.deleteDatabase = (name) => indexedDB.deleteDatabase(name);
    expect(await line('answers', { ...device, indexedDB: forgetful })).toMatchObject({ ready: false, says: 'broken' });
  });

  it('finds a damaged file of the pack, the shell or the language', async () => {
    const pack = await goodPhone();
    const slot = pack.memoryCaches.stores.get('lon-pack-elmshire-a')!;
    slot.delete([...slot.keys()].find((address) => address.includes('/core.'))!);
    expect(await line('pack', pack)).toMatchObject({ ready: false, says: 'missing' });
    const shell = await goodPhone();
    shell.memoryCaches.find('workbox-precache', key).bytes = new Uint8Array([1]);
    expect(await line('shell', shell)).toMatchObject({ ready: false, says: 'missing', value: '1' });
    const language = await goodPhone();
    const files = language.memoryCaches.stores.get('lon-pack-elmshire-a')!;
    files.delete([...files.keys()].find((address) => address.includes('/language.'))!);
    expect(await line('language', language)).toMatchObject({ ready: false, says: 'missing', value: 'ur' });
  });

  it('says how much room is left, and when it is little', async () => {
    expect(await line('space', await goodPhone())).toMatchObject({ says: 'good', value: '800' });
    const full = await goodPhone({ estimate: async () => ({ quota: 100_000_000, usage: 95_000_000 }) });
    // Not ready-or-not: what is here works, but the next pack may not fit.
    expect(await line('space', full)).toMatchObject({ ready: true, state: 'act', says: 'little', value: '5' });
    expect(await line('space', await goodPhone({ estimate: undefined }))).toMatchObject({
      state: 'note',
      says: 'unknown',
    });
  });

  it('tells the browser’s promise as it is', async () => {
    const refuses = { persist: async () => false, persisted: async () => false };
    expect(await line('keeps', await goodPhone({ persistence: refuses }))).toMatchObject({ says: 'not-agreed' });
    expect(await line('keeps', await goodPhone({ persistence: undefined }))).toMatchObject({ says: 'unknown' });
  });

  it.each([
    ['2026-11-01', 'act', 'early'],
    ['2026-11-03', 'good', 'good'],
    ['2028-11-01', 'good', 'good'],
    ['2029-01-01', 'act', 'late'],
  ])('judges a clock that says %s against a pack of 3 November 2026', async (day, state, says) => {
    const device = await goodPhone({ now: () => new Date(`${day}T12:00:00Z`) });
    expect(await line('clock', device)).toMatchObject({ state, says, value: day });
  });

  it('says who signed, that nobody had to, or that the key is withdrawn', async () => {
    const phone = await goodPhone();
    expect(await line('signature', phone)).toMatchObject({ state: 'good', value: signer.publicKey.slice(0, 8) });
    expect(await line('signature', phone, [])).toMatchObject({ state: 'note', says: 'notAsked' });
    expect(await line('signature', phone, [newSigner().publicKey])).toMatchObject({ state: 'note', says: 'withdrawn' });
  });

  it('remembers the last look for something newer and why it came to nothing', async () => {
    const device = await goodPhone();
    rememberTry({ outcome: 'refused', reason: 'sign-in-page', file: 'manifest.json' }, device);
    const { lastTry } = await checkDevice('elmshire', { lang: 'en', keys, device });
    expect(lastTry).toEqual({ at: '2026-11-22T10:00:00.000Z', outcome: 'refused', reason: 'sign-in-page' });
  });
});
