import { describe, expect, it } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import { openPack } from '../../src/storage/packs.ts';
import { removePack } from '../../src/storage/removePack.ts';
import { rollBack } from '../../src/storage/rollBack.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { PackServer } from '../make/packServer.ts';

const update = (device: MemoryDevice, server: PackServer, lang?: string) =>
  updatePack('elmshire', 'https://offer.test/site', { device, fetch: server.fetch, lang });
const versionSeen = async (device: MemoryDevice) => (await openPack('elmshire', device))?.manifest.version;

async function deviceWith(...versions: number[]): Promise<MemoryDevice> {
  let device = memoryDevice();
  for (const version of versions) {
    device = openedAgain(device);
    expect(await update(device, new PackServer({ version }))).toEqual({ outcome: 'updated', version });
  }
  return openedAgain(device);
}

describe('a first pack', () => {
  it('is read back whole, with only the language that was asked for', async () => {
    const device = memoryDevice();
    const server = new PackServer({ languages: ['ur', 'pl'] });
    await update(device, server, 'pl');
    const pack = (await openPack('elmshire', device))!;
    expect((await pack.core()).pack.id).toBe('elmshire');
    expect(Object.keys(await pack.services())).toEqual(['speech']);
    const search = (await pack.searchIndex()).map((bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    expect(search).toEqual([{ engine: 'index', index: 'unchanged' }, { words: 'unchanged' }]);
    expect(await pack.languages()).toEqual(['pl']);
    expect(await pack.language('ur')).toBeUndefined();
    expect(pack.storedOn).toBe('2026-11-22T10:00:00.000Z');
  });

  it('is asked for in its own folder of the host', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    const addresses: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => (addresses.push(String(input)), server.fetch(input, init));
    await updatePack('elmshire', '/offer/', { device, fetch });
    expect(addresses[0]).toBe('/offer/packs/elmshire/manifest.json');
    expect(addresses.every((address) => address.startsWith('/offer/packs/elmshire/'))).toBe(true);
  });

  it('is not there before it is whole, whichever file is missing', async () => {
    const server = new PackServer();
    for (const path of server.files.keys()) {
      const device = memoryDevice();
      const half = new PackServer();
      half.spoilt.set(path, 'drop');
      expect(await update(device, half, 'ur')).toMatchObject({ outcome: 'refused', reason: 'offline', file: path });
      expect(await openPack('elmshire', device)).toBeUndefined();
    }
  });

  it('lays several files of services together', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    const more = new PackServer({ mark: 'more' });
    const extra = more.manifest.files.find((file) => file.kind === 'services')!;
    server.manifest = {
      ...server.manifest,
      files: [...server.manifest.files, { ...extra, path: 'services.more.json' }],
    };
    server.files.set('services.more.json', more.files.get(extra.path)!);
    await update(device, server);
    expect(await (await openPack('elmshire', device))!.services()).toMatchObject({ speech: { name: 'Speech more' } });
  });
});

describe('a download that is cut off', () => {
  it('goes on where it stopped, file by file', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    const last = [...server.files.keys()].at(-1)!;
    server.spoilt.set(last, 'drop');
    await update(device, server, 'ur');
    server.spoilt.clear();
    server.asked.length = 0;
    expect(await update(openedAgain(device), server, 'ur')).toMatchObject({ outcome: 'updated' });
    expect(server.asked).toEqual(['manifest.json', last]);
  });

  it('does not trust what lies in the slot: a damaged file is fetched again', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    const [core, , search] = [...server.files.keys()];
    server.spoilt.set(search!, 'drop');
    await update(device, server);
    device.memoryCaches.find('lon-pack-elmshire-a', core!).bytes = new Uint8Array([1, 2, 3]);
    server.spoilt.clear();
    server.asked.length = 0;
    await update(openedAgain(device), server);
    expect([...server.asked].sort()).toEqual([core, 'manifest.json', search]);
  });

  it('takes what did not change from the pack in use', async () => {
    const device = await deviceWith(1);
    const server = new PackServer({ version: 2 });
    await update(device, server);
    expect(server.asked.some((path) => path.startsWith('search'))).toBe(false);
    expect(await versionSeen(device)).toBe(2);
  });

  it('tries a file again that failed in passing', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    const [core] = [...server.files.keys()];
    let drops = 2;
    const fetch: typeof globalThis.fetch = (input, init) =>
      String(input).endsWith(core!) && drops-- > 0
        ? Promise.reject(new TypeError('dropped'))
        : server.fetch(input, init);
    expect(await updatePack('elmshire', '.', { device, fetch })).toMatchObject({ outcome: 'updated' });
  });
});

describe('the pointer', () => {
  it('flips by one write: failing or dying at any write leaves a whole old or new pack', async () => {
    for (let failAt = 1; failAt <= 12; failAt++) {
      const device = await deviceWith(1);
      let writes = 0;
      device.memoryCaches.beforePut = () => {
        // From here on nothing is written any more, as when the process is killed.
        if (++writes >= failAt) throw new DOMException('killed', 'UnknownError');
      };
      const result = await update(device, new PackServer({ version: 2 }), 'ur');
      device.memoryCaches.beforePut = () => undefined;
      const pack = (await openPack('elmshire', openedAgain(device)))!;
      const seen = pack.manifest.version;
      expect(seen).toBe(result.outcome === 'updated' ? 2 : 1);
      expect((await pack.core()).pack.name).toBe(`v${seen}`);
      expect(await pack.services()).toMatchObject({ speech: { name: `Speech v${seen}` } });
    }
  });

  it('is written once for an update, and last of all', async () => {
    const device = await deviceWith(1);
    const puts: string[] = [];
    device.memoryCaches.beforePut = (cache) => void puts.push(cache);
    await update(device, new PackServer({ version: 2 }));
    expect(puts.filter((cache) => cache === 'lon-pack-pointer')).toHaveLength(1);
    expect(puts.at(-1)).toBe('lon-pack-pointer');
  });

  it('is found again from the slots when it is lost or damaged', async () => {
    const device = await deviceWith(1, 2);
    device.memoryCaches.find('lon-pack-pointer', 'pointer.json').bytes = new TextEncoder().encode('{"area"');
    expect(await versionSeen(device)).toBe(2);
    await device.memoryCaches.delete('lon-pack-pointer');
    expect(await versionSeen(device)).toBe(2);
  });

  it('never points at a slot that is only half filled, though it is lost', async () => {
    const device = await deviceWith(1);
    const half = new PackServer({ version: 2 });
    half.spoilt.set([...half.files.keys()][1]!, 'drop');
    await update(device, half);
    await device.memoryCaches.delete('lon-pack-pointer');
    expect(await versionSeen(device)).toBe(1);
  });
});

describe('sessions', () => {
  it('keep the slot a page may still be reading until the next one', async () => {
    const device = await deviceWith(1);
    const reading = (await openPack('elmshire', device))!;
    await update(device, new PackServer({ version: 2 }));
    expect(await update(device, new PackServer({ version: 3 }))).toEqual({
      outcome: 'refused',
      reason: 'restart-first',
    });
    expect((await reading.core()).pack.name).toBe('v1');
    expect(await reading.services()).toMatchObject({ speech: { name: 'Speech v1' } });
    expect(await update(openedAgain(device), new PackServer({ version: 3 }))).toMatchObject({ outcome: 'updated' });
  });

  it('never mix two packs in one open page', async () => {
    const device = await deviceWith(1);
    const reading = (await openPack('elmshire', device))!;
    await update(openedAgain(device), new PackServer({ version: 2 }));
    await update(openedAgain(device), new PackServer({ version: 3 }));
    await expect(reading.services()).rejects.toMatchObject({ name: 'PackGone' });
    expect(await versionSeen(device)).toBe(3);
  });

  it('run one update at a time', async () => {
    const device = memoryDevice();
    const [one, other] = await Promise.all([update(device, new PackServer()), update(device, new PackServer())]);
    expect([one.outcome, other]).toEqual(['updated', { outcome: 'refused', reason: 'busy' }]);
  });
});

describe('going back', () => {
  it('shows the pack before and does not offer the one left behind again', async () => {
    const device = await deviceWith(1, 2);
    expect(await rollBack('elmshire', device)).toEqual({ outcome: 'rolled-back', version: 1 });
    expect(await versionSeen(device)).toBe(1);
    const later = openedAgain(device);
    expect(await update(later, new PackServer({ version: 2 }))).toEqual({ outcome: 'refused', reason: 'set-aside' });
    expect(await update(later, new PackServer({ version: 3 }))).toEqual({ outcome: 'updated', version: 3 });
  });

  it('frees a phone from a pack with a huge version number', async () => {
    const device = await deviceWith(3, 9_999_999_999);
    expect(await update(device, new PackServer({ version: 4 }))).toEqual({ outcome: 'refused', reason: 'older' });
    await rollBack('elmshire', device);
    expect(await update(openedAgain(device), new PackServer({ version: 4 }))).toEqual({
      outcome: 'updated',
      version: 4,
    });
  });

  it('says when there is nothing to go back to', async () => {
    expect(await rollBack('elmshire', await deviceWith(1))).toEqual({ outcome: 'refused', reason: 'nothing-before' });
    expect(await rollBack('elmshire', memoryDevice())).toEqual({ outcome: 'refused', reason: 'nothing-before' });
  });
});

describe('languages', () => {
  it('are fetched to the pack in use when the family chooses another', async () => {
    const device = memoryDevice();
    const server = new PackServer({ languages: ['ur', 'pl'] });
    await update(device, server, 'ur');
    server.asked.length = 0;
    expect(await update(device, server, 'pl')).toEqual({ outcome: 'language-added', version: 1 });
    expect(server.asked).toHaveLength(2);
    expect(await (await openPack('elmshire', device))!.languages()).toEqual(['ur', 'pl']);
    expect(await update(device, server, 'pl')).toEqual({ outcome: 'current', version: 1 });
    expect(await update(device, server, 'so')).toEqual({ outcome: 'current', version: 1 });
  });
});

describe('a device without room or storage', () => {
  it('keeps the old pack when the disk is full at any write, and gives the half-fetched files back', async () => {
    for (let failAt = 1; failAt <= 4; failAt++) {
      const device = await deviceWith(1);
      let writes = 0;
      device.memoryCaches.beforePut = () => {
        if (++writes === failAt) throw new DOMException('full', 'QuotaExceededError');
      };
      expect(await update(device, new PackServer({ version: 2 }))).toEqual({ outcome: 'refused', reason: 'no-space' });
      expect(await versionSeen(device)).toBe(1);
      expect(device.memoryCaches.stores.get('lon-pack-elmshire-b')?.size ?? 0).toBe(0);
    }
  });

  it('does not begin where 20 MB would not stay free', async () => {
    const device = openedAgain(await deviceWith(1), { estimate: async () => ({ quota: 21e6, usage: 1e6 }) });
    const server = new PackServer({ version: 2 });
    expect(await update(device, server)).toEqual({ outcome: 'refused', reason: 'no-space' });
    expect(server.asked).toEqual(['manifest.json']);
  });

  it('says so where the browser has no Cache Storage or forbids it', async () => {
    const none = memoryDevice({ caches: undefined });
    expect(await update(none, new PackServer())).toEqual({ outcome: 'refused', reason: 'no-storage' });
    expect(await openPack('elmshire', none)).toBeUndefined();
    const forbidden = {
      open: () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as CacheStorage;
    const device = memoryDevice({ caches: forbidden });
    expect(await update(device, new PackServer())).toEqual({ outcome: 'refused', reason: 'no-storage' });
    expect(await openPack('elmshire', device)).toBeUndefined();
  });

  it('lets go of a pack when asked', async () => {
    const device = await deviceWith(1, 2);
    await removePack('elmshire', device);
    expect(await openPack('elmshire', device)).toBeUndefined();
    expect(await device.memoryCaches.keys()).toEqual(['lon-pack-pointer']);
  });
});
