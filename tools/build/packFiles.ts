import { createHash } from 'node:crypto';
import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { appLevel, type PackFile, type PackManifest } from '../../src/domain/pack/manifest.ts';
import { recordsOf } from '../../src/domain/search/record.ts';
import { buildIndex } from '../../src/domain/search/searchIndex.ts';
import type { LoadedPack } from '../content/loadPack.ts';
import { overlayOf } from './overlays.ts';

/** Services in one file, so that a dropped connection costs little (O-11). */
const servicesPerFile = 400;

/** The files of a pack as served: content by hash in its name, and the manifest that lists them. Same input, same bytes. */
export function packFiles(pack: LoadedPack): { files: Map<string, string>; manifest: PackManifest } {
  const { view, directory, extras } = pack;
  const files = new Map<string, string>();
  const listed: PackFile[] = [];
  const add = (name: string, kind: PackFile['kind'], value: unknown, lang?: string) => {
    const text = JSON.stringify(value);
    const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
    const path = `${name}.${sha256.slice(0, 8)}.json`;
    files.set(path, text);
    const bytes = Buffer.from(text, 'utf8');
    // To the kilobyte above, so that another release of the compressor writes the same number.
    const wire = Math.ceil(gzipSync(bytes).length / 1024) * 1024;
    listed.push({ path, bytes: bytes.length, wire, sha256, kind, ...(lang ? { lang } : {}) });
  };
  add('core', 'core', view);
  const services = Object.entries(directory);
  for (let from = 0; from < Math.max(services.length, 1); from += servicesPerFile)
    add(
      `services-${from / servicesPerFile + 1}`,
      'services',
      Object.fromEntries(services.slice(from, from + servicesPerFile)),
    );
  add('search', 'search', {
    index: buildIndex(recordsOf(view, directory), extras.words, view.places),
    words: extras.words,
  });
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
