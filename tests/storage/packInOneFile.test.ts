import { describe, expect, it } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import { installPack } from '../../src/storage/packInOneFile.ts';
import { openPack } from '../../src/storage/packs.ts';
import { rollBack } from '../../src/storage/rollBack.ts';
import { withManifest } from '../../tools/build/withManifest.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { newSigner, packOf, PackServer, type PackContents } from '../make/packServer.ts';

const signer = newSigner();

/** A pack as `build --one-file` writes it. */
function stick(contents: PackContents, signers = [signer], spoil: (text: string) => string = (text) => text): Blob {
  const { manifest, files } = packOf(contents);
  const texts = new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
  return new Blob([spoil(withManifest(texts, manifest, signers).oneFile)]);
}

/** A tablet in a team room without Wi-Fi: any use of the network fails. */
async function tabletWith(version: number): Promise<MemoryDevice> {
  const device = memoryDevice();
  const server = new PackServer({ version });
  server.signers = [signer];
  await updatePack('elmshire', '.', { device, fetch: server.fetch, keys: [signer.publicKey] });
  return openedAgain(device, { fetch: () => Promise.reject(new Error('asked the network')) });
}

const keys = [signer.publicKey];
const versionOn = async (device: MemoryDevice) => (await openPack('elmshire', device))?.manifest.version;

describe('a worker carries the pack to a tablet on a stick', () => {
  it('puts it in place with all its languages, signature checked, without any network', async () => {
    const device = await tabletWith(1);
    const file = stick({ version: 2, languages: ['ur', 'pl'] });
    expect(await installPack('elmshire', file, { device, keys })).toEqual({ outcome: 'updated', version: 2 });
    const pack = (await openPack('elmshire', device))!;
    expect((await pack.core()).pack.name).toBe('v2');
    expect(await pack.languages()).toEqual(['ur', 'pl']);
    expect(pack.signedBy).toBe(signer.publicKey);
  });

  it('works on a device that never had one, and can be gone back from', async () => {
    const device = memoryDevice();
    await installPack('elmshire', stick({ version: 1 }), { device, keys });
    const later = openedAgain(device);
    await installPack('elmshire', stick({ version: 2 }), { device: later, keys });
    expect(await rollBack('elmshire', openedAgain(later))).toEqual({ outcome: 'rolled-back', version: 1 });
  });

  it('brings the languages that were never fetched to a pack that is there already', async () => {
    const device = await tabletWith(2);
    const file = stick({ version: 2 });
    expect(await installPack('elmshire', file, { device, keys })).toMatchObject({ outcome: 'language-added' });
    expect(await installPack('elmshire', file, { device, keys })).toMatchObject({ outcome: 'current' });
  });

  it.each([
    ['of an older issue', stick({ version: 1 }), 'older'],
    ['of another area', stick({ version: 3, area: 'oakshire' }), 'wrong-area'],
    ['that nobody signed', stick({ version: 3 }, []), 'not-signed'],
    ['that somebody else signed', stick({ version: 3 }, [newSigner()]), 'unknown-key'],
    [
      'with a word changed',
      stick({ version: 3 }, [signer], (text) => text.replace('Speech v3', 'Speech v4')),
      'bad-hash',
    ],
    [
      'with its list changed',
      stick({ version: 3 }, [signer], (text) => text.replace('\\"version\\":3', '\\"version\\":4')),
      'wrong-signature',
    ],
    [
      'with a file left out',
      stick({ version: 3 }, [signer], (text) => text.replace(/"services\.(\w+)\.json":"/, '"other.$1.json":"')),
      'not-found',
    ],
    ['that is cut off', stick({ version: 3 }, [signer], (text) => text.slice(0, -40)), 'not-a-pack'],
    ['that is a family’s saved answers', new Blob(['{"app":"local-offer-navigator","format":1}']), 'not-a-pack'],
    ['that is a picture', new Blob([new Uint8Array([137, 80, 78, 71])]), 'not-a-pack'],
    [
      'with a list that is no list',
      new Blob([JSON.stringify({ app: 'local-offer-navigator-pack', format: 1, manifest: 7, files: {} })]),
      'not-a-pack',
    ],
    [
      'without end',
      { size: 200 * 1024 * 1024, text: () => Promise.reject(new Error('was read')) } as unknown as Blob,
      'too-large',
    ],
  ])('leaves what was there when it is a file %s', async (_, file, reason) => {
    const device = await tabletWith(2);
    expect(await installPack('elmshire', file, { device, keys })).toMatchObject({ outcome: 'refused', reason });
    expect(await versionOn(device)).toBe(2);
  });
});
