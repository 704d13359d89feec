import { thisDevice, type Device } from './device.ts';
import { addressOf, pointerCacheName, slotCacheName } from './packSlots.ts';

/** Takes an area's packs off the device, both slots. Answers are not touched. */
export async function removePack(area: string, device: Device = thisDevice()): Promise<void> {
  await (await device.caches?.open(pointerCacheName))?.delete(addressOf(area, 'pointer.json'));
  await device.caches?.delete(slotCacheName(area, 'a'));
  await device.caches?.delete(slotCacheName(area, 'b'));
}
