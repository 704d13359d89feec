import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { signatureName, type PackFile, type PackManifest } from '../../src/domain/pack/manifest.ts';
import { signManifest, type SigningKey } from './signManifest.ts';

interface WholePack {
  /** By name, as served. */
  readonly files: ReadonlyMap<string, string>;
  /** All of it in one, for a stick or to hand from phone to phone; `src/storage/packInOneFile.ts` reads it. */
  readonly oneFile: string;
}

/** The files of a pack with its manifest, which tells what each costs on the way, and, where there are keys to sign with, its signatures. */
export function withManifest(
  content: ReadonlyMap<string, string>,
  manifest: PackManifest,
  keys: readonly SigningKey[],
): WholePack {
  const text = JSON.stringify({ ...manifest, files: manifest.files.map((file) => withCost(file, content)) });
  const signatures = keys.length > 0 ? signManifest(text, keys) : undefined;
  const files = new Map(content);
  if (signatures) files.set(signatureName(createHash('sha256').update(text, 'utf8').digest('hex')), signatures);
  files.set('manifest.json', text);
  return {
    files,
    oneFile: JSON.stringify({
      app: 'local-offer-navigator-pack',
      format: 1,
      manifest: text,
      ...(signatures && { signatures }),
      files: Object.fromEntries(content),
    }),
  };
}

/** To the kilobyte above, so that another release of the compressor writes the same number. */
function withCost(file: PackFile, content: ReadonlyMap<string, string>): PackFile {
  const { path, bytes, sha256, ...rest } = file;
  const wire = file.wire ?? Math.ceil(gzipSync(content.get(path) ?? '').length / 1024) * 1024;
  return { path, bytes, wire, sha256, ...rest };
}
