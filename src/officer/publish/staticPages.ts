import { translate } from '../../domain/pack/translate.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { overlayOf } from '../content/overlays.ts';
import { pageHead, type Page } from './pageHead.ts';

const appName = 'Local Offer Navigator';

/** What the built `src/static.tsx` offers. Its source is not imported: pages are written by what was built. */
export interface StaticEntry {
  readonly emptyPages: readonly string[];
  readonly languageCodes: readonly string[];
  addressesOf(view: unknown, directory: unknown): string[];
  pageWriter(language: string, view: unknown, directory: unknown): Promise<(address: string) => Omit<Page, 'bare'>>;
}

/**
 * Every page of the site as HTML, by file name (`provisions/salt/index.html`), one after another: a large area's pages
 * together would fill the memory. `shell` is the built shell.html; `address` is where the site will stand, as far as it
 * is known; `wanted` says which addresses (without their language) to write.
 */
export async function* staticPages(
  pack: LoadedPack,
  shell: string,
  entry: StaticEntry,
  address?: string,
  wanted: (bare: string) => boolean = () => true,
): AsyncGenerator<readonly [file: string, html: string]> {
  const inShell = pagesIn(shell, pack.view);
  for (const lang of pack.view.pack.languages.filter((one) => entry.languageCodes.includes(one))) {
    const view = lang === 'en' ? pack.view : translate(pack.view, lang, overlayOf(pack, lang).overlay);
    const write = await entry.pageWriter(lang, view, pack.directory);
    // A list is written before its pieces, whose way leads through it.
    const headings = new Map<string, string>();
    const site = { view, directory: pack.directory, address, appName, headingAt: (at: string) => headings.get(at) };
    const finished = (page: Page) => {
      headings.set(page.address, page.heading);
      return [`${page.address.slice(1)}index.html`, inShell(page, (root) => pageHead(page, root, site))] as const;
    };
    for (const bare of entry.addressesOf(view, pack.directory).filter(wanted)) yield finished({ ...write(bare), bare });
    for (const bare of entry.emptyPages) yield finished(emptyPageAt(bare, lang));
  }
}

/** How many pages that will be. */
export function pageCount(pack: LoadedPack, entry: StaticEntry): number {
  const languages = pack.view.pack.languages.filter((one) => entry.languageCodes.includes(one)).length;
  return languages * (entry.addressesOf(pack.view, pack.directory).length + entry.emptyPages.length);
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

type WritePage = (page: Page, head: (root: string) => string) => string;

/** The shell cut at its marks once, for it is long and a large area has thousands of pages. */
function pagesIn(shell: string, { pack }: LoadedPack['view']): WritePage {
  const parts = shell
    .replace(/data-area="[^"]*"/, `data-area="${pack.id}"`)
    .replace('data-pack=""', `data-pack="${pack.version}"`)
    .split(/(<html lang="en" dir="ltr"|__ROOT__|<!--head-->|<!--page-->)/);
  return (page, head) => {
    const depth = page.address.split('/').length - 2;
    const root = depth === 0 ? './' : '../'.repeat(depth);
    const filled: Readonly<Record<string, () => string>> = {
      '<html lang="en" dir="ltr"': () => `<html lang="${page.lang}" dir="${page.dir}"`,
      __ROOT__: () => root,
      '<!--head-->': () => head(root),
      '<!--page-->': () => page.html || needsScript,
    };
    return parts.map((part) => filled[part]?.() ?? part).join('');
  };
}

const needsScript =
  '<noscript>This page needs JavaScript. Every other page of this guide can be read without it.</noscript>';
