import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ContentFolder } from '../officer/content/contentFolder.ts';
import type { LoadedPack } from '../officer/content/loadContent.ts';
import { brandedApp } from '../officer/publish/brandedApp.ts';
import { packFiles } from '../officer/publish/packFiles.ts';
import { siteFiles } from '../officer/publish/siteFiles.ts';
import type { SiteParts } from '../officer/publish/siteParts.ts';
import { pageCount, type StaticEntry } from '../officer/publish/staticPages.ts';
import { wholePack } from '../officer/publish/wholePack.ts';
import { ZipWriter } from '../officer/publish/zipFiles.ts';
import type { Say } from '../officer/workshop/say.ts';
import { fetchBytes } from './siteFetch.ts';

interface Publishing {
  readonly root: string;
  readonly parts: SiteParts;
  readonly pack: LoadedPack;
  readonly nation: ContentFolder;
  readonly area: ContentFolder;
  readonly say: Say;
}

/** Pieces are put together now and then, so that the browser may move them out of memory. */
const pieceBytes = 8 * 1024 * 1024;

/** The whole site with this pack as one zip: the app as this site has it, every page, the pack. */
export async function publishedZip({ root, parts, pack, nation, area, say }: Publishing): Promise<Blob> {
  if (pack.view.pack.signingKeys.length > 0)
    throw new Error(
      'Phones here take signed packs alone, and no key is kept in a browser. Take the pack away and build it where the key is: npm run offer -- build --sign KEYFILE.',
    );
  let whole: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let waiting = 0;
  const zip = new ZipWriter((bytes) => {
    pieces.push(bytes);
    waiting += bytes.length;
    if (waiting < pieceBytes) return;
    whole = [...whole, new Blob(pieces)];
    pieces = [];
    waiting = 0;
  });
  const entry = (await import(/* @vite-ignore */ new URL(parts.pageWriter, root).href)) as StaticEntry;
  const text = new Map<string, string>();
  for (const [done, { path, sha256: hash }] of parts.app.entries()) {
    say('fetching', done, parts.app.length);
    const bytes = await fetchBytes(root, path);
    if (bytesToHex(sha256(bytes)) !== hash)
      throw new Error(
        `${path} is not the file this site was built with. Reload the page; if it stays, build the site anew.`,
      );
    if (path === 'shell.html' || path === 'sw.js') text.set(path, new TextDecoder().decode(bytes));
    else zip.add(path, bytes);
  }
  const { shell, worker } = brandedApp({ shell: text.get('shell.html') ?? '', worker: text.get('sw.js') ?? '' }, pack);
  const looks = new Map([
    ['shell.html', shell],
    ['sw.js', worker],
  ]);
  const app = parts.app.map((file) => {
    const bytes = new TextEncoder().encode(looks.get(file.path));
    return looks.has(file.path) ? { ...file, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) } : file;
  });
  for (const [path, content] of looks) zip.add(path, content);
  const total = pageCount(pack, entry);
  let done = 0;
  const { files, manifest } = packFiles(pack);
  const making = {
    pack,
    whole: wholePack(files, manifest),
    nation,
    area,
    shell,
    entry,
    app,
    pageWriter: parts.pageWriter,
    address: parts.address,
  };
  for await (const [name, content, kind] of siteFiles(making)) {
    zip.add(name, content);
    if (kind === 'page') say('pages', (done += 1), total);
  }
  zip.end();
  return new Blob([...whole, ...pieces], { type: 'application/zip' });
}
