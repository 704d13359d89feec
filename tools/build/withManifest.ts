import type { PackManifest } from '../../src/domain/pack/manifest.ts';
import { wholePack, type WholePack } from '../../src/officer/publish/wholePack.ts';
import { signManifest, type SigningKey } from './signManifest.ts';

/** The files of a pack with its manifest and, where there are keys to sign with, its signatures. */
export function withManifest(
  content: ReadonlyMap<string, string>,
  manifest: PackManifest,
  keys: readonly SigningKey[],
): WholePack {
  return wholePack(content, manifest, keys.length > 0 ? (text) => signManifest(text, keys) : undefined);
}
