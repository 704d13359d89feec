import { thisDevice, type Device } from './device.ts';
import { readPointer, readSlot, writePointer } from './packSlots.ts';

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
    highest: pointer.highest,
  });
  return { outcome: 'rolled-back', version: previous.version };
}

export type RollBackResult =
  | { readonly outcome: 'rolled-back'; readonly version: number }
  | { readonly outcome: 'refused'; readonly reason: 'nothing-before' };
