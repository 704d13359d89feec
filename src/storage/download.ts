import { packLimits, signatureName, type PackFile } from '../domain/pack/manifest.ts';
import { thisDevice, type Device } from './device.ts';
import { fetchBytes, type Fetched } from './fetchBytes.ts';
import { putPack, type PackTrial, type UpdateResult } from './putPack.ts';
import { Refused, type PackSource, type RefusalReason } from './packSource.ts';
import { keysOfThisPage } from './keysOfThisPage.ts';

export interface UpdateOptions {
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** The language to fetch with the pack; others stay on the server. */
  readonly lang?: string | undefined;
  /** Bytes that may be fetched without asking; without it any number. */
  readonly most?: number | undefined;
  /** The public keys the app trusts; without them those of this page. */
  readonly keys?: readonly string[] | undefined;
  readonly device?: Device | undefined;
  readonly tryPack?: PackTrial | undefined;
}

/** Read so far even in place of a shorter file, to tell a sign-in page from a damaged one. */
const enoughForASignInPage = 64 * 1024;

/**
 * Asks the host for a newer pack and puts it in place if it is whole and right; otherwise nothing changes and the
 * reason is named. To be run in the background: no screen waits for it. What was fetched before a drop is not
 * fetched again. `root` is the address that holds `packs/`.
 */
export function updatePack(area: string, root: string, options: UpdateOptions = {}): Promise<UpdateResult> {
  const { device = thisDevice(), lang, most = Infinity, keys = keysOfThisPage(), tryPack } = options;
  const source = hostSource(area, root, options.fetch === undefined ? device : { ...device, fetch: options.fetch });
  return putPack({ device, area, source, lang, keys, most, tryPack });
}

/** The pack of an area as its host serves it. */
export function hostSource(area: string, root: string, device: Device): PackSource {
  const folder = `${root.replace(/\/$/, '')}/packs/${area}/`;
  const small = (name: string) =>
    fetchBytes(folder + name, {
      device,
      patience: device.patience.manifest,
      limit: packLimits.manifestBytes,
      cache: 'no-cache',
    });
  return {
    manifest: async () => bytesOf(await small('manifest.json'), 'manifest.json'),
    signatures: async (manifestSha256) => {
      const name = signatureName(manifestSha256);
      const fetched = await small(name);
      return fetched.fault === 'not-found' ? undefined : bytesOf(fetched, name);
    },
    file: (file) => fetchFile(folder, file, device),
  };
}

function bytesOf(fetched: Fetched, name: string): Uint8Array<ArrayBuffer> {
  if (fetched.bytes === undefined) throw new Refused(fetched.fault, name);
  return fetched.bytes;
}

/** Two more tries, past any cache on the way, for what may pass: a drop, a server's bad moment, a damaged copy. */
async function fetchFile(folder: string, file: PackFile, device: Device): Promise<Uint8Array<ArrayBuffer>> {
  let reason: RefusalReason = 'offline';
  for (const cache of ['default', 'reload', 'reload'] as const) {
    if (cache === 'reload') await pause(device.patience.retry * (0.5 + Math.random()));
    const patience = device.patience.file;
    const limit = Math.max(file.bytes, enoughForASignInPage);
    const fetched = await fetchBytes(folder + file.path, { device, patience, limit, cache });
    if (fetched.bytes !== undefined && (await device.bytesMatch(fetched.bytes, file.sha256, file.bytes)))
      return fetched.bytes;
    reason = fetched.fault === undefined || fetched.fault === 'too-large' ? 'bad-hash' : fetched.fault;
    if (reason !== 'offline' && reason !== 'server-error' && reason !== 'bad-hash') break;
  }
  throw new Refused(reason, file.path);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
