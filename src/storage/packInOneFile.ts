import { packLimits } from '../domain/pack/manifest.ts';
import { thisDevice, type Device } from './device.ts';
import { putPack, type PackTrial, type UpdateResult } from './putPack.ts';
import { Refused, type PackSource } from './packSource.ts';
import { keysOfThisPage } from './keysOfThisPage.ts';

/**
 * A pack carried as one file, on a stick or from phone to phone: made by `build --one-file`. The manifest stands in it as
 * a text, letter for letter as it was signed.
 */
interface OneFile {
  readonly app: typeof appName;
  readonly format: typeof oneFileFormat;
  readonly manifest: string;
  readonly signatures?: string | undefined;
  /** By path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface InstallOptions {
  readonly device?: Device;
  readonly keys?: readonly string[];
  readonly tryPack?: PackTrial;
}

const appName = 'local-offer-navigator-pack';
const oneFileFormat = 1;
/** Quotes within a text are written with a stroke before them, so it is longer than its parts. */
const largest = 2 * packLimits.packBytes;

/**
 * Puts the pack of a file in place, by the same checks as one from the host and with all its languages. Nothing of it is
 * kept when any of them fails.
 */
export async function installPack(
  area: string,
  file: Blob,
  { device = thisDevice(), keys = keysOfThisPage(), tryPack }: InstallOptions = {},
): Promise<UpdateResult> {
  if (file.size > largest) return { outcome: 'refused', reason: 'too-large' };
  const parsed = oneFileFrom(await file.text());
  if (parsed === undefined) return { outcome: 'refused', reason: 'not-a-pack' };
  return putPack({ device, area, source: fileSource(parsed, device), lang: 'all', keys, most: Infinity, tryPack });
}

function oneFileFrom(text: string): OneFile | undefined {
  try {
    const value = JSON.parse(text) as Partial<OneFile> | null;
    const isGood =
      value?.app === appName &&
      value.format === oneFileFormat &&
      typeof value.manifest === 'string' &&
      (value.signatures === undefined || typeof value.signatures === 'string') &&
      typeof value.files === 'object' &&
      value.files !== null &&
      Object.values(value.files).every((one) => typeof one === 'string');
    return isGood ? (value as OneFile) : undefined;
  } catch {
    return undefined;
  }
}

function fileSource(pack: OneFile, device: Device): PackSource {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    manifest: async () => {
      if (pack.manifest.length > packLimits.manifestBytes) throw new Refused('too-large', 'manifest.json');
      return bytes(pack.manifest);
    },
    signatures: async () => (pack.signatures === undefined ? undefined : bytes(pack.signatures)),
    file: async (file) => {
      const text = Object.hasOwn(pack.files, file.path) ? pack.files[file.path] : undefined;
      if (text === undefined) throw new Refused('not-found', file.path);
      const found = bytes(text);
      if (!(await device.bytesMatch(found, file.sha256, file.bytes))) throw new Refused('bad-hash', file.path);
      return found;
    },
  };
}
