import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { keyOf, type SearchRecord } from '../../src/domain/search/record.ts';
import { findBrowser } from '../project/findBrowser.ts';
import { flags } from './measuringPage.ts';
import { serveFolder } from './serveFolder.ts';

const version = '1.6.0';

export type PagefindAnswers =
  { readonly version: string; readonly answers: ReadonlyMap<string, readonly string[]> } | { readonly reason: string };

/**
 * What Pagefind finds, ten keys a query. Only this measurement wants it, so it is no dependency: its program is fetched
 * from the registry into a folder that is thrown away. Where that cannot be, the reason.
 */
export async function pagefindAnswers(
  records: readonly SearchRecord[],
  queries: readonly string[],
): Promise<PagefindAnswers> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return { reason: 'its program is fetched for Linux on x64 only.' };
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  try {
    const packed = `@pagefind/linux-x64@${version}`;
    execFileSync('npm', ['pack', packed, '--silent', '--pack-destination', folder], { stdio: 'pipe' });
    execFileSync('tar', ['xzf', `pagefind-linux-x64-${version}.tgz`], { cwd: folder });
    for (const record of records) writePage(join(folder, 'site'), record);
    execFileSync(join(folder, 'package/bin/pagefind_extended'), ['--site', join(folder, 'site')], { stdio: 'pipe' });
    return { version, answers: await answersOf(join(folder, 'site'), queries) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writePage(site: string, record: SearchRecord): void {
  const file = join(site, `${keyOf(record)}.html`);
  mkdirSync(dirname(file), { recursive: true });
  const text = (value: string) => value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const paragraphs = [...record.also, ...record.text.split('\n')].map((one) => `<p>${text(one)}</p>`);
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><title>${text(record.title)}</title><body><h1>${text(record.title)}</h1>${paragraphs.join('')}</body></html>`,
  );
}

async function answersOf(site: string, queries: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { address, close } = await serveFolder(site);
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...flags] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const found = await page.evaluate(async (queries) => {
      interface Pagefind {
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      }
      const engine = (await import(`${location.origin}/pagefind/pagefind.js`)) as Pagefind;
      const found: [string, string[]][] = [];
      for (const query of queries) {
        const { results } = await engine.search(query);
        const first = await Promise.all(results.slice(0, 10).map((one) => one.data()));
        found.push([query, first.map(({ url }) => url)]);
      }
      return found;
    }, queries);
    return new Map(found.map(([query, urls]) => [query, urls.map((url) => url.replace(/^\/|\.html$/g, ''))]));
  } finally {
    await browser.close();
    close();
  }
}
