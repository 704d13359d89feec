import { thisDevice, type Device } from './device.ts';
import { apartName } from './deviceKeeper.ts';
import { inTime } from './inTime.ts';
import { deviceJourneys, letGoOfJourneys, withoutJourney } from './journeys.ts';
import { createMirror } from './mirror.ts';
import { databaseNames, itemsFound, whatIsKept, type KeptItem } from './whatIsKept.ts';
import { finishVisit } from './visit.ts';

export interface Removal {
  readonly removed: readonly KeptItem[];
  /** Found again afterwards: to be named on the page, with what to do (close other tabs, clear the browser's data). */
  readonly left: readonly KeptItem[];
  /** What no page can reach, for the page to say. */
  readonly beyondReach: readonly ('history' | 'downloads' | 'screenshots' | 'sent')[];
}

/**
 * "Delete everything on this device": every database, cache, entry and private file of this site, and its service
 * worker. Other apps at the same web address lose theirs too; whoever deletes in a hurry must be able to rely on it.
 */
export async function removeEverything(device: Device = thisDevice()): Promise<Removal> {
  const before = await whatIsKept(device);
  await attempt(() => finishVisit({}, device));
  await attempt(() => emptyJourneys(device));
  await attempt(() => unregister(device, () => true));
  await attempt(async () => {
    for (const name of await databaseNames(device)) await attempt(() => deleteDatabase(device, name));
  });
  await attempt(async () => {
    for (const name of (await device.caches?.keys()) ?? []) await device.caches?.delete(name);
  });
  await attempt(() => emptyFiles(device));
  await attempt(async () => device.localStorage?.clear());
  await attempt(async () => device.sessionStorage?.clear());
  const left = await itemsFound(device);
  const isLeft = (item: KeptItem) => left.some((one) => one.place === item.place && one.name === item.name);
  return {
    removed: before.filter((item) => !isLeft(item)),
    left,
    beyondReach: ['history', 'downloads', 'screenshots', 'sent'],
  };
}

/**
 * Deletes one thing of the list; true when it is gone. Journeys and their second copy go together, or the copy would
 * bring them back.
 */
export async function removeItem(item: KeptItem, device: Device = thisDevice()): Promise<boolean> {
  await attempt(async () => {
    if (item.purpose === 'journeys' || item.purpose === 'journeys-copy') return removeJourneys(device);
    if (item.place === 'database') return deleteDatabase(device, item.name);
    if (item.place === 'cache') return void (await device.caches?.delete(item.name));
    if (item.place === 'files') return removeFile(device, item.name);
    if (item.place === 'worker') return unregister(device, (scope) => scope === item.name);
    (item.place === 'local' ? device.localStorage : device.sessionStorage)?.removeItem(item.name);
  });
  const left = await itemsFound(device);
  return !left.some((one) => one.place === item.place && one.name === item.name);
}

async function removeJourneys(device: Device): Promise<void> {
  await emptyJourneys(device);
  for (const name of ['journeys', apartName]) await createMirror(device, name).clear();
  for (const name of await databaseNames(device)) await deleteDatabase(device, name);
}

/** First every journey out of every copy, for a store that cannot be deleted now must at least be empty. */
async function emptyJourneys(device: Device): Promise<void> {
  const hasDatabase = (await itemsFound(device)).some((item) => item.purpose === 'journeys');
  if (hasDatabase)
    await deviceJourneys(device).change((kept) => Object.keys(kept.journeys).reduce(withoutJourney, kept));
  await letGoOfJourneys(device);
}

/** Other tabs were told to close it; one that does not answer holds this up no longer than any database may. */
async function deleteDatabase(device: Device, name: string): Promise<void> {
  const deleted = new Promise<void>((resolve, reject) => {
    const request = device.indexedDB!.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error(`${name} could not be deleted`)));
  });
  await inTime(deleted, device.patience.database, () => undefined);
}

async function emptyFiles(device: Device): Promise<void> {
  const root = await device.files?.();
  if (root === undefined) return;
  const names: string[] = [];
  for await (const name of root.keys()) names.push(name);
  for (const name of names) await root.removeEntry(name, { recursive: true });
}

async function removeFile(device: Device, path: string): Promise<void> {
  const parts = path.split('/');
  const name = parts.pop()!;
  let folder = await device.files?.();
  for (const part of parts) folder = await folder?.getDirectoryHandle(part);
  await folder?.removeEntry(name);
}

async function unregister(device: Device, isWanted: (scope: string) => boolean): Promise<void> {
  for (const registration of (await device.serviceWorker?.getRegistrations()) ?? []) {
    if (isWanted(registration.scope)) await registration.unregister();
  }
}

/** One store that refuses must not keep the others from being cleared; what is left is found by looking again. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // Told by `left`.
  }
}
