import { beforeEach, describe, expect, it, vi } from 'vitest';
import { packLimits, type PackFile, type PackManifest } from '../../src/domain/pack/manifest.ts';
import { checkDevice } from '../../src/storage/deviceCheck.ts';
import { updatePack } from '../../src/storage/download.ts';
import { openPack } from '../../src/storage/packs.ts';
import type { UpdateResult } from '../../src/storage/putPack.ts';
import { memoryDevice, openedAgain, type MemoryDevice } from '../make/memoryDevice.ts';
import { jsonFile, newSigner, packOf, PackServer, type PackContents } from '../make/packServer.ts';

/*
 * Whoever can change what stands beside a pack on its host, against a phone that has issue 2, signed, and trusts one key.
 * Each attack is made twice: refused with the guard that is there for it, with the old pack untouched to the byte; and
 * with that guard alone turned off, when it must go through. Otherwise it would be something else that refuses it.
 */
const guards = vi.hoisted(() => ({ manifest: true, replace: true, signature: true, core: true, bytes: true }));
const allOn = { ...guards };
beforeEach(() => void Object.assign(guards, allOn));

vi.mock('../../src/domain/pack/manifest.ts', async (original) => {
  const real = await original<typeof import('../../src/domain/pack/manifest.ts')>();
  const checkManifest: typeof real.checkManifest = (value, area) =>
    guards.manifest ? real.checkManifest(value, area) : { manifest: value as PackManifest, faults: [] };
  return { ...real, checkManifest };
});
vi.mock('../../src/storage/mayReplace.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/mayReplace.ts')>();
  const mayReplace: typeof real.mayReplace = (...args) => (guards.replace ? real.mayReplace(...args) : 'yes');
  return { mayReplace };
});
vi.mock('../../src/storage/signature.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/signature.ts')>();
  const checkSignatures: typeof real.checkSignatures = async (manifest, file, keys) =>
    guards.signature ? real.checkSignatures(manifest, file, keys) : { signedBy: keys[0]! };
  return { ...real, checkSignatures };
});
vi.mock('../../src/storage/isCoreOf.ts', async (original) => {
  const real = await original<typeof import('../../src/storage/isCoreOf.ts')>();
  const isCoreOf: typeof real.isCoreOf = (...args) => !guards.core || real.isCoreOf(...args);
  return { isCoreOf };
});

const ours = newSigner();
const theirs = newSigner();
const keys = [ours.publicKey];

interface Attack {
  readonly name: string;
  readonly guard: keyof typeof guards;
  readonly reason: string;
  readonly server: () => PackServer;
  /** What goes wrong without the guard; otherwise that the pack was taken. */
  readonly harm?: (server: PackServer, result: UpdateResult) => boolean;
}

function signed(contents: PackContents, change: (server: PackServer) => void = () => undefined): PackServer {
  const server = new PackServer(contents);
  server.signers = [ours];
  change(server);
  return server;
}

const changeFile = (server: PackServer, kind: string, changes: Partial<PackFile>) => {
  const files = server.manifest.files.map((file) => (file.kind === kind ? { ...file, ...changes } : file));
  server.manifest = { ...server.manifest, files };
};
/** Another manifest on the way than the one that was signed. */
const forged = (change: (manifest: PackManifest) => unknown) =>
  signed({ version: 3 }, (server) => void server.spoilt.set('manifest.json', jsonFile(change(server.manifest))));

const attacks: Attack[] = [
  {
    name: 'an older issue, rightly signed in its day',
    guard: 'replace',
    reason: 'older',
    server: () => signed({ version: 1 }),
  },
  {
    name: 'other content under the same number',
    guard: 'replace',
    reason: 'same-version-other-content',
    server: () => signed({ version: 2, mark: 'other' }),
  },
  {
    name: 'another area, from the same office',
    guard: 'manifest',
    reason: 'wrong-area',
    server: () => signed({ version: 3, area: 'oakshire' }),
  },
  {
    name: 'a key that the app does not know',
    guard: 'signature',
    reason: 'unknown-key',
    server: () => signed({ version: 3 }, (server) => void (server.signers = [theirs])),
  },
  {
    name: 'no signature',
    guard: 'signature',
    reason: 'not-signed',
    server: () => new PackServer({ version: 3 }),
  },
  {
    name: 'a file stripped out of what was signed',
    guard: 'signature',
    reason: 'wrong-signature',
    server: () =>
      forged((manifest) => ({ ...manifest, files: manifest.files.filter(({ kind }) => kind !== 'language') })),
  },
  {
    name: 'a file more than was signed',
    guard: 'signature',
    reason: 'wrong-signature',
    server: () => {
      const { manifest, files } = packOf({ mark: 'slipped in' });
      const extra = manifest.files.find(({ kind }) => kind === 'services')!;
      const server = forged((right) => ({ ...right, files: [...right.files, extra] }));
      server.files.set(extra.path, { bytes: files.get(extra.path)! });
      return server;
    },
  },
  {
    name: 'parts of two issues, signed by mistake',
    guard: 'core',
    reason: 'wrong-content',
    server: () =>
      signed({ version: 3 }, (server) => {
        const { manifest, files } = packOf({ version: 2, mark: 'of issue 2' });
        const core = manifest.files[0]!;
        changeFile(server, 'core', core);
        server.files.set(core.path, { bytes: files.get(core.path)! });
      }),
  },
  {
    name: 'a pack for a newer app',
    guard: 'manifest',
    reason: 'newer-app',
    server: () => signed({ version: 3 }, (server) => void (server.manifest = { ...server.manifest, needsApp: 99 })),
  },
  {
    name: 'a file that is not the one its hash names',
    guard: 'bytes',
    reason: 'bad-hash',
    server: () =>
      signed({ version: 3 }, (server) => {
        const { path } = server.manifest.files.find(({ kind }) => kind === 'services')!;
        server.files.set(path, jsonFile({ speech: { id: 'speech', name: 'Ring this number' } }));
      }),
  },
  {
    name: 'a file of another size than listed',
    guard: 'bytes',
    reason: 'bad-hash',
    server: () => signed({ version: 3 }, (server) => changeFile(server, 'services', { bytes: 3 })),
  },
  {
    name: 'a path out of the folder of the pack',
    guard: 'manifest',
    reason: 'bad-manifest',
    server: () =>
      signed({ version: 3 }, (server) => {
        const [core] = server.manifest.files;
        changeFile(server, 'core', { path: `../../${core!.path}` });
      }),
    harm: (server) => server.addresses.some((address) => address.includes('/../')),
  },
  {
    name: 'a file that would fill the phone',
    guard: 'manifest',
    reason: 'bad-manifest',
    server: () =>
      signed({ version: 3 }, (server) => changeFile(server, 'services', { bytes: packLimits.fileBytes + 1 })),
    // It is asked for; that it is not of that size is found out only when it is here.
    harm: (server) => server.asked.some((path) => path.startsWith('services')),
  },
];

async function attacked({ server: make, guard }: Attack, isGuarded: boolean) {
  const before = memoryDevice();
  const first = await updatePack('elmshire', '.', { device: before, fetch: signed({ version: 2 }).fetch, keys });
  expect(first.outcome).toBe('updated');
  const untouched = contentOf(before);
  const server = make();
  guards[guard] = isGuarded;
  const bytesMatch = guards.bytes ? before.bytesMatch : async () => true;
  const device = openedAgain(before, { bytesMatch });
  const result = await updatePack('elmshire', '.', { device, fetch: server.fetch, keys });
  return { before, untouched, server, result };
}

/** The pack in use, to the byte: its slot and the pointer to it. */
function contentOf({ memoryCaches }: MemoryDevice): string {
  const kept = ['lon-pack-pointer', 'lon-pack-elmshire-a'].flatMap((name) => [...memoryCaches.stores.get(name)!]);
  return kept.map(([address, { bytes }]) => `${address} ${new TextDecoder().decode(bytes)}`).join('\n');
}

// As pairs, for vitest cuts `$name` short, and tools/measure/faults.ts reads the names.
const named = attacks.map((attack) => [attack.name, attack] as const);

describe('an attack on the manifest', () => {
  it.each(named)('is refused, and the old pack stays to the byte: %s', async (_, attack) => {
    const { before, untouched, result } = await attacked(attack, true);
    expect(result).toMatchObject({ outcome: 'refused', reason: attack.reason });
    expect(contentOf(before)).toBe(untouched);
    expect((await (await openPack('elmshire', before))!.core()).pack.name).toBe('v2');
  });

  it.each(named)('goes through when the guard is off: %s', async (_, attack) => {
    const { before, untouched, server, result } = await attacked(attack, false);
    const harm = attack.harm ?? (() => result.outcome === 'updated' && contentOf(before) !== untouched);
    expect(harm(server, result)).toBe(true);
  });
});

const highest = packLimits.version;
const onlyTheirs = [theirs.publicKey];
const recovery = (version: number) => signed({ version }, (server) => void (server.signers = [theirs]));
async function phoneWithHugeVersion(): Promise<MemoryDevice> {
  const device = memoryDevice();
  const stolen = signed({ version: highest });
  expect(await updatePack('elmshire', '.', { device, fetch: stolen.fetch, keys })).toMatchObject({ version: highest });
  return openedAgain(device);
}

/** Three of the attacks have another end than a refusal; each with what would be seen, were it not so. */
interface OtherEnd {
  readonly name: string;
  readonly end: string;
  readonly holds: () => Promise<void>;
  readonly otherwise: () => Promise<void>;
}

async function taken(changes: Partial<PackManifest>) {
  const device = memoryDevice();
  const { fetch } = signed({ version: 3 }, (one) => void (one.manifest = { ...one.manifest, ...changes }));
  await updatePack('elmshire', '.', { device, fetch: signed({ version: 2 }).fetch, keys });
  const later = openedAgain(device);
  const result = await updatePack('elmshire', '.', { device: later, fetch, keys });
  expect(result).toEqual({ outcome: 'updated', version: 3 });
  return later;
}
const clockOf = async (device: MemoryDevice) =>
  (await checkDevice('elmshire', { lang: 'en', keys, device })).lines.find(({ check }) => check === 'clock');

const otherEnds: OtherEnd[] = [
  {
    name: 'a pack past its day',
    end: 'is taken and opens, with the day for the page to tell',
    holds: async () => {
      const device = await taken({ expires: '2026-11-04' });
      expect((await openPack('elmshire', device))!.manifest).toMatchObject({ version: 3, expires: '2026-11-04' });
    },
    // A pack that names no day is not called old.
    otherwise: async () => expect((await openPack('elmshire', await taken({})))!.manifest.expires).toBeUndefined(),
  },
  {
    name: 'a pack of a day to come',
    end: 'is taken, for it may be the phone whose clock is wrong, and the device check says so',
    holds: async () =>
      expect(await clockOf(await taken({ issued: '2031-01-01' }))).toMatchObject({ state: 'act', says: 'early' }),
    otherwise: async () => expect((await clockOf(await taken({})))?.says).not.toBe('early'),
  },
  {
    name: 'a huge version number by an old key',
    end: 'gives way to a low one by the key that the app now trusts',
    holds: async () => {
      const device = await phoneWithHugeVersion();
      const result = await updatePack('elmshire', '.', { device, fetch: recovery(3).fetch, keys: onlyTheirs });
      expect(result).toEqual({ outcome: 'updated', version: 3 });
      // From here on the numbers of the new key count.
      const options = { device: openedAgain(device), fetch: recovery(2).fetch, keys: onlyTheirs };
      expect(await updatePack('elmshire', '.', options)).toMatchObject({ reason: 'older' });
    },
    // As long as the app trusts the old key too, a lower version is a step back: families are locked out.
    otherwise: async () => {
      const device = await phoneWithHugeVersion();
      const options = { device, fetch: recovery(3).fetch, keys: [...keys, ...onlyTheirs] };
      expect(await updatePack('elmshire', '.', options)).toMatchObject({ outcome: 'refused', reason: 'older' });
    },
  },
];

describe('an attack that a family would only lose by, were it refused', () => {
  const ends = otherEnds.map(({ name, end, holds, otherwise }) => [name, end, holds, otherwise] as const);
  it.each(ends)('%s: %s', (_name, _end, holds) => holds());
  it.each(ends)('is told from what is no attack: %s', (_name, _end, _holds, otherwise) => otherwise());

  it('keeps showing a pack when a host is frozen on it; nothing is fetched again', async () => {
    const device = memoryDevice();
    const server = signed({ version: 2 });
    await updatePack('elmshire', '.', { device, fetch: server.fetch, keys });
    server.asked.length = 0;
    const later = openedAgain(device, { now: () => new Date('2027-11-22T10:00:00Z') });
    expect(await updatePack('elmshire', '.', { device: later, fetch: server.fetch, keys })).toMatchObject({
      outcome: 'current',
    });
    expect(server.asked.filter((path) => !/^(manifest|signature)/.test(path))).toEqual([]);
    expect(await openPack('elmshire', later)).toBeDefined();
  });
});
