import { describe, expect, it } from 'vitest';
import { checkManifest, packLimits, type PackFile } from '../../src/domain/pack/manifest.ts';
import { updatePack } from '../../src/storage/download.ts';
import { mayReplace } from '../../src/storage/mayReplace.ts';
import { openPack } from '../../src/storage/packs.ts';
import { everythingStored, memoryDevice, openedAgain } from '../make/memoryDevice.ts';
import { jsonFile, packOf, PackServer } from '../make/packServer.ts';

const { manifest: good } = packOf({ version: 2 });
const [core, services, search, urdu] = good.files as [PackFile, PackFile, PackFile, PackFile];
const withFile = (changes: Partial<Record<keyof PackFile, unknown>>) => ({
  ...good,
  files: [{ ...core, ...changes }, services, search],
});

/** Each against a phone that has version 2 of Elmshire: what is offered, and what the page is told. */
const attacks: [string, unknown, string][] = [
  ['a lower version', packOf({ version: 1 }).manifest, 'older'],
  ['the same version with other content', packOf({ version: 2, mark: 'other' }).manifest, 'same-version-other-content'],
  ['another area', packOf({ area: 'oakshire', version: 3 }).manifest, 'wrong-area'],
  ['no area', { ...good, area: undefined }, 'wrong-area'],
  ['a newer schema', { ...good, version: 3, schema: 2 }, 'newer-schema'],
  ['no schema', { ...good, version: 3, schema: undefined }, 'bad-manifest'],
  ['a version that is a text', { ...good, version: '3' }, 'bad-manifest'],
  ['a version with a fraction', { ...good, version: 3.5 }, 'bad-manifest'],
  ['a version that could never be overtaken', { ...good, version: Number.MAX_SAFE_INTEGER }, 'bad-manifest'],
  ['no issue date', { ...good, version: 3, issued: 'soon' }, 'bad-manifest'],
  ['no national pack', { ...good, version: 3, national: undefined }, 'bad-manifest'],
  ['no files', { ...good, version: 3, files: [] }, 'bad-manifest'],
  ['no core', { ...good, version: 3, files: [services, search] }, 'bad-manifest'],
  ['no services', { ...good, version: 3, files: [core, search] }, 'bad-manifest'],
  ['no search index', { ...good, version: 3, files: [core, services] }, 'bad-manifest'],
  ['two cores', { ...good, version: 3, files: [core, { ...core, path: 'c.json' }, services, search] }, 'bad-manifest'],
  ['a path twice', { ...good, version: 3, files: [core, { ...services, path: core.path }, search] }, 'bad-manifest'],
  [
    'a language twice',
    { ...good, version: 3, files: [core, services, search, urdu, { ...urdu, path: 'u.json' }] },
    'bad-manifest',
  ],
  ['a path out of its folder', withFile({ path: '../../sw.json' }), 'bad-manifest'],
  ['a path to another host', withFile({ path: 'https://elsewhere.test/core.json' }), 'bad-manifest'],
  ['a path without a scheme', withFile({ path: '//elsewhere.test/core.json' }), 'bad-manifest'],
  ['a file that is not JSON', withFile({ path: 'core.js' }), 'bad-manifest'],
  ['itself as a file', withFile({ path: 'manifest.json' }), 'bad-manifest'],
  ['a short hash', withFile({ sha256: 'abc' }), 'bad-manifest'],
  ['a file of no size', withFile({ bytes: 0 }), 'bad-manifest'],
  ['a huge file', withFile({ bytes: packLimits.fileBytes + 1 }), 'bad-manifest'],
  ['a file of an unknown kind', withFile({ kind: 'script' }), 'bad-manifest'],
  ['a core in a language', withFile({ lang: 'ur' }), 'bad-manifest'],
  [
    'a language without its code',
    { ...good, files: [core, services, search, { ...urdu, lang: undefined }] },
    'bad-manifest',
  ],
  [
    'thousands of files',
    { ...good, files: Array.from({ length: 5000 }, (_, index) => ({ ...services, path: `s${index}.json` })) },
    'too-large',
  ],
  [
    'too many files',
    { ...good, files: Array.from({ length: 65 }, (_, index) => ({ ...services, path: `s${index}.json` })) },
    'bad-manifest',
  ],
  ['a list', [good], 'bad-manifest'],
  ['nothing', null, 'bad-manifest'],
];

describe('a manifest that is not to be believed', () => {
  it.each(attacks)('is refused: %s', async (_, manifest, reason) => {
    const device = memoryDevice();
    await updatePack('elmshire', '.', { device, fetch: new PackServer({ version: 2 }).fetch });
    const server = new PackServer({ version: 2, mark: 'hostile' });
    server.spoilt.set('manifest.json', jsonFile(manifest));
    const result = await updatePack('elmshire', '.', { device: openedAgain(device), fetch: server.fetch });
    expect(result).toMatchObject({ outcome: 'refused', reason });
    expect(server.asked).toEqual(['manifest.json']);
    const pack = await openPack('elmshire', device);
    expect((await pack!.core()).pack).toMatchObject({ id: 'elmshire', version: 2, name: 'v2' });
  });

  it('is read no further than its limit, however long it is', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const fetch = async () => new Response(endless, { headers: { 'content-type': 'application/json' } });
    const result = await updatePack('elmshire', '.', { device: memoryDevice(), fetch });
    expect(result).toMatchObject({ outcome: 'refused', reason: 'too-large' });
    expect(pulled).toBeLessThan(10);
  });
});

describe('a manifest with more than it should have', () => {
  it('is taken without it: nothing unknown is kept on the phone', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    const files = server.manifest.files.map((file) => ({ ...file, note: 'CANARY-1' }));
    server.spoilt.set(
      'manifest.json',
      jsonFile({ ...server.manifest, files, script: 'CANARY-2', __proto__: { a: 1 } }),
    );
    expect(await updatePack('elmshire', '.', { device, fetch: server.fetch })).toMatchObject({ outcome: 'updated' });
    expect(await everythingStored(device)).not.toContain('CANARY');
  });

  it('lets no file through that it lists but that is not there', async () => {
    const device = memoryDevice();
    const server = new PackServer();
    const extra = { ...services, path: 'services.more.json' };
    server.spoilt.set('manifest.json', jsonFile({ ...server.manifest, files: [...server.manifest.files, extra] }));
    const result = await updatePack('elmshire', '.', { device, fetch: server.fetch });
    expect(result).toEqual({ outcome: 'refused', reason: 'not-found', file: 'services.more.json', faults: undefined });
    expect(await openPack('elmshire', device)).toBeUndefined();
  });
});

describe('the checker', () => {
  it('believes a good one and says every fault of a bad one', () => {
    expect(checkManifest(good, 'elmshire')).toEqual({ manifest: good, faults: [] });
    const { faults } = checkManifest({ ...withFile({ sha256: 'x', bytes: -1 }), issued: 3 }, 'elmshire');
    expect(faults.map((fault) => fault.code).sort()).toEqual(['bad-issued', 'bad-sha256', 'bad-size']);
    expect(faults.find((fault) => fault.code === 'bad-size')?.at).toBe(core.path);
  });
});

describe('which pack may replace which', () => {
  const mark = (version: number, fingerprint: string) =>
    ({ slot: 'a', version, fingerprint, manifestSha256: '' }) as const;
  it.each([
    [mark(2, 'x'), mark(1, 'y'), undefined, 'yes'],
    [mark(1, 'x'), mark(2, 'y'), undefined, 'older'],
    [mark(2, 'x'), mark(2, 'x'), undefined, 'current'],
    [mark(2, 'x'), mark(2, 'y'), undefined, 'same-version-other-content'],
    [mark(3, 'x'), mark(2, 'y'), { version: 3, fingerprint: 'x' }, 'set-aside'],
    [mark(3, 'z'), mark(2, 'y'), { version: 3, fingerprint: 'x' }, 'yes'],
    [mark(1, 'x'), undefined, undefined, 'yes'],
  ] as const)('%j over %j', (offered, active, setAside, verdict) => {
    expect(mayReplace(offered, active, { setAside })).toBe(verdict);
  });
});
