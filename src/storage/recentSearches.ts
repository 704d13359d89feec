import { thisDevice, type Device } from './device.ts';
import { visitNow } from './visit.ts';

/** A convenience that may be lost, so `localStorage` will do. Ending a visit and removing everything take it away. */
export const recentSearchesName = 'lon-recent-searches';
const most = 6;
const mostLetters = 100;

/** What this device's own family searched for, the newest first. Nothing during a visit: another family is here. */
export function recentSearches(device: Device = thisDevice()): readonly string[] {
  if (inVisit(device)) return [];
  try {
    const kept: unknown = JSON.parse(device.localStorage?.getItem(recentSearchesName) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Remembers words that were searched for; false where nothing was kept. */
export function rememberSearch(words: string, device: Device = thisDevice()): boolean {
  const said = words.trim().slice(0, mostLetters);
  if (said.length < 2 || inVisit(device)) return false;
  const others = recentSearches(device).filter((one) => one.toLowerCase() !== said.toLowerCase());
  try {
    device.localStorage?.setItem(recentSearchesName, JSON.stringify([said, ...others].slice(0, most)));
    return device.localStorage !== undefined;
  } catch {
    return false;
  }
}

export function forgetSearches(device: Device = thisDevice()): void {
  try {
    device.localStorage?.removeItem(recentSearchesName);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Also a visit that a reload interrupted and that was not yet taken up: its mark is in this tab. */
function inVisit(device: Device): boolean {
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
