import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askLink, type LinkState } from '../../../tools/links/askLink.ts';
import { PoliteHosts, type Clock } from '../../../tools/links/politeHosts.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = (title: string, heading = title) =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${heading}</h1><p>If a page is not found, ring us.</p></body></html>`;

/** How a host answers, by path: for HEAD alike, unless it says otherwise. */
const answers: Readonly<
  Record<string, { status?: number; headers?: Record<string, string>; body?: string; head?: number; delay?: number }>
> = {
  '/': { headers: html, body: page('Welcome') },
  '/club': { headers: html, body: page('Talk club') },
  '/policy.pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF' },
  '/head-refused': { head: 405, headers: html, body: page('Swim club') },
  '/head-lies': { head: 404, headers: html, body: page('Chess club') },
  '/missing': { status: 404, headers: html, body: page('Oh no') },
  '/gone': { status: 410 },
  '/moved': { status: 301, headers: { location: '/club' } },
  '/moved-308': { status: 308, headers: { location: '/club' } },
  '/for-now': { status: 302, headers: { location: '/club' } },
  '/moved-twice': { status: 301, headers: { location: '/moved' } },
  '/moved-to-nothing': { status: 301, headers: { location: '/missing' } },
  '/moved-home': { status: 301, headers: { location: '/' } },
  '/round': { status: 302, headers: { location: '/round' } },
  '/soft-title': { headers: html, body: page('Page not found | Town Council', 'Sorry') },
  '/soft-heading': {
    headers: html,
    body: page('Town Council', 'We can’t find the page you are looking for').replace('the page', 'that page'),
  },
  '/soft-404': { headers: html, body: page('Error 404') },
  '/slow': { headers: html, body: page('Slow club'), delay: 900 },
  '/silent': { delay: 9000 },
  '/broken': { status: 500 },
  '/no-robots': { status: 403 },
  '/too-often': { status: 429 },
};

const servers: Server[] = [];
let host = '';
let secure = '';
let closed = '';

function started(server: Server): Promise<number> {
  servers.push(server);
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));
}

beforeAll(async () => {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''] ?? { status: 404 };
    const status = request.method === 'HEAD' ? (answer.head ?? answer.status ?? 200) : (answer.status ?? 200);
    setTimeout(() => {
      response.writeHead(status, answer.headers);
      response.end(request.method === 'HEAD' ? undefined : answer.body);
    }, answer.delay ?? 0);
  });
  host = `http://localhost:${await started(server)}`;
  // It has no certificate at all.
  secure = `https://localhost:${await started(createSecureServer(() => undefined))}`;
  const short = createServer();
  closed = `http://localhost:${await started(short)}`;
  await new Promise((done) => short.close(done));
});
afterAll(() => servers.forEach((server) => (server.closeAllConnections(), server.close())));

/** Real answers and real time; only the pause between two questions takes none. */
const hurried: Clock = { now: () => performance.now(), wait: () => Promise.resolve() };
const asking = () => ({ hosts: new PoliteHosts(hurried), clock: hurried, fetch, slowAfter: 500, patience: 3000 });

const expected: readonly (readonly [path: string, state: LinkState])[] = [
  ['/', 'fine'],
  ['/club', 'fine'],
  ['/policy.pdf', 'fine'],
  ['/head-refused', 'fine'],
  ['/head-lies', 'fine'],
  ['/for-now', 'fine'],
  ['/missing', 'not-found'],
  ['/never-heard-of', 'not-found'],
  ['/moved-to-nothing', 'not-found'],
  ['/gone', 'gone'],
  ['/moved', 'moved'],
  ['/moved-308', 'moved'],
  ['/moved-twice', 'moved'],
  ['/soft-title', 'soft-404'],
  ['/soft-heading', 'soft-404'],
  ['/soft-404', 'soft-404'],
  ['/moved-home', 'soft-404'],
  ['/slow', 'slow'],
  ['/silent', 'unreachable'],
  ['/broken', 'unreachable'],
  ['/round', 'unreachable'],
  ['/no-robots', 'refused'],
  ['/too-often', 'refused'],
];

describe('what stands at an address', () => {
  it.concurrent.each(expected)('%s is %s', async (path, state) => {
    expect((await askLink(host + path, asking())).state).toBe(state);
  });

  it('is a fault of the certificate, and a host that is not there is another', async () => {
    expect((await askLink(`${secure}/`, asking())).state).toBe('tls-error');
    expect((await askLink(`${closed}/`, asking())).state).toBe('unreachable');
    expect(await askLink('http://no-such-host.invalid/', asking())).toMatchObject({ state: 'unreachable' });
  });

  it.each([
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ])('is a fault of the certificate where Node says %s', async (code) => {
    const failing = () =>
      Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));
    expect((await askLink(`${host}/club`, { ...asking(), fetch: failing })).state).toBe('tls-error');
  });

  it('says where a page has moved to', async () => {
    expect((await askLink(`${host}/moved-twice`, asking())).to).toBe(`${host}/club`);
  });
});

/** A clock that moves only when somebody waits, and hosts that take no time. */
function questions(pause: number | undefined, addresses: readonly string[]) {
  let time = 0;
  const clock: Clock = { now: () => time, wait: async (milliseconds) => void (time += milliseconds) };
  const asked: { host: string; at: number; method: string }[] = [];
  let open = 0;
  let together = 0;
  const answer = async (url: URL | RequestInfo, init?: RequestInit) => {
    asked.push({ host: new URL(url as URL).host, at: time, method: init?.method ?? 'GET' });
    together = Math.max(together, (open += 1));
    await Promise.resolve();
    open -= 1;
    return new Response(init?.method === 'HEAD' ? null : page('Club'), { headers: html });
  };
  const hosts = pause === undefined ? new PoliteHosts(clock) : new PoliteHosts(clock, pause);
  const all = addresses.map((address) =>
    askLink(address, { hosts, clock, fetch: answer, slowAfter: 1e4, patience: 1e4 }),
  );
  return Promise.all(all).then(() => ({ asked, together: () => together }));
}

function shortestGap(asked: readonly { host: string; at: number }[]): number {
  const gaps = [...new Set(asked.map((one) => one.host))].flatMap((host) => {
    const times = asked.filter((one) => one.host === host).map((one) => one.at);
    return times.slice(1).map((at, index) => at - times[index]!);
  });
  return Math.min(...gaps);
}

describe('a host that is asked', () => {
  const one = Array.from({ length: 20 }, (_, at) => `https://a.example.org/${at}`);

  it('has a second between any two questions, HEAD before GET', async () => {
    const { asked, together } = await questions(undefined, one);
    expect(asked).toHaveLength(40);
    expect(shortestGap(asked)).toBeGreaterThanOrEqual(1000);
    expect(together()).toBe(1);
    expect(asked[0]?.method).toBe('HEAD');
  });

  it('would be pressed without the pause', async () => {
    expect(shortestGap((await questions(0, one)).asked)).toBeLessThan(1000);
  });

  it('does not wait for another host', async () => {
    const { asked } = await questions(undefined, ['https://a.example.org/1', 'https://b.example.org/1']);
    expect(asked.filter((each) => each.at === 0).map((each) => each.host)).toEqual(['a.example.org', 'b.example.org']);
  });
});
