/**
 * The first page of each language as the host last gave it, so that the guide opens at once with no signal: the shell
 * would first have to read the pack and draw. Kept only where it belongs to this release of the app, for a page of another
 * asks for scripts that are no longer here.
 */
export const homeCacheName = 'lon-home';

/** `entry`: the script that the pages of this release begin with, as they write it; `folder`: the app's own. */
export function keepHomePages(entry: string | undefined, folder: string) {
  const scope = new URL(folder).href;
  const open = () => caches.open(homeCacheName);
  /** The address without what only this device may know, if it is a first page. */
  const homeOf = (address: string): string | undefined => {
    const { origin, pathname } = new URL(address);
    const bare = (origin + pathname).replace(/index\.html$/, '');
    return bare.startsWith(scope) && /^([a-z]{2}\/)?$/.test(bare.slice(scope.length)) ? bare : undefined;
  };
  const isOfThisRelease = (html: string) => entry !== undefined && html.includes(entry);
  const keep = async (home: string, response: Response): Promise<void> => {
    const html = response.ok ? await response.text() : '';
    if (!isOfThisRelease(html)) return;
    const headers = new Headers(response.headers);
    for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified', 'vary']) headers.delete(name);
    await (await open()).put(home, new Response(html, { headers }));
  };
  const kept = async (address: string): Promise<Response | undefined> => {
    const home = homeOf(address);
    if (home === undefined || !(await caches.has(homeCacheName))) return undefined;
    return (await open()).match(home);
  };
  return {
    /** A page the host gave, before it goes on to the browser. */
    renew: async (address: string, response: Response): Promise<void> => {
      const home = homeOf(address);
      if (home !== undefined) await keep(home, response.clone());
    },
    /** The first visit's page came before the worker did: fetched again, from the browser's own cache if it can be. */
    complete: async (language: string | undefined): Promise<void> => {
      const home = scope + (language === undefined || language === 'en' ? '' : `${language}/`);
      if ((await kept(home)) === undefined) await keep(home, await fetch(home));
    },
    kept,
    /** Once this release serves the pages. */
    tidy: async (): Promise<void> => {
      if (!(await caches.has(homeCacheName))) return;
      const cache = await open();
      for (const request of await cache.keys()) {
        const html = await (await cache.match(request))?.text();
        if (html === undefined || !isOfThisRelease(html)) await cache.delete(request);
      }
    },
  };
}
