import { getCacheKeyForURL, matchPrecache, precacheAndRoute, PrecacheController } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { keepHomePages } from './homePages.ts';
import { keepLanguages, languageOf, type LanguageFile } from './languages.ts';
import { mendShell, type OwnFile } from './mendShell.ts';

/**
 * Keeps the shell: at most 20 files of the build, and the first page. Never other content: packs belong to the page
 * (src/storage/packs.ts), static pages to the browser's own cache. Obeys two messages from the page and decides nothing by itself.
 */
declare const self: ServiceWorkerGlobalScope;

/** As tools/project/serviceWorkerOptions.ts writes it into the built worker. */
interface ShellFile {
  readonly url: string;
  readonly revision: string | null;
  readonly sha256?: string;
}

const shellName = 'shell.html';
/** Where the shell writes its links from; the same build serves a domain's root and any folder of one. */
const rootMark = /__ROOT__/g;
/** As storage/packSlots.ts names it: there once a first guide is whole on the device. */
const guideCacheName = 'lon-pack-pointer';
/** With a guide on the device nobody waits for a network: a page that has not come whole after so long is shown from here. */
const patience = 400;
/** Before the first guide is here whole, the shell would have to wait for it: a page that has begun to come is shown as it comes. */
const patienceAtFirst = 2_500;
/** So long after that it may still come, to be kept for the next time. */
const goesOn = 2_000;

const listed = self.__WB_MANIFEST as readonly ShellFile[];
const isLanguage = (file: ShellFile) => languageOf(file.url) !== undefined;
const shellFiles = listed.filter((file) => !isLanguage(file));
const inScope = (url: string) => new URL(url, self.registration.scope).href;
const homePages = keepHomePages(
  shellFiles.find(({ url }) => /^assets\/index-[\w-]{8}\.js$/.test(url))?.url,
  self.registration.scope,
);

// Before the precache's own route, so that no page is ever answered from the precache by its address.
// The empty page for leaving in a hurry comes from the precache at once.
registerRoute(new NavigationRoute(({ event }) => page(event as FetchEvent), { denylist: [/\/neutral\.html$/] }));
precacheAndRoute([...shellFiles], { cleanURLs: false, directoryIndex: '', ignoreURLParametersMatching: [] });
const languages = keepLanguages(
  listed.filter(isLanguage).map(({ url, sha256 }): LanguageFile => ({ url, language: languageOf(url)!, sha256 })),
  inScope,
);

self.addEventListener('install', (event) => event.waitUntil(languages.renew()));

self.addEventListener('activate', (event) => {
  // The very first page gets its worker at once. Later workers come only when asked, so this takes nobody by surprise.
  event.waitUntil(
    Promise.all([
      self.clients.claim(),
      self.registration.navigationPreload?.enable(),
      languages.tidy(),
      homePages.tidy(),
    ]),
  );
});

self.addEventListener('message', (event) => {
  const { type, language } = (event.data ?? {}) as { type?: string; language?: string };
  if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (type !== 'WHAT_IS_KEPT') return;
  event.ports[0]?.postMessage(whatIsKept(language));
  const { cacheName } = new PrecacheController().strategy;
  const works = [homePages.complete(language), mendShell(shellFiles.flatMap(ownFile), cacheName)];
  event.waitUntil(Promise.allSettled(works));
});

/**
 * The site's own page while it comes; the first page as it last came, or the shell, which draws any page from the pack, when the network fails, is slow, or
 * the host has no such page or is down. A sign-in page or a redirect is the host's to show.
 */
async function page(event: FetchEvent): Promise<Response> {
  const giveUp = new AbortController();
  // Asked at once: what is on the device is found out meanwhile.
  const begun = fromNetwork(event, giveUp.signal);
  const hasGuide = await caches.has(guideCacheName).catch(() => false);
  const answer = hasGuide ? begun.then(whole) : begun;
  const inTime = await Promise.race([answer, silence(hasGuide ? patience : patienceAtFirst)]);
  const renew = (response: Response) => homePages.renew(event.request.url, response).catch(() => undefined);
  if (inTime !== undefined && !isFailure(inTime)) {
    event.waitUntil(renew(inTime));
    return inTime;
  }
  const kept = (await homePages.kept(event.request.url).catch(() => undefined)) ?? (await shell());
  if (kept === undefined) return (await answer) ?? Response.error();
  const comesLate = async () => {
    const late = await Promise.race([answer, silence(goesOn)]);
    // A request that hangs must not outlive its page: as long as one does, no newer worker can take over.
    giveUp.abort();
    if (late !== undefined && !isFailure(late)) await renew(late);
  };
  event.waitUntil(comesLate());
  return kept;
}

async function fromNetwork(event: FetchEvent, signal: AbortSignal): Promise<Response | undefined> {
  try {
    const preloaded = (await event.preloadResponse) as Response | undefined;
    return preloaded ?? (await fetch(event.request, { signal }));
  } catch {
    return undefined;
  }
}

/** A page that begins to come and then stops, or breaks off in the middle, has not come. */
async function whole(response: Response | undefined): Promise<Response | undefined> {
  if (response === undefined || !response.ok || response.body === null) return response;
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  try {
    return new Response(await response.arrayBuffer(), { status, statusText, headers });
  } catch {
    return undefined;
  }
}

function isFailure(response: Response): boolean {
  return response.status === 404 || response.status === 410 || response.status >= 500;
}

async function shell(): Promise<Response | undefined> {
  const kept = await matchPrecache(shellName);
  if (kept === undefined) return undefined;
  const root = escaped(new URL(self.registration.scope).pathname);
  // Headers stay, above all the host's security policy; those about the bytes on the wire no longer hold.
  const headers = new Headers(kept.headers);
  for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified']) headers.delete(name);
  headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(
    (await kept.text()).replace(rootMark, () => root),
    { headers },
  );
}

function whatIsKept(
  language: string | undefined,
): { url: string; key: string | undefined; sha256: string | undefined }[] {
  return [
    ...shellFiles.map(({ url, sha256 }) => ({ url, key: getCacheKeyForURL(url), sha256 })),
    ...languages.needed(language).map(({ url, sha256 }) => ({ url, key: inScope(url), sha256 })),
  ];
}

function ownFile({ url, sha256 }: ShellFile): OwnFile[] {
  const key = getCacheKeyForURL(url);
  return key === undefined ? [] : [{ address: inScope(url), key, sha256 }];
}

function silence(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** For an attribute's value: a folder's name may hold an ampersand or an apostrophe. */
function escaped(path: string): string {
  return path.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;').replace(/</g, '&lt;');
}
