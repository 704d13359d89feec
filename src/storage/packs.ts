import type { PackFile, PackFileKind, PackManifest } from '../domain/pack/manifest.ts';
import type { Directory, PackView } from '../domain/pack/view.ts';
import { withPieces, type Pieces } from '../domain/pack/withPieces.ts';
import { thisDevice, type Device } from './device.ts';
import { readFile, readPointer, readSlot, slotCacheName, writePointer, type PackPointer } from './packSlots.ts';

/** A whole, checked pack on this device. Its files are read, and checked against their hashes, when asked for. */
export interface StoredPack {
  readonly manifest: PackManifest;
  /** When it was put in place, ISO. */
  readonly storedOn: string;
  /** The newer pack was damaged: this is the one before it. */
  readonly fellBack: boolean;
  /** The public key its signature was checked with, if it was. */
  readonly signedBy: string | undefined;
  /** Whole, with the pieces that travelled apart. */
  core(): Promise<PackView>;
  services(): Promise<Directory>;
  /** The translation laid over the pack, as the build wrote it; `undefined` when it was never fetched. */
  language(lang: string): Promise<unknown>;
  languages(): Promise<string[]>;
  /** Bytes of the index, to be transferred to the search worker and parsed there. */
  searchIndex(): Promise<ArrayBuffer[]>;
}

/** The pack changed under an open page, or its files were damaged since: open it again with `openPack`. */
export class PackGone extends Error {
  override readonly name = 'PackGone';
  readonly area: string;
  constructor(area: string, path: string) {
    super(`${path} of the pack ${area} is no longer to be had`);
    this.area = area;
  }
}

/**
 * The pack of an area that a family sees, or `undefined` when none was ever stored whole. Never waits for the network.
 * Everything in it is checked first; a damaged pack gives way to the one before it.
 */
export async function openPack(area: string, device: Device = thisDevice()): Promise<StoredPack | undefined> {
  if (device.caches === undefined) return undefined;
  try {
    return await openWhole(area, device);
  } catch (error) {
    // Some private windows have Cache Storage and refuse every use of it: no pack is kept there.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

async function openWhole(area: string, device: Device): Promise<StoredPack | undefined> {
  const pointer = (await readPointer(device, area)) ?? (await pointerLost(device, area));
  if (pointer === undefined) return undefined;
  const manifest = await readSlot(device, area, pointer.active);
  if (manifest !== undefined) return storedPack(device, pointer, manifest, false);
  return fallBack(device, pointer);
}

/** No pointer: nothing was ever stored, or it is lost and the slots have to say what they hold. */
async function pointerLost(device: Device, area: string): Promise<PackPointer | undefined> {
  const isThere = await Promise.all((['a', 'b'] as const).map((slot) => device.caches?.has(slotCacheName(area, slot))));
  return isThere.includes(true) ? (await import('./rebuildPointer.ts')).rebuildPointer(device, area) : undefined;
}

async function fallBack(device: Device, pointer: PackPointer): Promise<StoredPack | undefined> {
  const { area, previous } = pointer;
  const manifest = previous && (await readSlot(device, area, previous));
  if (previous === undefined || manifest === undefined) return undefined;
  const now: PackPointer = { ...pointer, active: previous, previous: undefined, storedOn: device.now().toISOString() };
  await writePointer(device, now);
  return storedPack(device, now, manifest, true);
}

export function storedPack(
  device: Device,
  pointer: PackPointer,
  manifest: PackManifest,
  fellBack: boolean,
): StoredPack {
  const { area } = manifest;
  const { slot } = pointer.active;
  const bytesOf = async (file: PackFile): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await readFile(device, area, slot, file);
    if (bytes === undefined) throw new PackGone(area, file.path);
    return bytes;
  };
  const filesOf = (kind: PackFileKind) => manifest.files.filter((file) => file.kind === kind);
  const read = async (file: PackFile): Promise<unknown> => JSON.parse(new TextDecoder().decode(await bytesOf(file)));
  const core = once(async () => {
    const [one, ...pieces] = await Promise.all([...filesOf('core'), ...filesOf('pieces')].map(read));
    return withPieces(one as PackView, pieces as Pieces[]);
  });
  const services = once(async () => {
    const parts = await Promise.all(filesOf('services').map(read));
    return Object.assign({}, ...(parts as Directory[])) as Directory;
  });
  const translation = async (lang: string) => {
    const file = filesOf('language').find((one) => one.lang === lang);
    return file && (await readFile(device, area, slot, file));
  };
  return {
    manifest,
    storedOn: pointer.storedOn,
    fellBack,
    signedBy: pointer.active.signedBy,
    core,
    services,
    language: async (lang) => {
      const bytes = await translation(lang);
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
    },
    languages: async () => {
      const listed = filesOf('language').flatMap((file) => file.lang ?? []);
      const there = await Promise.all(listed.map(translation));
      return listed.filter((_, index) => there[index] !== undefined);
    },
    searchIndex: () => Promise.all(filesOf('search').map(async (file) => (await bytesOf(file)).buffer)),
  };
}

/** Parses once; a failure is not remembered, so that the next asking may succeed. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
