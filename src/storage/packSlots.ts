import { checkManifest, type PackFile, type PackManifest } from '../domain/pack/manifest.ts';
import type { Device } from './device.ts';
import { sha256 } from './sha256.ts';

export type SlotName = 'a' | 'b';

/** Which slot holds which pack, and what its manifest must hash to. */
export interface SlotMark {
  readonly slot: SlotName;
  readonly version: number;
  readonly manifestSha256: string;
  /** Over names, hashes and languages of the files: two packs of one version must agree in it. */
  readonly fingerprint: string;
}

/** The one small record that says which pack a family sees. Flipping to another pack is one write of it. */
export interface PackPointer {
  readonly area: string;
  readonly active: SlotMark;
  readonly previous?: SlotMark | undefined;
  /** When the active pack was put in place, ISO. */
  readonly storedOn: string;
  /** A slot that pages of this session may still be reading; the next download waits for another session. */
  readonly leaving?: { readonly slot: SlotName; readonly session: string } | undefined;
  /** The family went back from this one by hand: it is not offered again. */
  readonly setAside?: { readonly version: number; readonly fingerprint: string } | undefined;
}

export const pointerCacheName = 'lon-pack-pointer';
export const slotCacheName = (area: string, slot: SlotName) => `lon-pack-${area}-${slot}`;
const addressOf = (area: string, path: string) => `/lon-pack/${area}/${path}`;
const manifestName = 'manifest.json';

export async function readPointer(device: Device, area: string): Promise<PackPointer | undefined> {
  const cache = await device.caches?.open(pointerCacheName);
  const response = await cache?.match(addressOf(area, 'pointer.json'));
  if (response === undefined) return undefined;
  try {
    const pointer = JSON.parse(await response.text()) as PackPointer;
    return pointer.area === area && isMark(pointer.active) ? pointer : undefined;
  } catch {
    return undefined;
  }
}

export async function writePointer(device: Device, pointer: PackPointer): Promise<void> {
  const cache = await opened(device, pointerCacheName);
  await cache.put(addressOf(pointer.area, 'pointer.json'), jsonResponse(JSON.stringify(pointer)));
}

export async function deletePointer(device: Device, area: string): Promise<void> {
  const cache = await device.caches?.open(pointerCacheName);
  await cache?.delete(addressOf(area, 'pointer.json'));
}

/** The bytes of a listed file if they are there and right; never anything else. */
export async function readFile(
  device: Device,
  area: string,
  slot: SlotName,
  file: PackFile,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const response = await (await opened(device, slotCacheName(area, slot))).match(addressOf(area, file.path));
  if (response === undefined) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return (await device.bytesMatch(bytes, file.sha256)) ? bytes : undefined;
}

export async function writeFile(
  device: Device,
  area: string,
  slot: SlotName,
  file: PackFile,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const cache = await opened(device, slotCacheName(area, slot));
  await cache.put(addressOf(area, file.path), jsonResponse(bytes));
}

/** From here on the slot is no pack, whatever files it holds: one without its manifest is never read. */
export async function beginStaging(device: Device, area: string, slot: SlotName): Promise<void> {
  await (await opened(device, slotCacheName(area, slot))).delete(addressOf(area, manifestName));
}

/** Writes the manifest, last of all, and drops what it does not list. */
export async function endStaging(
  device: Device,
  area: string,
  slot: SlotName,
  manifest: PackManifest,
): Promise<SlotMark> {
  const cache = await opened(device, slotCacheName(area, slot));
  const wanted = new Set(manifest.files.map((file) => addressOf(area, file.path)));
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
  const mark = await markOf(slot, manifest);
  await cache.put(addressOf(area, manifestName), jsonResponse(JSON.stringify(manifest)));
  return mark;
}

/**
 * The manifest in a slot if the whole pack is there and right: the manifest as the mark says, every file that is not a
 * translation under its hash. A damaged translation is dropped (the texts fall back to English) and fetched again later.
 */
export async function readSlot(device: Device, area: string, mark: SlotMark): Promise<PackManifest | undefined> {
  const manifest = await manifestIn(device, area, mark.slot);
  if (manifest === undefined) return undefined;
  if ((await markOf(mark.slot, manifest)).manifestSha256 !== mark.manifestSha256) return undefined;
  const right = await Promise.all(manifest.files.map((file) => fileIsKept(device, area, mark.slot, file)));
  return right.every(Boolean) ? manifest : undefined;
}

/** A slot whose mark is lost, together with the pointer: what it says it is, if that is all there. */
export async function readUnmarkedSlot(
  device: Device,
  area: string,
  slot: SlotName,
): Promise<{ mark: SlotMark; manifest: PackManifest } | undefined> {
  const found = await manifestIn(device, area, slot);
  if (found === undefined) return undefined;
  const mark = await markOf(slot, found);
  const manifest = await readSlot(device, area, mark);
  return manifest && { mark, manifest };
}

async function manifestIn(device: Device, area: string, slot: SlotName): Promise<PackManifest | undefined> {
  const response = await (await opened(device, slotCacheName(area, slot))).match(addressOf(area, manifestName));
  if (response === undefined) return undefined;
  try {
    return checkManifest(JSON.parse(await response.text()), area).manifest;
  } catch {
    return undefined;
  }
}

async function fileIsKept(device: Device, area: string, slot: SlotName, file: PackFile): Promise<boolean> {
  const isThere = (await readFile(device, area, slot, file)) !== undefined;
  if (isThere || file.kind !== 'language') return isThere;
  await (await opened(device, slotCacheName(area, slot))).delete(addressOf(area, file.path));
  return true;
}

export async function markOf(slot: SlotName, manifest: PackManifest): Promise<SlotMark> {
  const lines = manifest.files.map((file) => [file.path, file.sha256, file.kind, file.lang ?? ''].join(' '));
  return {
    slot,
    version: manifest.version,
    manifestSha256: await sha256(JSON.stringify(manifest)),
    fingerprint: await sha256(lines.sort().join('\n')),
  };
}

function opened(device: Device, name: string): Promise<Cache> {
  if (device.caches === undefined) throw new Error('Cache Storage is not to be had here');
  return device.caches.open(name);
}

function jsonResponse(body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, { headers: { 'content-type': 'application/json' } });
}

function isMark(mark: unknown): boolean {
  const { slot, version, manifestSha256, fingerprint } = (mark ?? {}) as Partial<SlotMark>;
  return (
    (slot === 'a' || slot === 'b') &&
    typeof version === 'number' &&
    typeof manifestSha256 === 'string' &&
    typeof fingerprint === 'string'
  );
}
