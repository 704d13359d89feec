import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { checkHost } from '../hosting/checkHost.ts';
import { WebHost } from '../hosting/webHost.ts';
import { findBrowser } from '../project/findBrowser.ts';
import { table, writeMeasurement } from './figures.ts';
import { flags } from './measuringPage.ts';
import { readableCopy, webServers, type WebServer } from './webServers.ts';

const site = 'dist/site';

/** Each sample of docs/hosting on the real server, with the built example area: what `npm run measure -- hosting` writes. */
export async function measureHosting(today: string): Promise<string> {
  if (!existsSync(join(site, 'index.html'))) throw new Error('There is no built site. Run: npm run build');
  const work = mkdtempSync(join(tmpdir(), 'hosting-'));
  chmodSync(work, 0o755);
  const copy = readableCopy(site, join(work, 'site'));
  const rows: string[][] = [];
  try {
    for (const [index, server] of webServers.entries()) {
      const own = join(work, String(index));
      mkdirSync(own, { mode: 0o755 });
      rows.push(await rowOf(server, copy, own));
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  const body = [
    'Each server with its file of docs/hosting, the built site of the example area, on this machine over http://localhost. `check-host` reads the home page, a page beneath, every script, the worker, the manifest, every file of the pack with its SHA-256, and three files that do not exist. Deep links: five pages asked for directly, one of them without its last slash; there is no rewrite rule. Chromium: the page becomes the app under the header’s policy, fetches the pack; then the server is stopped, and a page is opened.',
    table(['server', 'version', 'config', 'check-host', 'deep links', 'missing file', 'Chromium'], rows),
    'Not run: https and certificates, HTTP/2 and 3, brotli on nginx (no module here), IIS, object stores and content networks.',
  ].join('\n\n');
  return writeMeasurement('hosting', 'The site on real web servers', body, today);
}

async function rowOf(server: WebServer, copy: string, work: string): Promise<string[]> {
  const version = server.version();
  const { config } = server;
  if (version === undefined) return [server.name, 'not installed', config, 'not run', 'not run', 'not run', 'not run'];
  const started = await server.start(copy, work).catch((error: unknown) => String(error).replace(/\s+/g, ' '));
  if (typeof started === 'string') return [server.name, version, config, started, 'not run', 'not run', 'not run'];
  const { address, stop } = started;
  try {
    const faults = await checkHost(address);
    const said = faults.map(({ code, where }) => `${code} ${where}`).join('; ') || 'nothing wrong';
    const links = await deepLinks(address);
    const missing = await missingFiles(address);
    return [server.name, version, config, said, links, missing, await inChromium(address, stop)];
  } finally {
    await stop();
  }
}

const pages = [
  ['', 'Find out who must help'],
  ['provisions/salt/', 'Speech and language therapy'],
  ['services/send-team/', 'Merrowdale SEND team'],
  ['ur/provisions/salt/', 'dir="rtl"'],
  // Typed without its slash: the server leads to the page, in the same folder.
  ['guides/week-by-week', '<h1'],
] as const;

async function deepLinks(address: string): Promise<string> {
  const host = new WebHost(address);
  const wrong: string[] = [];
  for (const [path, words] of pages) {
    const { status, body, url } = await host.at(path);
    if (status !== 200 || !body.toString().includes(words) || !url.startsWith(address)) wrong.push(`${path} ${status}`);
  }
  return wrong.length === 0 ? `${pages.length} of ${pages.length}` : wrong.join('; ');
}

async function missingFiles(address: string): Promise<string> {
  const answers = await Promise.all(
    ['none/', 'assets/none-00000000.js', 'packs/merrowdale/none.00000000.json'].map((path) => fetch(address + path)),
  );
  const kept = answers.filter(({ headers }) => headers.get('cache-control')?.includes('immutable')).length;
  const codes = [...new Set(answers.map(({ status }) => status))].join(', ');
  return `${codes}${kept > 0 ? `, ${kept} kept for a year` : ''}`;
}

/** A family opens the site, waits for "ready with no signal"; then nothing answers any more. */
async function inChromium(address: string, stop: () => Promise<void>): Promise<string> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text().slice(0, 120));
  });
  try {
    await page.goto(`${address}services/send-team/`);
    await page.locator('[data-ready=yes]').waitFor({ timeout: 60_000 });
    if (refused.length > 0) return refused.join('; ');
    await stop();
    await page.goto(`${address}provisions/salt/`);
    await page.locator('main h1', { hasText: 'Speech and language therapy' }).waitFor({ timeout: 20_000 });
    return 'ready, then works without it';
  } catch (error) {
    return `failed: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
  } finally {
    await browser.close();
  }
}
