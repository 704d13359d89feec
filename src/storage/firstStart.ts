import { thisDevice, type Device } from './device.ts';
import { startedName } from './storeNames.ts';

/** True at the first start of the installed app since this browser last cleared the site, and only then. */
export function isFirstStart({ localStorage }: Device = thisDevice()): boolean {
  try {
    if (localStorage === undefined || localStorage.getItem(startedName) !== null) return false;
    localStorage.setItem(startedName, 'yes');
    return true;
  } catch {
    return false;
  }
}
