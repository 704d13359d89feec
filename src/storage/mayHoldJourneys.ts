import { thisDevice, type Device } from './device.ts';
import { databaseName, mirrorCacheName, mirrorFolder } from './storeNames.ts';

/**
 * Whether any of the stores that keep answers is there at all. Costs no library: a first visit, and every visit of
 * somebody who only reads, does without the database. In doubt it says yes.
 */
export async function mayHoldJourneys(device: Device = thisDevice()): Promise<boolean> {
  const looks = await Promise.all([hasDatabase(device), hasMirror(device), hasFiles(device), hasVisit(device)]);
  return looks.some(Boolean);
}

async function hasDatabase({ indexedDB }: Device): Promise<boolean> {
  if (indexedDB === undefined) return false;
  if (indexedDB.databases === undefined) return true;
  const listed = await indexedDB.databases().catch(() => [{ name: databaseName }]);
  return listed.some(({ name }) => name === databaseName);
}

async function hasMirror({ caches }: Device): Promise<boolean> {
  return (await caches?.has(mirrorCacheName).catch(() => false)) ?? false;
}

async function hasFiles({ files }: Device): Promise<boolean> {
  try {
    await (await files?.())?.getDirectoryHandle(mirrorFolder);
    return files !== undefined;
  } catch {
    return false;
  }
}

function hasVisit({ sessionStorage }: Device): boolean {
  try {
    return Array.from({ length: sessionStorage?.length ?? 0 }, (_, index) => sessionStorage?.key(index)).some((key) =>
      key?.startsWith('lon-visit'),
    );
  } catch {
    return false;
  }
}
