import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Device } from '../../src/storage/device.ts';
import { randomId } from '../../src/storage/device.ts';
import { sha256 } from '../../src/storage/sha256.ts';
import { MemoryCaches } from './memoryCaches.ts';
import { MemoryFolder } from './memoryFiles.ts';

/** A browser's storage made of memory, with its parts at hand for a test to look into, damage or take away. */
export interface MemoryDevice extends Device {
  readonly caches: CacheStorage;
  readonly memoryCaches: MemoryCaches;
  readonly root: MemoryFolder;
  readonly indexedDB: IDBFactory;
  readonly localStorage: Storage;
  readonly sessionStorage: Storage;
}

export function memoryDevice(changes: Partial<Device> = {}): MemoryDevice {
  const memoryCaches = new MemoryCaches();
  const root = new MemoryFolder();
  const device = {
    fetch: () => Promise.reject(new TypeError('no network in this test')),
    caches: memoryCaches as unknown as CacheStorage,
    memoryCaches,
    root,
    indexedDB: new IDBFactory(),
    keyRange: IDBKeyRange,
    files: async () => root as unknown as FileSystemDirectoryHandle,
    localStorage: memoryStorage(),
    sessionStorage: memoryStorage(),
    locks: undefined,
    channel: undefined,
    estimate: undefined,
    persistence: undefined,
    serviceWorker: undefined,
    now: () => new Date('2026-11-22T10:00:00Z'),
    session: randomId(),
    patience: { manifest: 100, file: 100, retry: 0, database: 1_000, mirror: 500, worker: 100 },
    bytesMatch: async (bytes: Uint8Array<ArrayBuffer>, expected: string, length: number) =>
      bytes.length === length && (await sha256(bytes)) === expected,
  };
  return { ...device, ...changes } as unknown as MemoryDevice;
}

/** The same stores seen by another page, or by the same one opened again. */
export function openedAgain(device: MemoryDevice, changes: Partial<Device> = {}): MemoryDevice {
  return { ...device, session: randomId(), ...changes } as MemoryDevice;
}

export function memoryStorage(): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, String(value)),
    removeItem: (key) => void entries.delete(key),
    clear: () => entries.clear(),
  };
}

/** Every string kept anywhere in these stores, for scans that look for a family's words. */
export async function everythingStored(device: MemoryDevice): Promise<string> {
  const found: string[] = [device.root.allText()];
  for (const [name, store] of device.memoryCaches.stores) {
    for (const [address, { bytes }] of store) found.push(name, address, new TextDecoder().decode(bytes));
  }
  for (const store of [device.localStorage, device.sessionStorage]) {
    for (let index = 0; index < store.length; index++) {
      const key = store.key(index)!;
      found.push(key, store.getItem(key)!);
    }
  }
  for (const { name } of await device.indexedDB.databases())
    found.push(name!, await databaseText(device.indexedDB, name!));
  return found.join('\n');
}

function databaseText(factory: IDBFactory, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.addEventListener('error', () => reject(request.error ?? new Error(name)));
    request.onsuccess = () => {
      const database = request.result;
      const names = [...database.objectStoreNames];
      if (names.length === 0) return resolve('');
      const transaction = database.transaction(names);
      const reads = names.map((store) => transaction.objectStore(store).getAll());
      transaction.oncomplete = () => {
        database.close();
        resolve(JSON.stringify(reads.map((read) => read.result)));
      };
    };
  });
}
