import type { PackFile, PackManifest } from '../domain/pack/manifest.ts';
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
  /** The public key its signature was checked with; absent where it was taken by its hashes alone. */
  readonly signedBy?: string | undefined;
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
  /** The highest version taken of each signing key: one stolen key cannot lock out the key that takes its place. */
  readonly highest?: Readonly<Record<string, number>> | undefined;
}

export const pointerCacheName = 'lon-pack-pointer';
export const slotCacheName = (area: string, slot: SlotName) => `lon-pack-${area}-${slot}`;
export const addressOf = (area: string, path: string) => `/lon-pack/${area}/${path}`;
export const manifestName = 'manifest.json';

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
  return (await device.bytesMatch(bytes, file.sha256, file.bytes)) ? bytes : undefined;
}

/**
 * The manifest in a slot if the whole pack is there and right: the manifest as the mark says, every file that is not a
 * translation under its hash. A damaged translation is dropped (the texts fall back to English) and fetched again later.
 */
export async function readSlot(device: Device, area: string, mark: SlotMark): Promise<PackManifest | undefined> {
  const text = await manifestText(device, area, mark.slot);
  // Written by this app, after it was checked: with the hash right it is that manifest to the letter.
  if (text === undefined || (await sha256(text)) !== mark.manifestSha256) return undefined;
  const manifest = JSON.parse(text) as PackManifest;
  const right = await Promise.all(manifest.files.map((file) => fileIsKept(device, area, mark.slot, file)));
  return right.every(Boolean) ? manifest : undefined;
}

export async function manifestText(device: Device, area: string, slot: SlotName): Promise<string | undefined> {
  const cache = await opened(device, slotCacheName(area, slot));
  return (await cache.match(addressOf(area, manifestName)))?.text();
}

async function fileIsKept(device: Device, area: string, slot: SlotName, file: PackFile): Promise<boolean> {
  const isThere = (await readFile(device, area, slot, file)) !== undefined;
  if (isThere || file.kind !== 'language') return isThere;
  await (await opened(device, slotCacheName(area, slot))).delete(addressOf(area, file.path));
  return true;
}

export function opened(device: Device, name: string): Promise<Cache> {
  if (device.caches === undefined) throw new Error('Cache Storage is not to be had here');
  return device.caches.open(name);
}

export function jsonResponse(body: string | Uint8Array<ArrayBuffer>): Response {
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
