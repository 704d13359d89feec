import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { checkHost } from '../../../tools/hosting/checkHost.ts';
import { checkHost as command } from '../../../tools/commands/checkHost.ts';
import { signManifest } from '../../../tools/build/signManifest.ts';
import { contentSecurityPolicy, headerPolicy, securityHeaders } from '../../../tools/hosting/securityHeaders.ts';
import { newSigner } from '../../make/packServer.ts';

/** An answer before it is sent; a fault changes it. */
interface Sent {
  status: number;
  headers: Record<string, string>;
  body: string;
}
type Fault = (path: string, sent: Sent, request: IncomingMessage) => void;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const style = `body{color:#123}${'/* a long style */'.repeat(200)}`;
const styleHash = createHash('sha256').update(style).digest('base64');
const pack = JSON.stringify({ provisions: 'Speech therapy '.repeat(300) });
const packName = `core.${sha256(pack).slice(0, 8)}.json`;
const html = `<!doctype html><html lang="en" data-area="town" data-pack="1"><head>
<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${styleHash}'" /><style>${style}</style>
<script type="module" src="./assets/index-AAAAAAAA.js"></script></head>
<body><a href="./provisions/salt/">Speech therapy</a></body></html>`;
const script = `console.info(${JSON.stringify('a script '.repeat(400))})`;

/** A small site as the build writes it, by path. */
const files: Readonly<Record<string, { readonly type: string; readonly body: string }>> = {
  '/': { type: 'text/html; charset=utf-8', body: html },
  '/provisions/salt/': { type: 'text/html; charset=utf-8', body: html },
  '/shell.html': { type: 'text/html; charset=utf-8', body: html },
  '/sw.js': {
    type: 'text/javascript',
    body: 'precache([{"url":"assets/index-AAAAAAAA.js"},{"url":"assets/base-BBBBBBBB.js"}])',
  },
  '/assets/index-AAAAAAAA.js': { type: 'text/javascript', body: script },
  '/assets/base-BBBBBBBB.js': { type: 'text/javascript', body: script },
  '/assets/index-OLDOLDOL.js': { type: 'text/javascript', body: script },
  '/app.webmanifest': { type: 'application/manifest+json', body: '{}' },
  '/icon.svg': { type: 'image/svg+xml', body: '<svg/>' },
  '/packs/areas.json': { type: 'application/json', body: '[{"id":"town","name":"Town"}]' },
  '/packs/town/manifest.json': {
    type: 'application/json',
    body: JSON.stringify({
      area: 'town',
      version: 1,
      files: [{ path: packName, bytes: pack.length, sha256: sha256(pack), kind: 'core' }],
    }),
  },
  [`/packs/town/${packName}`]: { type: 'application/json', body: pack },
  '/feed/': { type: 'application/json', body: '{"version":"HSDS-UK-3.0"}' },
  '/feed/services/index.json': { type: 'application/json', body: '{"contents":[{"id":"1a"}]}' },
  '/feed/services': { type: 'application/json', body: '{"contents":[{"id":"1a"}]}' },
  '/feed/services/1a': { type: 'application/json', body: '{"id":"1a"}' },
};
/** SHA256SUMS of the release before: one script was there already, another is of that release alone. */
const before = `${'0'.repeat(64)}  assets/base-BBBBBBBB.js\n${'1'.repeat(64)}  assets/index-OLDOLDOL.js\n`;

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => (server.closeAllConnections(), server.close())));

async function hostWith(fault: Fault = () => undefined): Promise<string> {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const file = files[path];
    const isHashed = /^\/assets\/|\.[0-9a-f]{8}\.json$/.test(path);
    const sent: Sent = {
      status: file ? 200 : 404,
      headers: {
        ...securityHeaders,
        'content-security-policy': headerPolicy(html),
        'content-type': file?.type ?? 'text/plain',
        'cache-control': isHashed && file ? 'public, max-age=31536000, immutable' : 'no-cache',
        'content-encoding': 'br',
        ...(path.startsWith('/feed/') ? { 'access-control-allow-origin': '*' } : {}),
      },
      body: file?.body ?? 'Not here.',
    };
    fault(path, sent, request);
    response.writeHead(sent.status, sent.headers);
    response.end(sent.headers['content-encoding'] === 'br' ? brotliCompressSync(sent.body) : sent.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

const year = 'public, max-age=31536000';
/** Ten ways to get hosting wrong, each with what must be said about it. */
const planted: readonly {
  readonly name: string;
  readonly code: string;
  readonly says: RegExp;
  readonly fault: Fault;
}[] = [
  {
    name: 'sw.js is kept for a year',
    code: 'worker-kept-too-long',
    says: /sw\.js may be kept for 1 year/,
    fault: (path, sent) => void (path === '/sw.js' && (sent.headers['cache-control'] = year)),
  },
  {
    name: 'sw.js is sent as text',
    code: 'worker-type',
    says: /browsers refuse it/,
    fault: (path, sent) => void (path === '/sw.js' && (sent.headers['content-type'] = 'text/plain')),
  },
  {
    name: 'sw.js is sent on to another folder',
    code: 'worker-scope',
    says: /redirected/,
    fault: (path, sent) =>
      void (
        path === '/sw.js' && Object.assign(sent, { status: 302, headers: { location: '/assets/base-BBBBBBBB.js' } })
      ),
  },
  {
    name: 'pages are kept for a year',
    code: 'page-kept-too-long',
    says: /keep pages for 1 year/,
    fault: (_path, sent) =>
      void (sent.headers['content-type']?.startsWith('text/html') && (sent.headers['cache-control'] = year)),
  },
  {
    name: 'nothing is compressed',
    code: 'not-compressed',
    says: /without compression/,
    fault: (_path, sent) => void delete sent.headers['content-encoding'],
  },
  {
    name: 'no policy header',
    code: 'policy-header-missing',
    says: /content-security-policy is missing/,
    fault: (_path, sent) => void delete sent.headers['content-security-policy'],
  },
  {
    name: 'scripts are sent as a download',
    code: 'script-type',
    says: /browsers do not run it/,
    fault: (path, sent) =>
      void (path.startsWith('/assets/') && (sent.headers['content-type'] = 'application/octet-stream')),
  },
  {
    name: 'one byte of the pack is another',
    code: 'pack-file-differs',
    says: /SHA-256 differs/,
    fault: (path, sent) => void (path.endsWith(packName) && (sent.body = pack.replace('S', 's'))),
  },
  {
    name: 'the scripts of the release before are gone',
    code: 'old-scripts-gone',
    says: /1 of 2 scripts of the release before are gone/,
    fault: (path, sent) => void (path.includes('OLDOLDOL') && (sent.status = 404)),
  },
  {
    name: 'everything is rewritten to the first page',
    code: 'missing-answers-200',
    says: /does not exist is answered with 200/,
    fault: (path, sent) =>
      void (
        files[path] === undefined &&
        Object.assign(sent, { status: 200, body: html, headers: { ...sent.headers, 'content-type': 'text/html' } })
      ),
  },
];

describe('an officer who asks what is wrong with a host', () => {
  it('hears that nothing is wrong with a good one', async () => {
    expect(await checkHost(await hostWith(), before)).toEqual([]);
  });

  it.each(planted)('is told when $name, and nothing else', async ({ code, says, fault }) => {
    const faults = await checkHost(await hostWith(fault), before);
    expect(faults.map((one) => one.code)).toEqual([code]);
    expect(faults[0]?.message).toMatch(says);
    expect(faults[0]?.tip.length).toBeGreaterThan(20);
  });

  it('is told all ten at once', async () => {
    const all: Fault = (path, sent, request) => {
      // Two faults of one file hide each other: the type is seen only of a worker that was not redirected.
      for (const { code, fault } of planted) if (code !== 'worker-scope') fault(path, sent, request);
      if (path === '/sw.js') sent.headers['service-worker-allowed'] = '/everything/';
    };
    const codes = new Set((await checkHost(await hostWith(all), before)).map((one) => one.code));
    for (const { code } of planted) expect(codes).toContain(code);
  });

  it.each([
    [
      'the web app manifest is sent as text',
      'webmanifest-type',
      (path, sent) => void (path.endsWith('.webmanifest') && (sent.headers['content-type'] = 'text/plain')),
    ],
    [
      'a script of this release is missing',
      'script-gone',
      (path, sent) => void (path.includes('BBBBBBBB') && Object.assign(sent, { status: 404 })),
    ],
    [
      'the content network shortened the style',
      'page-changed',
      (path, sent) => void (path === '/' && (sent.body = html.replace('/* a long style */', ''))),
    ],
    [
      'the manifest is kept for a day',
      'manifest-kept-too-long',
      (path, sent) => void (path.endsWith('manifest.json') && (sent.headers['cache-control'] = 'max-age=86400')),
    ],
    [
      'JSON is sent as text',
      'pack-type',
      (path, sent) => void (path.endsWith('.json') && files[path] && (sent.headers['content-type'] = 'text/plain')),
    ],
    [
      'the feed was left out',
      'feed-missing',
      (path, sent) => void (path.startsWith('/feed/') && Object.assign(sent, { status: 404, body: '' })),
    ],
    [
      'a service of the feed is only there with .json behind it',
      'feed-address',
      (path, sent) => void (path === '/feed/services/1a' && (sent.status = 404)),
    ],
    [
      'the feed is sent as a download',
      'feed-address',
      (path, sent) => void (path === '/feed/services' && (sent.headers['content-type'] = 'application/octet-stream')),
    ],
    [
      'other sites may not read the feed',
      'feed-closed',
      (_path, sent) => void delete sent.headers['access-control-allow-origin'],
    ],
    [
      'another page stands there',
      'no-guide-here',
      (path, sent) => void (path === '/' && (sent.body = '<h1>Welcome</h1>')),
    ],
    [
      'the policy header lets inline scripts run, which the page does not',
      'policy-header-weaker',
      (_path, sent) => void (sent.headers['content-security-policy'] = contentSecurityPolicy),
    ],
    [
      'the policy header has the hashes of the release before',
      'policy-header-of-another-build',
      (_path, sent) =>
        void (sent.headers['content-security-policy'] = headerPolicy(html).replace('sha256-', 'sha256-x')),
    ],
    ['the host sets a cookie', 'cookie', (_path, sent) => void (sent.headers['set-cookie'] = 'seen=1')],
  ] satisfies [string, string, Fault][])('is told when %s', async (_name, code, fault) => {
    expect((await checkHost(await hostWith(fault))).map((one) => one.code)).toEqual([code]);
  });

  it('is told when phones are sent on to another host', async () => {
    const other = (await hostWith()).replace('localhost', '127.0.0.1');
    const address = await hostWith(
      (path, sent) => void (path === '/' && Object.assign(sent, { status: 301, headers: { location: other } })),
    );
    const faults = await checkHost(address);
    expect(faults.map((one) => one.code)).toEqual(['redirect-to-another-host']);
    expect(faults[0]?.message).toContain(new URL(other).host);
  });

  it('is told when the site is not on https, anywhere but on this machine', async () => {
    const { checkFirstPage } = await import('../../../tools/hosting/checkPages.ts');
    const { WebHost } = await import('../../../tools/hosting/webHost.ts');
    const local = new WebHost(await hostWith());
    const answer = { ...(await local.at('./')), url: 'http://offer.example.org/', way: ['http://offer.example.org/'] };
    const host = Object.assign(new WebHost('http://offer.example.org/'), { at: () => Promise.resolve(answer) });
    const faults: Parameters<typeof checkFirstPage>[1] = [];
    expect(await checkFirstPage(host, faults)).toBe(true);
    expect(faults.map((one) => one.code)).toEqual(['not-https']);
  });

  it('is told when nobody answers, or the certificate is not good', async () => {
    expect(await checkHost('http://localhost:9/')).toMatchObject([{ code: 'no-answer', level: 'error' }]);
    const secure = createSecureServer(() => undefined);
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
    const address = `https://localhost:${(secure.address() as AddressInfo).port}/`;
    expect((await checkHost(address)).map((one) => one.code)).toEqual(['no-answer']);
    secure.close();
  });

  it('reads faults in words, and scripts read them as JSON', async () => {
    const address = await hostWith(planted[0]!.fault);
    const words = await command({ address, before: undefined, json: false });
    expect(words.exitCode).toBe(1);
    expect(words.output).toMatch(/Send cache-control: no-cache with sw\.js/);
    const { output } = await command({ address, before: undefined, json: true });
    expect(JSON.parse(output)).toMatchObject({ address, errors: 1, warnings: 0 });
    expect((await command({ address: await hostWith(), before: undefined, json: false })).exitCode).toBe(0);
    expect((await command({ address: 'offer.example.org', before: undefined, json: false })).exitCode).toBe(2);
  });
});

describe('an officer whose pages name a key', () => {
  const ours = newSigner();
  const manifest = files['/packs/town/manifest.json']!.body;
  const signature = `/packs/town/signature.${sha256(manifest).slice(0, 8)}.json`;
  const withKey = (signed: string | undefined) =>
    hostWith((path, sent) => {
      sent.body = sent.body.replace('<html ', `<html data-keys="${ours.publicKey}" `);
      if (path !== signature || signed === undefined) return;
      Object.assign(sent, { status: 200, body: signed });
      sent.headers['content-type'] = 'application/json';
    });
  const codes = async (address: string) => (await checkHost(address)).map(({ code }) => code);

  it.each([
    ['signed as it should be', signManifest(manifest, [ours]), []],
    ['not signed', undefined, ['signature-missing']],
    ['signed by somebody else', signManifest(manifest, [newSigner()]), ['signature-wrong']],
    ['signed before it was changed', signManifest(`${manifest} `, [ours]), ['signature-wrong']],
    ['signed with nonsense', '<html>', ['signature-wrong']],
  ])('hears whether phones will take the pack: %s', async (_, signed, expected) => {
    expect((await codes(await withKey(signed))).filter((code) => code.startsWith('signature'))).toEqual(expected);
  });
});
