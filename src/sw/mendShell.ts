/** A file of the shell: where the host has it, what it is kept under, and the hash of this release's. */
export interface OwnFile {
  readonly address: string;
  readonly key: string;
  readonly sha256: string | undefined;
}

/**
 * A browser may clear what the worker keeps and leave the worker. Its files come when a worker installs, and one that is
 * unchanged never does so again: so those that are missing are fetched here. Only the very files of this release, for a
 * host that is a release ahead has others. Quiet with no network.
 */
export async function mendShell(files: readonly OwnFile[], cacheName: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const mend = async (file: OwnFile) => {
    if ((await cache.match(file.key)) !== undefined) return;
    const response = await fetch(file.address, { cache: 'no-cache' });
    const bytes = await response.arrayBuffer();
    if (!response.ok || (await hashOf(bytes)) !== file.sha256) return;
    // Made anew: one that a redirect led to is refused for a page.
    await cache.put(file.key, new Response(bytes, { headers: response.headers }));
  };
  await Promise.allSettled(files.map(mend));
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
