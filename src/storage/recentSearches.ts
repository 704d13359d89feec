import { thisDevice, type Device } from './device.ts';
import { duringVisit } from './duringVisit.ts';
import { recentSearchesName } from './storeNames.ts';

const most = 6;
const mostLetters = 100;

/**
 * What this device's own family searched for, the newest first. Nothing during a visit: another family is here. A
 * convenience that may be lost, so `localStorage` will do. Ending a visit and removing everything take it away.
 */
export function recentSearches(device: Device = thisDevice()): readonly string[] {
  if (duringVisit(device)) return [];
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
  if (said.length < 2 || duringVisit(device)) return false;
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
