import { thisDevice, type Device } from './device.ts';
import { visitNow } from './visit.ts';

/** Also a visit that a reload interrupted and that was not yet taken up: its mark is in this tab. */
export function duringVisit(device: Device = thisDevice()): boolean {
  if (visitNow(device) !== undefined) return true;
  try {
    const tab = device.sessionStorage;
    return Array.from({ length: tab?.length ?? 0 }, (_, index) => tab?.key(index)).some((name) =>
      name?.startsWith('lon-visit'),
    );
  } catch {
    return false;
  }
}
