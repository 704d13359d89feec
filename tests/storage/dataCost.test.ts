import { describe, expect, it } from 'vitest';
import { bytesWithoutAsking } from '../../src/storage/dataCost.ts';
import { updatePack } from '../../src/storage/download.ts';
import { openPack } from '../../src/storage/packs.ts';
import { memoryDevice, openedAgain } from '../make/memoryDevice.ts';
import { PackServer } from '../make/packServer.ts';

const megabyte = 1024 * 1024;

/** A pack whose files cost so much on the way, by kind. */
function costing(version: number, wire: Readonly<Record<string, number>>): PackServer {
  const server = new PackServer({ version });
  const files = server.manifest.files.map((file) => ({ ...file, wire: wire[file.kind] ?? 1 }));
  server.manifest = { ...server.manifest, files };
  return server;
}

describe('what may be fetched without asking', () => {
  it.each([
    ['nothing is known of the connection', undefined, false, Infinity],
    ['the browser is to save data', { saveData: true }, false, megabyte],
    ['the phone is on its own network', { type: 'cellular' }, false, megabyte],
    ['the device is on Wi-Fi', { type: 'wifi' }, false, Infinity],
    ['the family wants to be asked and nothing is known', {}, true, megabyte],
    ['the family wants to be asked and is on Wi-Fi', { type: 'wifi' }, true, Infinity],
    ['Wi-Fi shared from a phone, with data saving on', { type: 'wifi', saveData: true }, false, megabyte],
  ])('when %s', (_, connection, isToAsk, bytes) => {
    expect(bytesWithoutAsking(connection, isToAsk)).toBe(bytes);
  });
});

describe('a large download where data is dear', () => {
  it('is not begun: the cost is told, and nothing but the list was fetched', async () => {
    const device = memoryDevice();
    const server = costing(1, { core: 900_000, services: 600_000 });
    const options = { device, fetch: server.fetch, most: megabyte };
    expect(await updatePack('elmshire', '.', options)).toEqual({ outcome: 'costs', version: 1, bytes: 1_500_003 });
    expect(server.asked).toEqual(['manifest.json']);
    expect(await openPack('elmshire', device)).toBeUndefined();
  });

  it('comes after the family said yes', async () => {
    const device = memoryDevice();
    const server = costing(1, { core: 1_500_000 });
    await updatePack('elmshire', '.', { device, fetch: server.fetch, most: megabyte });
    expect(await updatePack('elmshire', '.', { device, fetch: server.fetch })).toMatchObject({ outcome: 'updated' });
  });

  it('counts only what is not here yet: the same search index costs nothing again', async () => {
    const device = memoryDevice();
    await updatePack('elmshire', '.', { device, fetch: costing(1, { search: 2_000_000 }).fetch });
    const later = openedAgain(device);
    const server = costing(2, { search: 2_000_000, core: 900_000 });
    const options = { device: later, fetch: server.fetch, most: megabyte };
    expect(await updatePack('elmshire', '.', options)).toMatchObject({ outcome: 'updated' });
  });

  it('after a drop costs only the rest', async () => {
    const device = memoryDevice();
    const server = costing(1, { core: 900_000, services: 500_000 });
    server.spoilt.set(server.manifest.files[1]!.path, 'drop');
    await updatePack('elmshire', '.', { device, fetch: server.fetch });
    const options = { device: openedAgain(device), fetch: server.fetch, most: 100_000 };
    expect(await updatePack('elmshire', '.', options)).toEqual({ outcome: 'costs', version: 1, bytes: 500_000 });
  });
});
