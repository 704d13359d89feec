import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { appLevel, type PackFile, type PackManifest } from '../../domain/pack/manifest.ts';
import type { PackView } from '../../domain/pack/view.ts';
import { apartKinds } from '../../domain/pack/withPieces.ts';
import { searchApart } from '../../domain/search/searchFiles.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import { overlayOf } from '../content/overlays.ts';
import { likeBesideLike } from './likeBesideLike.ts';
import { searchIndexOf } from './searchIndexOf.ts';

/** Services in one file, so that a dropped connection costs little (O-11). */
const servicesPerFile = 400;

/** Letters of JSON in one file of pieces: for the same reason, and so that a slow phone reads each in no time. */
const piecesPerFile = 600_000;

/** The files of a pack as served: content by hash in its name, and the manifest that lists them. Same input, same bytes. */
export function packFiles(pack: LoadedPack): { files: Map<string, string>; manifest: PackManifest } {
  const { view, extras } = pack;
  const directory = likeBesideLike(pack.directory);
  const files = new Map<string, string>();
  const listed: PackFile[] = [];
  const add = (name: string, kind: PackFile['kind'], value: unknown, lang?: string) => {
    const text = JSON.stringify(value);
    const bytes = utf8ToBytes(text);
    const hash = bytesToHex(sha256(bytes));
    const path = `${name}.${hash.slice(0, 8)}.json`;
    files.set(path, text);
    listed.push({ path, bytes: bytes.length, sha256: hash, kind, ...(lang ? { lang } : {}) });
  };
  // On the way it has the number of the form that phones read, which is not that of the files it is written in.
  const core = Object.fromEntries(apartKinds.map((kind) => [kind, {}]));
  add('core', 'core', { ...view, ...core, pack: { ...view.pack, schema: 1 } });
  piecesApart(view).forEach((pieces, place) => add(`pieces-${place + 1}`, 'pieces', pieces));
  const services = Object.entries(directory);
  for (let from = 0; from < Math.max(services.length, 1); from += servicesPerFile)
    add(
      `services-${from / servicesPerFile + 1}`,
      'services',
      Object.fromEntries(services.slice(from, from + servicesPerFile)),
    );
  searchApart({ index: searchIndexOf({ view, directory, extras }), words: extras.words }).forEach((part, place) =>
    add(`search-${place + 1}`, 'search', part),
  );
  for (const lang of view.pack.languages.filter((one) => one !== 'en'))
    add(`words-${lang}`, 'language', overlayOf(pack, lang).overlay, lang);
  const manifest: PackManifest = {
    area: view.pack.id,
    version: view.pack.version,
    schema: 1,
    issued: view.pack.issued,
    ...(view.pack.expires === undefined ? {} : { expires: view.pack.expires }),
    needsApp: appLevel,
    national: { id: view.national.id, version: view.national.version },
    files: listed,
  };
  return { files, manifest };
}

/** Each piece whole in one file, in the order of the view. */
function piecesApart(view: PackView): Record<string, Record<string, unknown>>[] {
  const files: Record<string, Record<string, unknown>>[] = [];
  let letters = piecesPerFile;
  for (const kind of apartKinds) {
    for (const [id, piece] of Object.entries(view[kind])) {
      const length = JSON.stringify(piece).length;
      if (letters + length > piecesPerFile) {
        files.push({});
        letters = 0;
      }
      letters += length;
      (files.at(-1)![kind] ??= {})[id] = piece;
    }
  }
  return files;
}
