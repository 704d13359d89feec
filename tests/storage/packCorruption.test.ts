import { describe, expect, it } from 'vitest';
import { updatePack } from '../../src/storage/download.ts';
import { openPack } from '../../src/storage/packs.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { PackServer, type ServedFile } from '../make/packServer.ts';

type Damage = (good: Uint8Array<ArrayBuffer>, other: Uint8Array<ArrayBuffer>) => ServedFile | 'hang' | 'drop';

const html = new TextEncoder().encode('<!doctype html><title>Sign in to Wi-Fi</title>');
const cut =
  (share: number): Damage =>
  (good) => ({ bytes: good.slice(0, Math.floor(good.length * share)) });
const flipAt =
  (where: (length: number) => number): Damage =>
  (good) => {
    const bytes = good.slice();
    bytes[where(bytes.length)]! ^= 1;
    return { bytes };
  };

/** How a file can arrive, and what the family's page is told. */
const damages: [string, Damage, readonly string[]][] = [
  ['one bit flipped at its start', flipAt(() => 0), ['bad-hash', 'not-json', 'bad-manifest']],
  [
    'one bit flipped in its middle',
    flipAt((length) => length >> 1),
    // A name in the list that is another by one letter is not to be found.
    ['bad-hash', 'not-json', 'bad-manifest', 'newer-schema', 'not-found'],
  ],
  ['one bit flipped at its end', flipAt((length) => length - 1), ['bad-hash', 'not-json']],
  ['cut to nothing', cut(0), ['bad-hash', 'not-json']],
  ['cut at a quarter', cut(0.25), ['bad-hash', 'not-json']],
  ['cut at a half', cut(0.5), ['bad-hash', 'not-json']],
  ['cut at three quarters', cut(0.75), ['bad-hash', 'not-json']],
  ['cut by one byte', (good) => ({ bytes: good.slice(0, -1) }), ['bad-hash', 'not-json']],
  ['with more after its end', (good) => ({ bytes: new Uint8Array([...good, 32, 33]) }), ['bad-hash', 'not-json']],
  ['as another file of the pack', (_, other) => ({ bytes: other }), ['bad-hash', 'bad-manifest', 'wrong-area']],
  ['as a sign-in page', () => ({ bytes: html, type: 'text/html' }), ['sign-in-page']],
  ['as a sign-in page that says it is JSON', () => ({ bytes: html }), ['sign-in-page']],
  ['as not found', () => ({ bytes: html, status: 404, type: 'text/html' }), ['not-found']],
  ['as a server error', () => ({ bytes: html, status: 500 }), ['server-error']],
  ['with a wrong type', (good) => ({ bytes: good, type: 'text/plain' }), ['wrong-type']],
  ['never', () => 'hang', ['timed-out']],
  ['as a lost connection', () => 'drop', ['offline']],
];

const fileNames = ['manifest.json', 'core', 'pieces', 'services', 'search', 'language'] as const;
const cases = damages.flatMap(([name, damage, reasons]) => fileNames.map((file) => ({ name, damage, reasons, file })));

/** Version 1 in place; version 2 offered with one file spoilt. */
async function offerDamaged(damage: Damage, file: string, device: MemoryDevice) {
  const first = new PackServer({ version: 1 });
  expect(await updatePack('elmshire', './', { device, fetch: first.fetch, lang: 'ur' })).toMatchObject({
    outcome: 'updated',
  });
  const next = openedAgain(device, { patience: { ...device.patience, file: 20, manifest: 20 } });
  // With the index of version 1 it would not be asked for.
  const server = new PackServer({ version: 2, index: 'changed' });
  const path = [...server.files.keys(), 'manifest.json'].find((name) => name.startsWith(file))!;
  const good =
    path === 'manifest.json'
      ? new TextEncoder().encode(JSON.stringify(server.manifest))
      : server.files.get(path)!.bytes;
  const other = [...server.files].find(([name]) => name !== path)![1].bytes;
  server.spoilt.set(path, damage(good, other));
  const result = await updatePack('elmshire', './', { device: next, fetch: server.fetch, lang: 'ur' });
  return { result, next };
}

describe('a damaged pack is never accepted and the old one stays', () => {
  it.each(cases)('$file that arrives $name', async ({ damage, file, reasons }) => {
    const { result, next } = await offerDamaged(damage, file, memoryDevice());
    expect(result.outcome).toBe('refused');
    expect(reasons).toContain((result as { reason: string }).reason);
    const pack = await openPack('elmshire', next);
    expect(pack?.manifest.version).toBe(1);
    expect((await pack!.core()).pack.name).toBe('v1');
    expect(await pack!.services()).toHaveProperty('speech');
    expect(await pack!.language('ur')).toEqual({ lang: 'ur', hello: 'v1' });
  });
});

describe('the hash is what refuses', () => {
  const unguarded = () => memoryDevice({ bytesMatch: async () => true });

  const only = damages.filter(([name]) => /flipped|cut|more after|another file/.test(name));
  const unseen = only.flatMap(([name, damage]) =>
    ['pieces', 'services', 'search', 'language'].map((file) => ({ name, damage, file })),
  );

  it.each(unseen)('with it off, $file that arrives $name goes through', async ({ damage, file }) => {
    const { result } = await offerDamaged(damage, file, unguarded());
    expect(result).toMatchObject({ outcome: 'updated', version: 2 });
  });

  it('even with it off, a core of another version is refused by what it says', async () => {
    const old = new PackServer({ version: 1 }).files.entries().next().value![1].bytes;
    const { result } = await offerDamaged(() => ({ bytes: old }), 'core', unguarded());
    expect(result).toMatchObject({ outcome: 'refused', reason: 'wrong-content' });
  });
});

describe('a pack damaged on the device', () => {
  async function twoVersions() {
    const device = memoryDevice();
    await updatePack('elmshire', './', { device, fetch: new PackServer({ version: 1 }).fetch, lang: 'ur' });
    const later = openedAgain(device);
    await updatePack('elmshire', './', { device: later, fetch: new PackServer({ version: 2 }).fetch, lang: 'ur' });
    return later;
  }
  const flip = (device: MemoryDevice, slot: string, ending: string) => {
    const entry = device.memoryCaches.find(`lon-pack-elmshire-${slot}`, ending);
    entry.bytes = entry.bytes.map((byte, index) => (index === 5 ? byte ^ 1 : byte));
  };
  const pathOf = (version: number, kind: string) =>
    new PackServer({ version }).manifest.files.find((file) => file.kind === kind)!.path;

  it.each(['core', 'pieces', 'services', 'search', 'manifest'])('gives way to the one before it: %s', async (kind) => {
    const device = await twoVersions();
    flip(device, 'b', kind === 'manifest' ? 'manifest.json' : pathOf(2, kind));
    const pack = await openPack('elmshire', device);
    expect(pack).toMatchObject({ fellBack: true, manifest: { version: 1 } });
    expect((await pack!.core()).pack.name).toBe('v1');
    expect(await openPack('elmshire', openedAgain(device))).toMatchObject({
      fellBack: false,
      manifest: { version: 1 },
    });
  });

  it('is mended by the next update', async () => {
    const device = await twoVersions();
    flip(device, 'b', pathOf(2, 'core'));
    await openPack('elmshire', device);
    const server = new PackServer({ version: 2 });
    const result = await updatePack('elmshire', './', { device: openedAgain(device), fetch: server.fetch });
    expect(result).toEqual({ outcome: 'updated', version: 2 });
    expect(server.asked).toEqual(['manifest.json', pathOf(2, 'core')]);
  });

  it('is no pack when the one before it is damaged too', async () => {
    const device = await twoVersions();
    flip(device, 'b', pathOf(2, 'core'));
    flip(device, 'a', pathOf(1, 'services'));
    expect(await openPack('elmshire', device)).toBeUndefined();
  });

  it('only loses a damaged translation, and falls back to English', async () => {
    const device = await twoVersions();
    flip(device, 'b', pathOf(2, 'language'));
    const pack = await openPack('elmshire', device);
    expect(pack).toMatchObject({ fellBack: false, manifest: { version: 2 } });
    expect(await pack!.language('ur')).toBeUndefined();
    expect(await pack!.languages()).toEqual([]);
  });

  it('tells an open page when a file is damaged under it', async () => {
    const device = await twoVersions();
    const pack = await openPack('elmshire', device);
    flip(device, 'b', pathOf(2, 'services'));
    await expect(pack!.services()).rejects.toMatchObject({ name: 'PackGone', area: 'elmshire' });
    expect(await openPack('elmshire', device)).toMatchObject({ manifest: { version: 1 } });
  });
});
