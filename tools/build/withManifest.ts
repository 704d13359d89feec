import { createHash } from 'node:crypto';
import { signatureName, type PackManifest } from '../../src/domain/pack/manifest.ts';
import { signManifest, type SigningKey } from './signManifest.ts';

interface WholePack {
  /** By name, as served. */
  readonly files: ReadonlyMap<string, string>;
  /** All of it in one, for a stick or to hand from phone to phone; `src/storage/packInOneFile.ts` reads it. */
  readonly oneFile: string;
}

/** The files of a pack with its manifest and, where there are keys to sign with, its signatures. */
export function withManifest(
  content: ReadonlyMap<string, string>,
  manifest: PackManifest,
  keys: readonly SigningKey[],
): WholePack {
  const text = JSON.stringify(manifest);
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
