import type { PackFile, PackFileKind, PackManifest } from '../domain/pack/manifest.ts';
import type { Directory, PackView } from '../domain/pack/view.ts';
import { thisDevice, type Device } from './device.ts';
import {
  deletePointer,
  readFile,
  readPointer,
  readSlot,
  readUnmarkedSlot,
  slotCacheName,
  writePointer,
  type PackPointer,
  type SlotMark,
} from './packSlots.ts';

/** A whole, checked pack on this device. Its files are read, and checked against their hashes, when asked for. */
export interface StoredPack {
  readonly manifest: PackManifest;
  /** When it was put in place, ISO. */
  readonly storedOn: string;
  /** The newer pack was damaged: this is the one before it. */
  readonly fellBack: boolean;
  core(): Promise<PackView>;
  services(): Promise<Directory>;
  /** The translation laid over the pack, as the build wrote it; `undefined` when it was never fetched. */
  language(lang: string): Promise<unknown>;
  languages(): Promise<string[]>;
  /** Bytes of the index, to be transferred to the search worker and parsed there. */
  searchIndex(): Promise<ArrayBuffer>;
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
  const pointer = (await readPointer(device, area)) ?? (await rebuiltPointer(device, area));
  if (pointer === undefined) return undefined;
  const manifest = await readSlot(device, area, pointer.active);
  if (manifest !== undefined) return storedPack(device, pointer, manifest, false);
  return fallBack(device, pointer);
}

/** Goes back to the pack before this one, by hand. The one left behind is not offered again; a later version is. */
export async function rollBack(area: string, device: Device = thisDevice()): Promise<RollBackResult> {
  const pointer = device.caches && (await readPointer(device, area));
  const previous = pointer?.previous;
  if (pointer === undefined || previous === undefined || (await readSlot(device, area, previous)) === undefined) {
    return { outcome: 'refused', reason: 'nothing-before' };
  }
  await writePointer(device, {
    area,
    active: previous,
    storedOn: device.now().toISOString(),
    leaving: { slot: pointer.active.slot, session: device.session },
    setAside: { version: pointer.active.version, fingerprint: pointer.active.fingerprint },
  });
  return { outcome: 'rolled-back', version: previous.version };
}

export type RollBackResult =
  | { readonly outcome: 'rolled-back'; readonly version: number }
  | { readonly outcome: 'refused'; readonly reason: 'nothing-before' };

/** Takes an area's packs off the device, both slots. Answers are not touched. */
export async function removePack(area: string, device: Device = thisDevice()): Promise<void> {
  await deletePointer(device, area);
  await device.caches?.delete(slotCacheName(area, 'a'));
  await device.caches?.delete(slotCacheName(area, 'b'));
}

async function fallBack(device: Device, pointer: PackPointer): Promise<StoredPack | undefined> {
  const { area, previous } = pointer;
  const manifest = previous && (await readSlot(device, area, previous));
  if (previous === undefined || manifest === undefined) return undefined;
  const now: PackPointer = { area, active: previous, storedOn: device.now().toISOString() };
  await writePointer(device, now);
  return storedPack(device, now, manifest, true);
}

/** The pointer is lost but a slot holds a whole pack: a slot has a manifest only when all its files were checked. */
async function rebuiltPointer(device: Device, area: string): Promise<PackPointer | undefined> {
  const found: SlotMark[] = [];
  for (const slot of ['a', 'b'] as const) {
    if (!(await device.caches?.has(slotCacheName(area, slot)))) continue;
    const unmarked = await readUnmarkedSlot(device, area, slot);
    if (unmarked) found.push(unmarked.mark);
  }
  const [active, previous] = found.sort((one, other) => other.version - one.version);
  if (active === undefined) return undefined;
  const pointer: PackPointer = { area, active, previous, storedOn: device.now().toISOString() };
  await writePointer(device, pointer);
  return pointer;
}

function storedPack(device: Device, pointer: PackPointer, manifest: PackManifest, fellBack: boolean): StoredPack {
  const { area } = manifest;
  const { slot } = pointer.active;
  const bytesOf = async (file: PackFile): Promise<Uint8Array<ArrayBuffer>> => {
    const bytes = await readFile(device, area, slot, file);
    if (bytes === undefined) throw new PackGone(area, file.path);
    return bytes;
  };
  const filesOf = (kind: PackFileKind) => manifest.files.filter((file) => file.kind === kind);
  const read = async (file: PackFile): Promise<unknown> => JSON.parse(new TextDecoder().decode(await bytesOf(file)));
  const only = (kind: PackFileKind): PackFile => filesOf(kind)[0]!;
  const core = once(async () => (await read(only('core'))) as PackView);
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
    searchIndex: async () => (await bytesOf(only('search'))).buffer,
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
