import { thisDevice, type Device } from './device.ts';
import { inTime } from './inTime.ts';
import { openPack, type StoredPack } from './packs.ts';
import { sha256 } from './sha256.ts';

/** What "Ready to use with no signal" stands on. It is claimed only when everything was read back from the device. */
export interface Readiness {
  readonly ready: boolean;
  /** When the pack in use was put in place, ISO. */
  readonly since?: string | undefined;
  readonly missing: readonly MissingPart[];
}

export interface MissingPart {
  readonly part: 'pack' | 'language' | 'worker' | 'shell';
  /** Area, language, or address of the shell's file. */
  readonly name?: string | undefined;
}

/** What the service worker answers when asked what it keeps; `src/sw/sw.ts` makes it. */
interface ShellFile {
  readonly url: string;
  /** The address it is kept under. */
  readonly key: string;
  /** From the build; missing only in a build without `serviceWorkerOptions`. */
  readonly sha256?: string | undefined;
}

/**
 * Reads the pack of an area, its translation and the precached shell back from the device, and checks every hash. No
 * step asks the network.
 */
export async function isReadyOffline(
  area: string,
  { lang }: { readonly lang?: string | undefined } = {},
  device: Device = thisDevice(),
): Promise<Readiness> {
  const pack = await openPack(area, device);
  const missing = [...(await missingOfPack(area, pack, lang)), ...(await missingOfShell(device, lang))];
  return { ready: missing.length === 0, since: pack?.storedOn, missing };
}

async function missingOfPack(
  area: string,
  pack: StoredPack | undefined,
  lang: string | undefined,
): Promise<MissingPart[]> {
  if (pack === undefined) return [{ part: 'pack', name: area }];
  const isTranslated = pack.manifest.files.some((file) => file.kind === 'language' && file.lang === lang);
  const lacksLanguage = isTranslated && (await pack.language(lang!)) === undefined;
  return lacksLanguage ? [{ part: 'language', name: lang }] : [];
}

async function missingOfShell(device: Device, lang: string | undefined): Promise<MissingPart[]> {
  const files = await shellFiles(device, lang);
  if (files === undefined || files.length === 0) return [{ part: 'worker' }];
  const good = await Promise.all(files.map((file) => isKept(device, file)));
  return files.filter((_, index) => !good[index]).map(({ url }) => ({ part: 'shell', name: url }));
}

async function isKept(device: Device, file: ShellFile): Promise<boolean> {
  const response = await device.caches?.match(file.key);
  if (response === undefined) return false;
  const bytes = new Uint8Array(await response.arrayBuffer());
  return file.sha256 === undefined || (await sha256(bytes)) === file.sha256;
}

/** Asks the worker that would serve the next visit: none, or one that says nothing, is not ready. */
async function shellFiles(device: Device, lang: string | undefined): Promise<readonly ShellFile[] | undefined> {
  const registration = await device.serviceWorker?.getRegistration().catch(() => undefined);
  const worker = registration?.active;
  if (!worker) return undefined;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<readonly ShellFile[]>((resolve) => {
    port1.addEventListener('message', ({ data }) => resolve(data as readonly ShellFile[]));
    port1.start();
  });
  // Words of a language that the worker has not got yet, it fetches then by itself: the next test finds them.
  worker.postMessage({ type: 'WHAT_IS_KEPT', language: lang }, [port2]);
  try {
    return await inTime<readonly ShellFile[] | undefined>(answer, device.patience.worker, () => undefined);
  } finally {
    port1.close();
  }
}
