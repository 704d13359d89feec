import type { PackFile, PackManifest } from '../domain/pack/manifest.ts';
import type { Device } from './device.ts';
import {
  addressOf,
  jsonResponse,
  manifestName,
  opened,
  slotCacheName,
  type SlotMark,
  type SlotName,
} from './packSlots.ts';
import { sha256 } from './sha256.ts';

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
export async function endStaging(device: Device, area: string, slot: SlotName, manifest: PackManifest): Promise<void> {
  const cache = await opened(device, slotCacheName(area, slot));
  const wanted = new Set(manifest.files.map((file) => addressOf(area, file.path)));
  for (const request of await cache.keys()) {
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
  await cache.put(addressOf(area, manifestName), jsonResponse(JSON.stringify(manifest)));
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
