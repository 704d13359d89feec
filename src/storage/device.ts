import { sha256 } from './sha256.ts';

/**
 * All of the browser that storage touches. Every function here takes a device as its last argument and uses this
 * browser's own without it; tests hand in one made of memory. What a browser lacks or forbids is `undefined`.
 */
export interface Device {
  readonly fetch: typeof globalThis.fetch;
  readonly caches: CacheStorage | undefined;
  readonly indexedDB: IDBFactory | undefined;
  readonly keyRange: typeof IDBKeyRange | undefined;
  /** The origin private file system. Throws where a private window forbids it. */
  readonly files: (() => Promise<FileSystemDirectoryHandle>) | undefined;
  readonly localStorage: Storage | undefined;
  readonly sessionStorage: Storage | undefined;
  readonly locks: LockManager | undefined;
  readonly channel: ((name: string) => BroadcastChannel) | undefined;
  readonly estimate: (() => Promise<StorageEstimate>) | undefined;
  readonly persistence: Pick<StorageManager, 'persist' | 'persisted'> | undefined;
  readonly serviceWorker: ServiceWorkerContainer | undefined;
  readonly now: () => Date;
  /** One page from load to unload. */
  readonly session: string;
  /** Milliseconds. */
  readonly patience: Patience;
  /** The guard of every file of a pack; a test turns it off to see that it is this guard that refuses. */
  readonly bytesMatch: (bytes: Uint8Array<ArrayBuffer>, expectedSha256: string, length: number) => Promise<boolean>;
}

export interface Patience {
  readonly manifest: number;
  readonly file: number;
  /** Before a fetch that failed is tried again. */
  readonly retry: number;
  /** A database that has said nothing for so long is given up. */
  readonly database: number;
  readonly mirror: number;
  readonly worker: number;
}

export const usualPatience: Patience = {
  manifest: 10_000,
  file: 60_000,
  retry: 800,
  database: 5_000,
  mirror: 2_000,
  worker: 3_000,
};

let own: Device | undefined;

/** This browser. Made once, for caches, locks and the session belong to the page. */
export function thisDevice(): Device {
  own ??= {
    fetch: (input, init) => globalThis.fetch(input, init),
    caches: ifAllowed(() => globalThis.caches),
    indexedDB: ifAllowed(() => globalThis.indexedDB),
    keyRange: ifAllowed(() => globalThis.IDBKeyRange),
    files: ifAllowed(() => navigator.storage?.getDirectory?.bind(navigator.storage)),
    localStorage: ifAllowed(() => globalThis.localStorage),
    sessionStorage: ifAllowed(() => globalThis.sessionStorage),
    locks: ifAllowed(() => navigator.locks),
    channel: typeof BroadcastChannel === 'undefined' ? undefined : (name) => new BroadcastChannel(name),
    estimate: ifAllowed(() => navigator.storage?.estimate?.bind(navigator.storage)),
    persistence: ifAllowed(() => (navigator.storage?.persist === undefined ? undefined : navigator.storage)),
    serviceWorker: ifAllowed(() => navigator.serviceWorker),
    now: () => new Date(),
    session: randomId(),
    patience: usualPatience,
    bytesMatch: async (bytes, expected, length) => bytes.length === length && (await sha256(bytes)) === expected,
  };
  return own;
}

/** 128 random bits, for ids that say nothing about anybody. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Today as the device's own calendar has it, YYYY-MM-DD. */
export function todayOn(device: Device): string {
  const now = device.now();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Merely reading `localStorage` or `caches` throws in some browsers when storage is switched off. */
function ifAllowed<Value>(read: () => Value | undefined): Value | undefined {
  try {
    return read() ?? undefined;
  } catch {
    return undefined;
  }
}
