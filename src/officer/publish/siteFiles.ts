import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ContentFolder } from '../content/contentFolder.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { feedFiles } from './feedFiles.ts';
import { forSearchEngines } from './forSearchEngines.ts';
import type { AppFile, SiteParts } from './siteParts.ts';
import { staticPages, type StaticEntry } from './staticPages.ts';
import type { WholePack } from './wholePack.ts';
import { zipOf } from './zipFiles.ts';

interface Making {
  readonly pack: LoadedPack;
  /** Its files as served. */
  readonly whole: WholePack;
  /** The folders the pack was read from: they go with the site, so that its workshop can go on from them. */
  readonly nation: ContentFolder;
  readonly area: ContentFolder;
  /** The built shell.html. */
  readonly shell: string;
  readonly entry: StaticEntry;
  /** The files of the built app, which whoever writes the site puts beside these. */
  readonly app: readonly AppFile[];
  /** Which of them writes pages. */
  readonly pageWriter: string;
  readonly address: string | undefined;
  /** Which pages to write; without it, all. */
  readonly wanted?: ((bare: string) => boolean) | undefined;
}

/**
 * Every file of a site but those of the app itself: the command line and the workshop in the browser write the same
 * ones, to the byte. Pages come first and one after another.
 */
export async function* siteFiles(
  making: Making,
): AsyncGenerator<readonly [name: string, content: string | Uint8Array, kind: 'page' | 'file']> {
  const { pack, whole, shell, entry, address, wanted } = making;
  const { id, name, issued } = pack.view.pack;
  const pages: string[] = [];
  for await (const [file, html] of staticPages(pack, shell, entry, address, wanted)) {
    pages.push(file);
    yield [file, html, 'page'];
  }
  for (const [file, text] of forSearchEngines(pages, issued, address)) yield [file, text, 'file'];
  for (const [file, text] of whole.files) yield [`packs/${id}/${file}`, text, 'file'];
  yield ['packs/areas.json', JSON.stringify([{ id, name }]), 'file'];
  for (const [file, text] of feedFiles(pack)) yield [`feed/${file}`, text, 'file'];
  yield* workshopFiles(making);
}

function* workshopFiles({ pack, nation, area, app, pageWriter, address }: Making) {
  const content = zipOf([
    ...nation.files.map((file): [string, string] => [`${pack.view.national.id}/${file}`, nation.text(file)]),
    ...area.files.map((file): [string, string] => [`${pack.view.pack.id}/${file}`, area.text(file)]),
  ]);
  const path = `workshop/content.${bytesToHex(sha256(content)).slice(0, 8)}.zip`;
  const parts: SiteParts = {
    content: path,
    pageWriter,
    ...(address === undefined ? {} : { address }),
    app,
  };
  yield [path, content, 'file'] as const;
  yield ['workshop/parts.json', `${JSON.stringify(parts, null, 1)}\n`, 'file'] as const;
}
