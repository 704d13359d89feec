/**
 * A pack on the wire: `<root>/packs/<area>/manifest.json` and, beside it, the files it lists. The phone believes
 * nothing else about a pack: what is not listed is not fetched, what does not match its SHA-256 is not kept.
 */
export interface PackManifest {
  readonly area: string;
  /** Rises with every issue; a phone never goes back to a lower one by itself. */
  readonly version: number;
  readonly schema: 1;
  /** YYYY-MM-DD */
  readonly issued: string;
  /** YYYY-MM-DD: after this day the app says that the pack may be out of date. It never stops showing it. */
  readonly expires?: string | undefined;
  /** The app must be of this level (`appLevel`) or higher to show the pack rightly. */
  readonly needsApp?: number | undefined;
  readonly national: { readonly id: string; readonly version: number };
  readonly files: readonly PackFile[];
}

export interface PackFile {
  /** A plain file name beside the manifest, `core.1a2b3c4d.json`. */
  readonly path: string;
  /** Length before any compression on the way. */
  readonly bytes: number;
  /** About what it costs to fetch, compressed on the way: for saying so before a large download. */
  readonly wire?: number | undefined;
  /** 64 small hexadecimal digits, over the same bytes. */
  readonly sha256: string;
  readonly kind: PackFileKind;
  /** Only with kind `language`: the language laid over the English, `ur`. */
  readonly lang?: string | undefined;
}

/**
 * One `core`, any `pieces` of content that travel apart from it (see `withPieces`), one or more `search` (see
 * `searchFrom`) and `services` (laid together by id), and a `language` for each translation.
 */
export type PackFileKind = 'core' | 'pieces' | 'services' | 'search' | 'language';

/** Why a manifest is not believed. A code for the screen to translate; `at` is the path of the file concerned. */
export interface ManifestFault {
  readonly code:
    | 'not-an-object'
    | 'wrong-area'
    | 'newer-schema'
    | 'bad-schema'
    | 'bad-version'
    | 'bad-issued'
    | 'bad-expires'
    | 'newer-app'
    | 'bad-needs-app'
    | 'bad-national'
    | 'no-files'
    | 'too-many-files'
    | 'too-large'
    | 'bad-path'
    | 'bad-size'
    | 'bad-sha256'
    | 'unknown-kind'
    | 'bad-lang'
    | 'path-twice'
    | 'language-twice'
    | 'not-one-core'
    | 'no-search'
    | 'no-services';
  readonly at?: string | undefined;
}

/** Rises when a pack can ask something of the app that an older release would show wrongly. */
export const appLevel = 4;

export const packLimits = {
  manifestBytes: 256 * 1024,
  files: 64,
  fileBytes: 16 * 1024 * 1024,
  packBytes: 48 * 1024 * 1024,
  /** Room for dates as versions (2026112201), none for a number that could never be overtaken. */
  version: 9_999_999_999,
} as const;

/** The name of the file with a manifest's signatures: its own for each manifest, so that the two cannot be mixed up. */
export function signatureName(manifestSha256: string): string {
  return `signature.${manifestSha256.slice(0, 8)}.json`;
}

const kinds: readonly string[] = ['core', 'pieces', 'services', 'search', 'language'] satisfies PackFileKind[];

export type CheckedManifest =
  | { readonly manifest: PackManifest; readonly faults: readonly [] }
  | { readonly manifest?: undefined; readonly faults: readonly ManifestFault[] };

/**
 * Checks what came from the network. The manifest handed back is built anew from the known fields alone, so that
 * nothing unknown is ever stored; a name with a slash or dots cannot reach out of the pack's own folder.
 */
export function checkManifest(value: unknown, area: string): CheckedManifest {
  if (!isRecord(value)) return { faults: [{ code: 'not-an-object' }] };
  const faults = [...headFaults(value, area), ...fileListFaults(value.files)];
  if (faults.length > 0) return { faults };
  const { version, issued, expires, needsApp, national, files } = value as unknown as PackManifest;
  const manifest: PackManifest = {
    area,
    version,
    schema: 1,
    issued,
    ...(expires === undefined ? {} : { expires }),
    ...(needsApp === undefined ? {} : { needsApp }),
    national: { id: national.id, version: national.version },
    files: files.map(({ path, bytes, wire, sha256, kind, lang }) => ({
      path,
      bytes,
      ...(wire === undefined ? {} : { wire }),
      sha256,
      kind,
      ...(lang === undefined ? {} : { lang }),
    })),
  };
  return { manifest, faults: [] };
}

function headFaults(value: Record<string, unknown>, area: string): ManifestFault[] {
  const faults: ManifestFault[] = [];
  if (value.area !== area) faults.push({ code: 'wrong-area' });
  if (value.schema !== 1) faults.push({ code: Number(value.schema) > 1 ? 'newer-schema' : 'bad-schema' });
  if (!isCount(value.version, packLimits.version)) faults.push({ code: 'bad-version' });
  if (!isDay(value.issued)) faults.push({ code: 'bad-issued' });
  if (value.expires !== undefined && !isDay(value.expires)) faults.push({ code: 'bad-expires' });
  if (value.needsApp !== undefined) {
    if (!isCount(value.needsApp, packLimits.version)) faults.push({ code: 'bad-needs-app' });
    else if (Number(value.needsApp) > appLevel) faults.push({ code: 'newer-app' });
  }
  const national = value.national;
  if (!isRecord(national) || typeof national.id !== 'string' || !isCount(national.version, packLimits.version)) {
    faults.push({ code: 'bad-national' });
  }
  return faults;
}

function fileListFaults(files: unknown): ManifestFault[] {
  if (!Array.isArray(files) || files.length === 0) return [{ code: 'no-files' }];
  if (files.length > packLimits.files) return [{ code: 'too-many-files' }];
  const faults = files.flatMap(fileFaults);
  if (faults.length > 0) return faults;
  const good = files as PackFile[];
  const count = (kind: PackFileKind) => good.filter((file) => file.kind === kind).length;
  if (count('core') !== 1) faults.push({ code: 'not-one-core' });
  if (count('search') === 0) faults.push({ code: 'no-search' });
  if (count('services') === 0) faults.push({ code: 'no-services' });
  if (good.reduce((sum, file) => sum + file.bytes, 0) > packLimits.packBytes) faults.push({ code: 'too-large' });
  faults.push(...twice(good.map((file) => file.path)).map((at) => ({ code: 'path-twice', at }) as const));
  const languages = good.flatMap((file) => file.lang ?? []);
  faults.push(...twice(languages).map((at) => ({ code: 'language-twice', at }) as const));
  return faults;
}

function fileFaults(file: unknown): ManifestFault[] {
  if (!isRecord(file)) return [{ code: 'bad-path' }];
  const at = typeof file.path === 'string' ? file.path.slice(0, 100) : undefined;
  const faults: ManifestFault[] = [];
  if (!isFileName(file.path)) faults.push({ code: 'bad-path', at });
  const sizes = file.wire === undefined ? [file.bytes] : [file.bytes, file.wire];
  if (!sizes.every((size) => isCount(size, packLimits.fileBytes))) faults.push({ code: 'bad-size', at });
  if (typeof file.sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(file.sha256)) faults.push({ code: 'bad-sha256', at });
  if (typeof file.kind !== 'string' || !kinds.includes(file.kind)) faults.push({ code: 'unknown-kind', at });
  const hasLang = typeof file.lang === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(file.lang);
  const wantsLang = file.kind === 'language';
  if (wantsLang ? !hasLang : file.lang !== undefined) faults.push({ code: 'bad-lang', at });
  return faults;
}

function isFileName(path: unknown): boolean {
  return (
    typeof path === 'string' &&
    path.length <= 100 &&
    /^[A-Za-z0-9][A-Za-z0-9._-]*\.json$/.test(path) &&
    path !== 'manifest.json'
  );
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function isCount(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
