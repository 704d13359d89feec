import { registerRoute } from 'workbox-routing';

/**
 * The interface words of a language other than English: kept once a family reads in it, so that nobody pays for the
 * others. A newer worker brings the newer words of each language kept before it may take over.
 */
export interface LanguageFile {
  readonly url: string;
  readonly language: string;
  readonly sha256?: string | undefined;
}

export const languageCacheName = 'lon-languages';

/** `address`: of a file in the app's folder. */
export function keepLanguages(files: readonly LanguageFile[], address: (url: string) => string) {
  const open = () => caches.open(languageCacheName);
  const fetched = async ({ url }: LanguageFile) => {
    const response = await fetch(address(url));
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await (await open()).put(address(url), response.clone());
    return response;
  };
  const kept = async ({ url }: LanguageFile) => (await caches.match(address(url))) ?? undefined;
  const keep = async (file: LanguageFile) => (await kept(file)) ?? fetched(file);
  for (const file of files)
    registerRoute(
      ({ url }) => url.href === address(file.url),
      () => keep(file),
    );
  return {
    /** All that a page read in `language` needs besides the shell; fetched in the background where it is not here yet. */
    needed: (language: string | undefined): readonly LanguageFile[] => {
      const needed = files.filter((file) => file.language === language);
      for (const file of needed) void keep(file).catch(() => undefined);
      return needed;
    },
    /** Before a newer worker counts as installed. */
    renew: async () => {
      if (!(await caches.has(languageCacheName))) return;
      const before = (await (await open()).keys()).map(({ url }) => url);
      const isRead = ({ language }: LanguageFile) => before.some((url) => languageOf(url) === language);
      await Promise.all(files.filter(isRead).map(keep));
    },
    /** Once it serves the pages: what no page of this release asks for. */
    tidy: async () => {
      if (!(await caches.has(languageCacheName))) return;
      const cache = await open();
      const wanted = new Set(files.map(({ url }) => address(url)));
      for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
    },
  };
}

/** As the build names it: `assets/language/ur-12345678.js`. */
export function languageOf(url: string): string | undefined {
  return /assets\/language\/([a-z]+)-[\w-]{8}\.js$/.exec(url)?.[1];
}
