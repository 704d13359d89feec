import { thisDevice, type Device } from './device.ts';
import { deviceJourneys } from './journeys.ts';
import { lastTryName } from './lastTry.ts';
import { settingKeys } from './settings.ts';
import {
  copiesName,
  databaseName,
  mirrorCacheName,
  mirrorFolder,
  missedSearchesName,
  recentSearchesName,
  reportsName,
  startedName,
} from './storeNames.ts';

/** One thing that this site stores in this browser, for the page that says what is kept. */
export interface KeptItem {
  readonly place: KeptPlace;
  /** Name of the database, cache, entry or file; scope of the worker. */
  readonly name: string;
  readonly purpose: KeptPurpose;
  /** Journeys, outcomes and notes of the database; files of a cache. */
  readonly count?: number | undefined;
  readonly bytes?: number | undefined;
}

export type KeptPlace = 'database' | 'cache' | 'local' | 'session' | 'files' | 'worker';
/** `unknown` is a mistake of ours, or belongs to another app at the same address; it is listed all the same. */
export type KeptPurpose =
  'journeys' | 'journeys-copy' | 'visit' | 'pack' | 'shell' | 'setting' | 'searches' | 'missed' | 'reports' | 'unknown';

/** Everything found, looked for in the browser's stores themselves and not in a list of what should be there. */
export async function whatIsKept(device: Device = thisDevice()): Promise<KeptItem[]> {
  const items = await itemsFound(device);
  if (!items.some(({ place, name }) => place === 'database' && name === databaseName)) return items;
  const kept = await deviceJourneys(device).contents();
  const count = [kept.journeys, kept.outcomes, kept.notes].reduce((sum, all) => sum + Object.keys(all).length, 0);
  return items.map((item) => (item.purpose === 'journeys' ? { ...item, count } : item));
}

/** The same without opening the database, for whoever is deleting it. */
export async function itemsFound(device: Device): Promise<KeptItem[]> {
  const found = await Promise.all([
    databases(device),
    cachesHere(device),
    files(device),
    workers(device),
    entries(device.localStorage, 'local'),
    entries(device.sessionStorage, 'session'),
  ]);
  return found.flat();
}

/** Names of all databases of this site; where the browser does not tell, the one we know. */
export async function databaseNames(device: Device): Promise<string[]> {
  if (device.indexedDB === undefined) return [];
  if (device.indexedDB.databases === undefined) return [databaseName];
  const listed = await device.indexedDB.databases().catch(() => [{ name: databaseName }]);
  return listed.flatMap(({ name }) => name ?? []);
}

async function databases(device: Device): Promise<KeptItem[]> {
  const names = await databaseNames(device);
  return names.map((name) => ({ place: 'database', name, purpose: name === databaseName ? 'journeys' : 'unknown' }));
}

async function cachesHere(device: Device): Promise<KeptItem[]> {
  const names = (await device.caches?.keys().catch(() => [])) ?? [];
  return Promise.all(
    names.map(async (name) => {
      const count = (await (await device.caches!.open(name)).keys()).length;
      return { place: 'cache', name, purpose: cachePurpose(name), count };
    }),
  );
}

function cachePurpose(name: string): KeptPurpose {
  if (name.startsWith('lon-pack-')) return 'pack';
  if (name === mirrorCacheName) return 'journeys-copy';
  return name.startsWith('workbox-') || name === 'lon-languages' || name === 'lon-home' ? 'shell' : 'unknown';
}

async function files(device: Device): Promise<KeptItem[]> {
  try {
    const root = await device.files?.();
    return root === undefined ? [] : await filesIn(root, '');
  } catch {
    return [];
  }
}

async function filesIn(folder: FileSystemDirectoryHandle, path: string): Promise<KeptItem[]> {
  const items: KeptItem[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'directory')
      items.push(...(await filesIn(handle as FileSystemDirectoryHandle, `${path}${name}/`)));
    else {
      const { size } = await (handle as FileSystemFileHandle).getFile();
      items.push({ place: 'files', name: path + name, purpose: filePurpose(path + name), bytes: size });
    }
  }
  return items;
}

function filePurpose(path: string): KeptPurpose {
  if (path.startsWith(`${mirrorFolder}/journeys-`)) return 'journeys-copy';
  return path.startsWith(`${mirrorFolder}/visit-`) ? 'visit' : 'unknown';
}

async function workers(device: Device): Promise<KeptItem[]> {
  const registrations = (await device.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
  return registrations.map(({ scope }) => ({ place: 'worker', name: scope, purpose: 'shell' }));
}

async function entries(store: Storage | undefined, place: 'local' | 'session'): Promise<KeptItem[]> {
  const settings: readonly string[] = Object.values(settingKeys);
  return Array.from({ length: store?.length ?? 0 }, (_, index) => {
    const name = store?.key(index) ?? '';
    const purpose = entryPurpose(name, settings);
    return { place, name, purpose, bytes: 2 * (name.length + (store?.getItem(name)?.length ?? 0)) };
  });
}

function entryPurpose(name: string, settings: readonly string[]): KeptPurpose {
  if (settings.includes(name)) return 'setting';
  if (name === recentSearchesName) return 'searches';
  if (name === missedSearchesName) return 'missed';
  if (name === reportsName) return 'reports';
  if (name === lastTryName) return 'pack';
  if (name.startsWith('lon-visit')) return 'visit';
  // What src/theme.ts notes for this tab: that it loaded the app anew, or was left in a hurry.
  return ['lon-loaded-anew', 'lon-left', startedName, copiesName].includes(name) ? 'shell' : 'unknown';
}
