import { thisDevice, type Device } from './device.ts';
import { startedName } from './storeNames.ts';

/** Notes that the installed app has started; true the first time since this browser last cleared the site, and only then. */
export function noteFirstStart({ localStorage }: Device = thisDevice()): boolean {
  try {
    if (localStorage === undefined || localStorage.getItem(startedName) !== null) return false;
    localStorage.setItem(startedName, 'yes');
    return true;
  } catch {
    return false;
  }
}
