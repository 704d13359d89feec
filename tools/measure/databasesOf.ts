import type { Page } from 'playwright-core';

/** Every database of this site on the device, its forms, keys and values, as one text: equal only where nothing differs. */
export function databasesOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('a database does not open')));
      });
    const databases = [];
    for (const { name, version } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name!));
      const stores = [];
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([asked(reading.getAllKeys()), asked(reading.getAll())]);
        stores.push({
          store,
          keyPath: reading.keyPath,
          indexes: [...reading.indexNames],
          keys,
          values: values as unknown,
        });
      }
      database.close();
      databases.push({ name, version, stores });
    }
    return JSON.stringify(databases);
  });
}
