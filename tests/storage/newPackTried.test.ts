import { describe, expect, it } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import { openPack } from '../../src/storage/packs.ts';
import type { PackTrial } from '../../src/storage/putPack.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { PackServer } from '../make/packServer.ts';

const fails: PackTrial = async () => ['the search finds nothing'];
const offer = (device: MemoryDevice, version: number, tryPack?: PackTrial) =>
  updatePack('elmshire', '.', { device, fetch: new PackServer({ version }).fetch, tryPack });
const seen = async (device: MemoryDevice) => (await openPack('elmshire', device))?.manifest.version;

async function deviceWithOne(): Promise<MemoryDevice> {
  const device = memoryDevice();
  await offer(device, 1);
  return openedAgain(device);
}

describe('a newer pack whose hashes are right and that does not work', () => {
  it('leaves the family with the pack they have', async () => {
    const device = await deviceWithOne();
    expect(await offer(device, 2, fails)).toMatchObject({ outcome: 'refused', reason: 'wrong-content' });
    expect(await seen(device)).toBe(1);
    expect(await seen(openedAgain(device))).toBe(1);
  });

  it('would be taken without the trial', async () => {
    const device = await deviceWithOne();
    expect(await offer(device, 2)).toMatchObject({ outcome: 'updated' });
    expect(await seen(device)).toBe(2);
  });

  it('is overtaken by the next issue that works', async () => {
    const device = await deviceWithOne();
    await offer(device, 2, fails);
    expect(await offer(openedAgain(device), 3, async () => [])).toMatchObject({ outcome: 'updated', version: 3 });
    expect(await seen(device)).toBe(3);
  });

  it('is better than none where there is none', async () => {
    const device = memoryDevice();
    expect(await offer(device, 1, fails)).toMatchObject({ outcome: 'updated' });
  });

  it('gets every file of the pack to try, as it was kept', async () => {
    const device = await deviceWithOne();
    let got: Parameters<PackTrial>[0] | undefined;
    await offer(device, 2, async (files) => ((got = files), []));
    const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);
    expect(JSON.parse(text(got!.core)).pack.version).toBe(2);
    expect(Object.keys(JSON.parse(text(got!.services[0]!)))).toEqual(['speech']);
    expect(got!.search.map((one) => Object.keys(JSON.parse(text(one)))[0])).toEqual(['engine', 'words']);
  });
});
