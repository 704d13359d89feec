import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mendShell } from '../../src/sw/mendShell.ts';
import { MemoryCaches } from '../make/memoryCaches.ts';
import { killSwitchSource, serviceWorkerOptions } from '../../tools/project/serviceWorkerOptions.ts';

type Handler = (given: { event: unknown }) => Promise<Response>;
type Matcher = (given: { url: URL }) => boolean;

const shellHtml = '<html data-root="__ROOT__"><script src="__ROOT__assets/app.js"></script></html>';
const kept = vi.hoisted(() => ({
  shell: undefined as Response | undefined,
  page: undefined as Handler | undefined,
  files: [] as [Matcher, Handler][],
}));
vi.mock('workbox-precaching', () => ({
  getCacheKeyForURL: (url: string) => `https://offer.test/${url}?rev`,
  matchPrecache: async () => kept.shell?.clone(),
  precacheAndRoute: () => undefined,
  PrecacheController: class {
    strategy = { cacheName: 'shell' };
  },
}));
vi.mock('workbox-routing', () => ({
  registerRoute: (route: Matcher | { handler: Handler }, handler?: Handler) => {
    if (typeof route === 'function') kept.files.push([route, handler!]);
    else kept.page = route.handler;
  },
  NavigationRoute: class {
    handler: Handler;
    constructor(handler: Handler) {
      this.handler = handler;
    }
  },
}));

const scope = "https://offer.test/o'hara & co/";
const eventFor = (url: string, preloaded?: Response) => ({
  request: { url },
  preloadResponse: Promise.resolve(preloaded),
  waitUntil: () => undefined,
});
const listeners = new Map<string, (event: unknown) => void>();
const skipWaiting = vi.fn<() => Promise<void>>(async () => undefined);

beforeAll(async () => {
  vi.stubGlobal('self', {
    __WB_MANIFEST: [
      { url: 'shell.html', revision: '1', sha256: 'abc' },
      { url: 'assets/index-22222222.js', revision: null, sha256: 'jkl' },
      { url: 'assets/language/ur-22222222.js', revision: null, sha256: 'def' },
      { url: 'assets/language/pl-22222222.js', revision: null, sha256: 'ghi' },
    ],
    registration: { scope },
    clients: { claim: async () => undefined },
    skipWaiting,
    addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
  });
  // By a name that the compiler does not follow: the worker is checked with a worker's own library.
  const worker = '../../src/sw/sw.ts';
  await import(/* @vite-ignore */ worker);
});
afterAll(() => vi.unstubAllGlobals());

describe('a page asked of the worker', () => {
  let guideIsHere = true;
  beforeEach(() => {
    guideIsHere = true;
    vi.stubGlobal('caches', { has: async (name: string) => guideIsHere && name === 'lon-pack-pointer' });
    vi.useFakeTimers();
    kept.shell = new Response(shellHtml, { headers: { 'content-security-policy': "default-src 'self'", etag: 'x' } });
    return () => vi.useRealTimers();
  });
  const ask = async (fetch: (request: unknown, init: RequestInit) => Promise<Response>, preloaded?: Response) => {
    vi.stubGlobal('fetch', fetch);
    const answer = kept.page!({ event: eventFor(`${scope}provisions/salt/`, preloaded) });
    await vi.advanceTimersByTimeAsync(2_600);
    return answer;
  };
  const html = (status: number) => new Response('the host’s page', { status });

  it('is the host’s own while it comes, a refusal or a redirect included', async () => {
    for (const status of [200, 401, 403]) expect((await ask(async () => html(status))).status).toBe(status);
    const redirect = Response.redirect('https://offer.test/elsewhere', 302);
    expect(await ask(async () => redirect)).toBe(redirect);
    expect((await ask(async () => new Response(null, { status: 204 }))).status).toBe(204);
  });

  it('is the one the browser had begun to fetch, without asking twice', async () => {
    const fetch = vi.fn<() => Promise<Response>>(async () => html(200));
    expect(await (await ask(fetch, new Response('preloaded'))).text()).toBe('preloaded');
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([404, 410, 500, 503])('is the shell when the host answers %d', async (status) => {
    expect(await (await ask(async () => html(status))).text()).toContain('<html');
  });

  it('is the shell when there is no network', async () => {
    const answer = await ask(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('is the shell before a second has passed when nothing has come; the request is given up after some more', async () => {
    let given: AbortSignal | null | undefined;
    vi.stubGlobal('fetch', (_: unknown, { signal }: RequestInit) => ((given = signal!), new Promise(() => undefined)));
    let shown: Response | undefined;
    void kept.page!({ event: eventFor(`${scope}provisions/salt/`) }).then((answer) => (shown = answer));
    await vi.advanceTimersByTimeAsync(900);
    expect(await shown?.text()).toContain('<html');
    expect(given?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1_800);
    expect(given?.aborted).toBe(true);
  });

  it('is the host’s as it comes, however late it ends, while the first guide is not here: the shell has nothing to show', async () => {
    guideIsHere = false;
    const slow = new ReadableStream({
      start: (page) => {
        page.enqueue(new TextEncoder().encode('<html>the beginning'));
        setTimeout(() => (page.enqueue(new TextEncoder().encode(' and the end')), page.close()), 9_000);
      },
    });
    const begins = () => new Promise<Response>((go) => setTimeout(() => go(new Response(slow)), 2_400));
    const answer = await ask(begins);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await answer.text()).toBe('<html>the beginning and the end');
  });

  it('is the shell when nothing begins to come, even while the first guide is not here', async () => {
    guideIsHere = false;
    expect(await (await ask(() => new Promise(() => undefined))).text()).toContain('<html');
  });

  it.each([
    ['stops', () => undefined],
    ['breaks off', (page: ReadableStreamDefaultController) => page.error(new TypeError('network error'))],
  ])('is the shell where the host’s page begins to come and then %s', async (_, then) => {
    const body = new ReadableStream({
      start: (page) => {
        page.enqueue(new TextEncoder().encode('<html>the beginning of the host’s page'));
        then(page);
      },
    });
    expect(await (await ask(async () => new Response(body))).text()).toContain('assets/app.js');
  });

  it('has its root filled in, safe inside an attribute, under the host’s own security policy', async () => {
    const answer = await ask(async () => html(500));
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(answer.headers.get('etag')).toBeNull();
    const text = await answer.text();
    expect(text).not.toContain('__ROOT__');
    expect(text).toContain('data-root="/o&#39;hara%20&amp;%20co/"');
  });

  it('is what the host says after all where there is no shell', async () => {
    kept.shell = undefined;
    expect((await ask(async () => html(404))).status).toBe(404);
    expect((await ask(() => Promise.reject(new TypeError('Failed to fetch')))).type).toBe('error');
  });
});

describe('the worker', () => {
  it('takes over when told and never by itself', () => {
    const waitUntil = vi.fn<(work: Promise<unknown>) => void>();
    listeners.get('message')!({ data: { type: 'HELLO' }, waitUntil });
    listeners.get('message')!({ data: null, waitUntil });
    expect(skipWaiting).not.toHaveBeenCalled();
    listeners.get('message')!({ data: { type: 'SKIP_WAITING' }, waitUntil });
    expect(skipWaiting).toHaveBeenCalledOnce();
  });

  it('says what it keeps, with the hashes of the build', () => {
    const postMessage = vi.fn<(message: unknown) => void>();
    listeners.get('message')!({ data: { type: 'WHAT_IS_KEPT' }, ports: [{ postMessage }], waitUntil: () => undefined });
    expect(postMessage).toHaveBeenCalledWith([
      { url: 'shell.html', key: 'https://offer.test/shell.html?rev', sha256: 'abc' },
      { url: 'assets/index-22222222.js', key: 'https://offer.test/assets/index-22222222.js?rev', sha256: 'jkl' },
    ]);
  });
});

describe('a worker whose files the browser cleared', () => {
  const device = new MemoryCaches();
  const hash = createHash('sha256').update('the shell').digest('hex');
  const file = { address: `${scope}shell.html`, key: `${scope}shell.html?rev`, sha256: hash };
  const mended = async () => {
    await mendShell([file], 'shell');
    return (await (await device.open('shell')).match(file.key))?.text();
  };
  const hostHas = (text: string, status = 200) => {
    const fetch = vi.fn<() => Promise<Response>>(async () => new Response(text, { status }));
    vi.stubGlobal('fetch', fetch);
    return fetch;
  };
  beforeEach(() => {
    device.stores.clear();
    vi.stubGlobal('caches', device);
  });

  it('fetches them again, and none that is there', async () => {
    const fetch = hostHas('the shell');
    expect(await mended()).toBe('the shell');
    expect(await mended()).toBe('the shell');
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('does without what is of another release, not the host’s, or not to be had', async () => {
    hostHas('the shell of a newer release');
    expect(await mended()).toBeUndefined();
    hostHas('the shell', 404);
    expect(await mended()).toBeUndefined();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await mended()).toBeUndefined();
  });
});

describe('the words of a language', () => {
  const here = (language: string, release = 2) =>
    new URL(`assets/language/${language}-${String(release).repeat(8)}.js`, scope).href;
  const asked = vi.fn<(address: string) => Promise<Response>>();
  const device = new MemoryCaches();
  const inCache = async () => (await (await device.open('lon-languages')).keys()).map(({ url }) => url).sort();
  const done = async (name: string) => {
    let work: Promise<unknown> | undefined;
    listeners.get(name)!({ waitUntil: (given: Promise<unknown>) => (work = given) });
    await work;
  };
  const fetched = (address: string) =>
    kept.files.find(([matches]) => matches({ url: new URL(address) }))![1]({ event: undefined });
  beforeEach(() => {
    device.stores.clear();
    asked.mockReset().mockImplementation(async (address) => new Response(`words of ${address}`));
    vi.stubGlobal('caches', device);
    vi.stubGlobal('fetch', asked);
  });

  it('come once from the host, and then from the device', async () => {
    expect(await (await fetched(here('ur'))).text()).toBe(`words of ${here('ur')}`);
    asked.mockRejectedValue(new TypeError('no network'));
    expect(await (await fetched(here('ur'))).text()).toBe(`words of ${here('ur')}`);
    expect(await inCache()).toEqual([here('ur')]);
  });

  it('are not kept when the host has something else to say', async () => {
    asked.mockResolvedValue(new Response('no such page', { status: 404 }));
    await expect(fetched(here('ur'))).rejects.toThrow('404');
    expect(await inCache()).toEqual([]);
  });

  it('are asked about and fetched where a page reads in it, and no other language is', async () => {
    const postMessage = vi.fn<(message: readonly { url: string }[]) => void>();
    const waitUntil = () => undefined;
    listeners.get('message')!({ data: { type: 'WHAT_IS_KEPT', language: 'ur' }, ports: [{ postMessage }], waitUntil });
    expect(postMessage.mock.calls[0]?.[0].at(-1)).toEqual({
      url: 'assets/language/ur-22222222.js',
      key: here('ur'),
      sha256: 'def',
    });
    await vi.waitFor(async () => expect(await inCache()).toEqual([here('ur')]));
  });

  it('come anew with a newer release before it may take over; the old ones go once it has', async () => {
    await (await device.open('lon-languages')).put(here('ur', 1), new Response('old words'));
    await done('install');
    expect(await inCache()).toEqual([here('ur', 1), here('ur')]);
    await done('activate');
    expect(await inCache()).toEqual([here('ur')]);
  });

  it('keep a newer release waiting while they cannot be fetched', async () => {
    await (await device.open('lon-languages')).put(here('ur', 1), new Response('old words'));
    asked.mockRejectedValue(new TypeError('no network'));
    await expect(done('install')).rejects.toThrow('no network');
  });

  it('cost a family that reads in English nothing', async () => {
    await done('install');
    listeners.get('message')!({
      data: { type: 'WHAT_IS_KEPT', language: 'en' },
      ports: [{ postMessage: () => undefined }],
      waitUntil: () => undefined,
    });
    expect(asked.mock.calls.filter(([address]) => address.includes('language'))).toEqual([]);
    expect(await device.has('lon-languages')).toBe(false);
  });
});

describe('the first page, with no signal', () => {
  const device = new MemoryCaches();
  const home = new URL(scope).href;
  const page = (release: number, words = 'errands') =>
    `<html><script src="./assets/index-${String(release).repeat(8)}.js"></script>${words}</html>`;
  const online = (html: string, status = 200) =>
    vi.stubGlobal('fetch', async () => new Response(html, { status, headers: { 'content-security-policy': 'own' } }));
  const offline = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const opened = async (address: string): Promise<Response> => {
    let kept: Promise<unknown> | undefined;
    const event = { ...eventFor(address), waitUntil: (work: Promise<unknown>) => (kept = work) };
    const answer = await (pageHandler()({ event }) as Promise<Response>);
    await kept;
    return answer;
  };
  const pageHandler = () => kept.page!;
  const ready = async (language: string) => {
    let done: Promise<unknown> | undefined;
    listeners.get('message')!({
      data: { type: 'WHAT_IS_KEPT', language },
      ports: [{ postMessage: () => undefined }],
      waitUntil: (work: Promise<unknown>) => (done = work),
    });
    await done;
  };
  beforeEach(() => {
    device.stores.clear();
    vi.stubGlobal('caches', device);
    kept.shell = new Response(shellHtml);
  });

  it('is the one that last came, with the host’s own security policy, whatever stands behind it in the address', async () => {
    online(page(2));
    await opened(home);
    online(page(2, 'newer errands'));
    await opened(`${home}index.html?from=somewhere`);
    offline();
    const answer = await opened(`${home}?utm=1#x`);
    expect(await answer.text()).toContain('newer errands');
    expect(answer.headers.get('content-security-policy')).toBe('own');
  });

  it('is there after a first visit, and in the language that is read', async () => {
    online(page(2));
    await ready('en');
    await ready('ur');
    offline();
    expect(await (await opened(home)).text()).toContain('errands');
    expect(await (await opened(`${home}ur/`)).text()).toContain('errands');
    expect(await (await opened(`${home}pl/`)).text()).toContain('data-root');
  });

  it('is the shell where the page kept is of another release: its scripts are no longer here', async () => {
    online(page(3));
    await opened(home);
    offline();
    expect(await (await opened(home)).text()).toContain('data-root');
    await (await device.open('lon-home')).put(home, new Response(page(1)));
    let done: Promise<unknown> | undefined;
    listeners.get('activate')!({ waitUntil: (work: Promise<unknown>) => (done = work) });
    await done;
    expect(await (await opened(home)).text()).toContain('data-root');
  });

  it('is not a sign-in page of somebody’s Wi-Fi, nor a page that says it is not there', async () => {
    online('<html>Sign in to go on</html>');
    await opened(home);
    online(page(2), 404);
    await opened(home);
    offline();
    expect(await (await opened(home)).text()).toContain('data-root');
  });

  it('is the one that came too late to be shown the time before', async () => {
    await device.open('lon-pack-pointer');
    vi.useFakeTimers();
    vi.stubGlobal('fetch', async () => {
      await new Promise((late) => setTimeout(late, 1_500));
      return new Response(page(2, 'late errands'));
    });
    const first = opened(home);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await (await first).text()).toContain('data-root');
    vi.useRealTimers();
    offline();
    expect(await (await opened(home)).text()).toContain('late errands');
  });

  it('is the only page that is kept', async () => {
    online(page(2));
    await opened(`${home}provisions/salt/`);
    await opened(`${home}journey/`);
    expect(device.stores.size).toBe(0);
  });
});

describe('the kill switch', () => {
  it('is plain JavaScript that touches no store and answers no request', async () => {
    const source = (await killSwitchSource()).replace(/\/\*[\s\S]*?\*\//g, '');
    expect(() => new Function(source)).not.toThrow();
    expect(source).not.toMatch(/caches|indexedDB|storage|'fetch'|import|export|declare/);
    expect(source).toContain('skipWaiting');
  });
});

describe('the list of the shell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'assets'));
  const write = (url: string) => (writeFileSync(join(folder, url), url), { url, revision: null, size: url.length });
  const transform = (urls: string[]) =>
    serviceWorkerOptions(folder).injectManifest!.manifestTransforms![0]!(urls.map(write), undefined);

  it('carries each file’s SHA-256, for the self-test on the phone', async () => {
    const { manifest } = await transform(['shell.html', 'assets/app-12345678.js']);
    // printf shell.html | sha256sum
    const sha256 = 'c878553ed816480a5e85ff602ff3c5d38788ca1d21095cd8f8ebc36a4dbc07ee';
    expect(manifest[0]).toMatchObject({ url: 'shell.html', sha256 });
  });

  it('may not have more than 20 files, nor lack the shell', () => {
    const many = Array.from({ length: 20 }, (_, index) => `assets/part${index}.js`);
    expect(() => transform(['shell.html', ...many])).toThrow('21 files');
    expect(() => transform(many)).toThrow('shell.html');
  });
});
