import type { PackManifest } from '../domain/pack/manifest.ts';
import type { PackView } from '../domain/pack/view.ts';
import { withPieces, type Pieces } from '../domain/pack/withPieces.ts';
import { thisDevice, type Device } from './device.ts';
import { hostSource } from './download.ts';
import { isCoreOf } from './isCoreOf.ts';
import { believedManifest } from './putPack.ts';
import { Refused } from './packSource.ts';
import { keysOfThisPage } from './keysOfThisPage.ts';

/** A pack in this page's memory alone. */
export interface PackOnce {
  readonly manifest: PackManifest;
  readonly core: () => Promise<PackView>;
  /** Parsed files of one kind, in the order listed. */
  readonly read: (kind: 'services' | 'language') => Promise<unknown[]>;
  readonly searchIndex: () => Promise<ArrayBuffer[]>;
}

/**
 * Where the browser keeps nothing (some private windows, http without a certificate): the host's pack for this page, by
 * the same checks, as far as this browser can make them. `undefined` when it cannot be had or is not right.
 */
export async function readPackOnce(
  area: string,
  root: string,
  lang: string,
  { device = thisDevice(), keys = keysOfThisPage() }: { device?: Device; keys?: readonly string[] } = {},
): Promise<PackOnce | undefined> {
  // On http browsers can reckon no hash; whoever can change the files on the way there can change this page as well.
  const noHashes = async (bytes: Uint8Array, _hash: string, length: number) => bytes.length === length;
  const source = hostSource(area, root, crypto.subtle === undefined ? { ...device, bytesMatch: noHashes } : device);
  try {
    const { manifest } = await believedManifest({ source, area, keys });
    const bytesOf = (kind: string) =>
      Promise.all(
        manifest.files
          .filter((file) => file.kind === kind && (file.lang === undefined || file.lang === lang))
          .map((file) => source.file(file)),
      );
    const [core] = await bytesOf('core');
    if (!isCoreOf(core, manifest)) return undefined;
    const parsed = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes)) as unknown;
    const read = async (kind: string) => (await bytesOf(kind)).map(parsed);
    return {
      manifest,
      core: async () => withPieces(parsed(core) as PackView, (await read('pieces')) as Pieces[]),
      read,
      searchIndex: async () => (await bytesOf('search')).map(({ buffer }) => buffer),
    };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
