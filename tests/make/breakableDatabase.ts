import { forceCloseDatabase } from 'fake-indexeddb';

/** How a database fails from now on. */
export interface Break {
  /** Opening throws this. */
  readonly open?: string;
  /** Beginning a transaction throws this. */
  readonly transaction?: string;
  /** Writing throws this. */
  readonly put?: string;
  /** Opening and everything else says nothing any more. */
  readonly hang?: boolean;
  /** Another tab of an older form does not let go of it: opening says `blocked` and then nothing. */
  readonly blocked?: boolean;
  /** A newer release in another tab changes its form, now. */
  readonly upgrade?: boolean;
  /** The browser closes it, now, as when its storage is cleared or the disk fails. */
  readonly close?: boolean;
  /** Its tables are gone, now, as after a crash of the browser. */
  readonly emptied?: boolean;
  /** Only so many times; without it, always. */
  readonly times?: number;
}

/** A database factory over a real one (of memory) that fails as told: first nothing, then whatever `breakDatabase` orders. */
export function breakable(real: IDBFactory, name: string) {
  let how: Break = {};
  let left = Number.POSITIVE_INFINITY;
  const open = new Set<IDBDatabase>();
  const strikes = (fault: string | undefined): boolean => fault !== undefined && left-- > 0;
  const fail = (fault: string) => {
    throw new DOMException('as ordered', fault);
  };

  const watched = (database: IDBDatabase): void => {
    open.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...given: Parameters<IDBDatabase['transaction']>) => {
      if (how.hang) return silentTransaction();
      if (strikes(how.transaction)) fail(how.transaction!);
      const transaction = begin(...given);
      const storeOf = transaction.objectStore.bind(transaction);
      transaction.objectStore = (table) => {
        const store = storeOf(table);
        const put = store.put.bind(store);
        store.put = (...row: Parameters<IDBObjectStore['put']>) => {
          if (strikes(how.put)) fail(how.put!);
          return put(...row);
        };
        return store;
      };
      return transaction;
    };
  };
  const openAs = (...given: Parameters<IDBFactory['open']>): IDBOpenDBRequest => {
    if (strikes(how.open)) fail(how.open!);
    if (how.hang || how.blocked) {
      const silent = new EventTarget() as IDBOpenDBRequest;
      if (how.blocked) setTimeout(() => silent.onblocked?.(new Event('blocked') as IDBVersionChangeEvent));
      return silent;
    }
    const request = real.open(...given);
    request.addEventListener('success', () => watched(request.result));
    return request;
  };
  const factory = new Proxy(real, {
    get: (target, key) => (key === 'open' ? openAs : bound(target, key)),
  });

  const breakDatabase = async (next: Break): Promise<void> => {
    how = next;
    left = next.times ?? Number.POSITIVE_INFINITY;
    // A connection that was open is lost with it.
    if (next.open !== undefined || next.blocked) for (const database of open) database.close();
    if (next.close) {
      // Its type is that of the class, not of one of its objects.
      for (const database of open) (forceCloseDatabase as unknown as (one: IDBDatabase) => void)(database);
    }
    if (next.upgrade) await changed(real.open(name, 20), ['journeys', 'outcomes', 'notes', 'meta', 'more']);
    if (next.emptied) {
      for (const database of open) database.close();
      await settled(real.deleteDatabase(name));
    }
  };
  return { factory, breakDatabase };
}

function bound(target: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(target, key);
  return typeof value === 'function' ? value.bind(target) : value;
}

/** A transaction whose requests are never answered. */
function silentTransaction(): IDBTransaction {
  const silent = (): unknown =>
    new Proxy(new EventTarget(), {
      get: (target, key) => (key in target ? bound(target, key) : silent),
      set: () => true,
    });
  return silent() as IDBTransaction;
}

function changed(request: IDBOpenDBRequest, tables: readonly string[]): Promise<void> {
  request.addEventListener('upgradeneeded', () => {
    for (const table of tables)
      if (!request.result.objectStoreNames.contains(table)) request.result.createObjectStore(table, { keyPath: 'id' });
  });
  return settled(request).then(() => request.result.close());
}

function settled(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('the database did not answer')));
  });
}
