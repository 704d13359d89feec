import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { translate } from '../../src/domain/pack/translate.ts';
import type { LoadedPack } from '../content/loadPack.ts';
import { overlayOf } from './overlays.ts';

/** What the built `src/static.tsx` offers. Its source is not imported: the build runs what was built. */
interface StaticEntry {
  readonly emptyPages: readonly string[];
  readonly languageCodes: readonly string[];
  addressesOf(view: unknown, directory: unknown): string[];
  pageWriter(
    language: string,
    view: unknown,
    directory: unknown,
  ): Promise<(address: string) => { address: string; html: string; title: string; lang: string; dir: string }>;
}

/** Every page of the site as HTML, by file name (`provisions/salt/index.html`). `shell` is the built shell.html. */
export async function staticSite(pack: LoadedPack, shell: string, entryFile: string): Promise<Map<string, string>> {
  if (!existsSync(entryFile)) throw new Error(`${entryFile} is missing: run "npm run app" first.`);
  const entry = (await import(pathToFileURL(resolve(entryFile)).href)) as StaticEntry;
  const files = new Map<string, string>();
  for (const lang of pack.view.pack.languages.filter((one) => entry.languageCodes.includes(one))) {
    const view = lang === 'en' ? pack.view : translate(pack.view, lang, overlayOf(pack, lang).overlay);
    const write = await entry.pageWriter(lang, view, pack.directory);
    for (const bare of entry.addressesOf(view, pack.directory)) {
      const page = write(bare);
      files.set(fileOf(page.address), document(shell, pack, page));
    }
    const prefix = lang === 'en' ? '' : `/${lang}`;
    for (const bare of entry.emptyPages) {
      const page = {
        address: `${prefix}${bare}`,
        html: '',
        title: 'Local Offer Navigator',
        lang,
        dir: lang === 'ur' ? 'rtl' : 'ltr',
      };
      files.set(fileOf(page.address), document(shell, pack, page));
    }
  }
  return files;
}

function fileOf(address: string): string {
  return `${address.slice(1)}index.html`;
}

interface Page {
  readonly address: string;
  readonly html: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
}

function document(shell: string, pack: LoadedPack, page: Page): string {
  const depth = page.address.split('/').length - 2;
  const root = depth === 0 ? './' : '../'.repeat(depth);
  const bare = page.lang === 'en' ? page.address : page.address.slice(page.lang.length + 1);
  const alternates = pack.view.pack.languages.map(
    (lang) =>
      `<link rel="alternate" hreflang="${lang}" href="${root}${lang === 'en' ? '' : `${lang}/`}${bare.slice(1)}" />`,
  );
  const head = [`<title>${escaped(page.title)}</title>`, ...alternates].join('\n    ');
  return shell
    .replace('<html lang="en" dir="ltr"', `<html lang="${page.lang}" dir="${page.dir}"`)
    .replace('data-area=""', `data-area="${pack.view.pack.id}"`)
    .replace('data-pack=""', `data-pack="${pack.view.pack.version}"`)
    .replace('<!--head-->', () => head)
    .replace(
      '<!--page-->',
      () =>
        page.html ||
        '<noscript>This page needs JavaScript. Every other page of this guide can be read without it.</noscript>',
    )
    .replaceAll('__ROOT__', root);
}

function escaped(text: string): string {
  return text.replaceAll('&amp;', '&').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
