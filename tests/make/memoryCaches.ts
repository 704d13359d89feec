/** Cache Storage in memory: as much of it as the app uses, with faults to order. */
export class MemoryCaches {
  readonly stores = new Map<string, Map<string, { bytes: Uint8Array<ArrayBuffer>; headers: [string, string][] }>>();
  /** Called before each write; throw to make it fail. */
  beforePut: (cacheName: string, address: string) => void = () => undefined;

  async open(name: string): Promise<Cache> {
    const store = this.stores.get(name) ?? new Map();
    this.stores.set(name, store);
    const cache = {
      match: async (key: RequestInfo | URL) => responseOf(store.get(addressOf(key))),
      put: async (key: RequestInfo | URL, response: Response) => {
        const bytes = new Uint8Array(await response.arrayBuffer());
        this.beforePut(name, addressOf(key));
        store.set(addressOf(key), { bytes, headers: [...response.headers] });
      },
      delete: async (key: RequestInfo | URL) => store.delete(addressOf(key)),
      keys: async () => [...store.keys()].map((address) => new Request(address)),
    };
    return cache as unknown as Cache;
  }

  async match(key: RequestInfo | URL): Promise<Response | undefined> {
    for (const store of this.stores.values()) {
      const found = responseOf(store.get(addressOf(key)));
      if (found) return found;
    }
    return undefined;
  }

  async has(name: string): Promise<boolean> {
    return this.stores.has(name);
  }

  async delete(name: string): Promise<boolean> {
    return this.stores.delete(name);
  }

  async keys(): Promise<string[]> {
    return [...this.stores.keys()];
  }

  /** For a test to look into or to damage. */
  find(name: string, ending: string): { bytes: Uint8Array<ArrayBuffer> } {
    const entry = [...(this.stores.get(name) ?? [])].find(([address]) => address.endsWith(ending));
    if (entry === undefined) throw new Error(`${name} holds no ${ending}`);
    return entry[1];
  }
}

function addressOf(key: RequestInfo | URL): string {
  const address = typeof key === 'string' ? key : key instanceof URL ? key.href : key.url;
  return new URL(address, 'https://offer.test').href;
}

function responseOf(entry: { bytes: Uint8Array<ArrayBuffer>; headers: [string, string][] } | undefined) {
  return entry && new Response(entry.bytes.slice(), { headers: entry.headers });
}
