import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { translate } from '../../src/domain/pack/translate.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { overlayOf } from '../../src/officer/content/overlays.ts';
import { pageHead, type Page } from './pageHead.ts';

const appName = 'Local Offer Navigator';

/** What the built `src/static.tsx` offers. Its source is not imported: the build runs what was built. */
interface StaticEntry {
  readonly emptyPages: readonly string[];
  readonly languageCodes: readonly string[];
  addressesOf(view: unknown, directory: unknown): string[];
  pageWriter(language: string, view: unknown, directory: unknown): Promise<(address: string) => Omit<Page, 'bare'>>;
}

/**
 * Every page of the site as HTML, by file name (`provisions/salt/index.html`). `shell` is the built shell.html; `address`
 * is where the site will stand, as far as it is known.
 */
export async function staticSite(
  pack: LoadedPack,
  shell: string,
  entryFile: string,
  address?: string,
): Promise<Map<string, string>> {
  if (!existsSync(entryFile)) throw new Error(`${entryFile} is missing: run "npm run app" first.`);
  const entry = (await import(pathToFileURL(resolve(entryFile)).href)) as StaticEntry;
  const files = new Map<string, string>();
  for (const lang of pack.view.pack.languages.filter((one) => entry.languageCodes.includes(one))) {
    const view = lang === 'en' ? pack.view : translate(pack.view, lang, overlayOf(pack, lang).overlay);
    const write = await entry.pageWriter(lang, view, pack.directory);
    const pages: Page[] = entry.addressesOf(view, pack.directory).map((bare) => ({ ...write(bare), bare }));
    pages.push(...entry.emptyPages.map((bare) => emptyPageAt(bare, lang)));
    const headings = new Map(pages.map((page) => [page.address, page.heading]));
    const site = { view, directory: pack.directory, address, appName, headingAt: (at: string) => headings.get(at) };
    for (const page of pages)
      files.set(
        `${page.address.slice(1)}index.html`,
        document(shell, pack, page, (root) => pageHead(page, root, site)),
      );
  }
  return files;
}

function emptyPageAt(bare: string, lang: string): Page {
  return {
    address: lang === 'en' ? bare : `/${lang}${bare}`,
    bare,
    html: '',
    heading: appName,
    title: appName,
    opening: '',
    lang,
    dir: lang === 'ur' ? 'rtl' : 'ltr',
  };
}

function document(shell: string, pack: LoadedPack, page: Page, head: (root: string) => string): string {
  const depth = page.address.split('/').length - 2;
  const root = depth === 0 ? './' : '../'.repeat(depth);
  return shell
    .replace('<html lang="en" dir="ltr"', `<html lang="${page.lang}" dir="${page.dir}"`)
    .replace('data-area=""', `data-area="${pack.view.pack.id}"`)
    .replace('data-pack=""', `data-pack="${pack.view.pack.version}"`)
    .replaceAll('__ROOT__', root)
    .replace('<!--head-->', () => head(root))
    .replace(
      '<!--page-->',
      () =>
        page.html ||
        '<noscript>This page needs JavaScript. Every other page of this guide can be read without it.</noscript>',
    );
}
