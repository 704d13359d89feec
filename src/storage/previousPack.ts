import { thisDevice, type Device } from './device.ts';
import { readPointer, readSlot } from './packSlots.ts';
import { storedPack, type StoredPack } from './packs.ts';

/** The pack before the one in use, as long as no newer one was written over it. */
export async function openPreviousPack(area: string, device: Device = thisDevice()): Promise<StoredPack | undefined> {
  if (device.caches === undefined) return undefined;
  const pointer = await readPointer(device, area);
  if (pointer?.previous === undefined) return undefined;
  const manifest = await readSlot(device, area, pointer.previous);
  return manifest && storedPack(device, { ...pointer, active: pointer.previous }, manifest, false);
}
