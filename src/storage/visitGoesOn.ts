import { thisDevice, type Device } from './device.ts';

const markName = 'lon-visit-goes-on';

/** Before the page loads anew on purpose, in another language: the visit is taken up again without asking. */
export function letVisitGoOn(device: Device = thisDevice()): void {
  try {
    device.sessionStorage?.setItem(markName, 'yes');
  } catch {
    // A window that keeps nothing: the visit is offered again on its own page, or is lost as any reload loses it.
  }
}

/** Whether this page was loaded so; true only once. */
export function visitGoesOn(device: Device = thisDevice()): boolean {
  try {
    const isMarked = device.sessionStorage?.getItem(markName) === 'yes';
    if (isMarked) device.sessionStorage?.removeItem(markName);
    return isMarked;
  } catch {
    return false;
  }
}
