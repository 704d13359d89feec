import { describe, expect, it, vi } from 'vitest';
import type { PackManifest } from '../../src/domain/pack/manifest.ts';
import { updatePack } from '../../src/storage/download.ts';
import { openPack } from '../../src/storage/packs.ts';
import { memoryDevice, openedAgain } from '../make/memoryDevice.ts';
import { jsonFile, packOf, PackServer } from '../make/packServer.ts';

/*
 * The attacks of manifestAttacks.test.ts once more with the guards turned off: they go through. So it is these guards
 * that refuse them, and a test of them can fail.
 */
vi.mock('../../src/storage/mayReplace.ts', () => ({ mayReplace: () => 'yes' }));
vi.mock('../../src/domain/pack/manifest.ts', async (original) => ({
  ...(await original<object>()),
  checkManifest: (manifest: PackManifest) => ({ manifest, faults: [] }),
}));

async function offered(server: PackServer) {
  const device = memoryDevice();
  await updatePack('elmshire', '.', { device, fetch: new PackServer({ version: 2 }).fetch });
  const later = openedAgain(device);
  const result = await updatePack('elmshire', '.', { device: later, fetch: server.fetch });
  return { result, pack: await openPack('elmshire', later) };
}

describe('without the guards', () => {
  it('a lower version takes the place of a higher one', async () => {
    const { pack } = await offered(new PackServer({ version: 1 }));
    expect(pack?.manifest.version).toBe(1);
  });

  it('other content comes under the same version', async () => {
    const { pack } = await offered(new PackServer({ version: 2, mark: 'other' }));
    expect((await pack!.core()).pack.name).toBe('other');
  });

  it('a file is asked for outside the folder of the pack', async () => {
    const server = new PackServer({ version: 3 });
    const { manifest } = packOf({ version: 3 });
    const files = manifest.files.map((file) => (file.kind === 'core' ? { ...file, path: `../../${file.path}` } : file));
    server.spoilt.set('manifest.json', jsonFile({ ...manifest, files }));
    const addresses: string[] = [];
    const fetch: typeof globalThis.fetch = (input, init) => (addresses.push(String(input)), server.fetch(input, init));
    await updatePack('elmshire', '.', { device: memoryDevice(), fetch });
    expect(addresses.some((address) => address.includes('..'))).toBe(true);
  });
});
