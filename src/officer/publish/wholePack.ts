import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { gzipSync } from 'fflate';
import { signatureName, type PackFile, type PackManifest } from '../../domain/pack/manifest.ts';

export interface WholePack {
  /** By name, as served. */
  readonly files: ReadonlyMap<string, string>;
  /** All of it in one, for a stick or to hand from phone to phone; `src/storage/packInOneFile.ts` reads it. */
  readonly oneFile: string;
}

/**
 * The files of a pack with its manifest, which tells what each costs on the way, and its signatures, where `sign` makes
 * some of the manifest's text.
 */
export function wholePack(
  content: ReadonlyMap<string, string>,
  manifest: PackManifest,
  sign?: (manifest: string) => string,
): WholePack {
  const text = JSON.stringify({ ...manifest, files: manifest.files.map((file) => withCost(file, content)) });
  const signatures = sign?.(text);
  const files = new Map(content);
  if (signatures !== undefined) files.set(signatureName(bytesToHex(sha256(utf8ToBytes(text)))), signatures);
  files.set('manifest.json', text);
  return {
    files,
    oneFile: JSON.stringify({
      app: 'local-offer-navigator-pack',
      format: 1,
      manifest: text,
      ...(signatures !== undefined && { signatures }),
      files: Object.fromEntries(content),
    }),
  };
}

/** To the kilobyte above. By a compressor of our own packages, so that a terminal and a browser write the same number. */
function withCost(file: PackFile, content: ReadonlyMap<string, string>): PackFile {
  const { path, bytes, sha256: hash, ...rest } = file;
  const wire = file.wire ?? Math.ceil(gzipSync(utf8ToBytes(content.get(path) ?? '')).length / 1024) * 1024;
  return { path, bytes, wire, sha256: hash, ...rest };
}
