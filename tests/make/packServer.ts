import { createHash, generateKeyPairSync } from 'node:crypto';
import { publicKeyOf, signManifest, type SigningKey } from '../../tools/build/signManifest.ts';
import type { PackFile, PackFileKind, PackManifest } from '../../src/domain/pack/manifest.ts';

export interface ServedFile {
  readonly status?: number;
  readonly type?: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A host with one pack, whose answers a test may spoil one by one, and which counts what was asked. */
export class PackServer {
  manifest: PackManifest;
  readonly files = new Map<string, ServedFile>();
  readonly asked: string[] = [];
  /** The whole addresses of the same. */
  readonly addresses: string[] = [];
  /** The answer to a path instead of the right one; `hang` never answers, `drop` fails as a lost connection does. */
  readonly spoilt = new Map<string, ServedFile | 'hang' | 'drop'>();

  /** Keys that sign the manifest; what is spoilt on the way keeps the signature of the right one. */
  signers: readonly SigningKey[] = [];

  constructor(contents: PackContents = {}) {
    const { manifest, files } = packOf(contents);
    this.manifest = manifest;
    for (const [path, bytes] of files) this.files.set(path, { bytes });
  }

  get fetch(): typeof globalThis.fetch {
    return async (input, init) => {
      const path = String(input).split('/').at(-1)!;
      this.asked.push(path);
      this.addresses.push(String(input));
      const answer =
        this.spoilt.get(path) ??
        this.signatures(path) ??
        (path === 'manifest.json' ? jsonFile(this.manifest) : this.files.get(path));
      if (answer === 'drop') throw new TypeError('Failed to fetch');
      if (answer === 'hang')
        return new Promise((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        );
      if (answer === undefined)
        return new Response('<h1>Not found</h1>', { status: 404, headers: { 'content-type': 'text/html' } });
      return new Response(answer.bytes.slice(), {
        status: answer.status ?? 200,
        headers: { 'content-type': answer.type ?? 'application/json' },
      });
    };
  }

  private signatures(path: string): ServedFile | undefined {
    if (this.signers.length === 0 || !/^signature\.[0-9a-f]{8}\.json$/.test(path)) return undefined;
    return { bytes: new TextEncoder().encode(signManifest(JSON.stringify(this.manifest), this.signers)) };
  }
}

/** A key made for one test. */
export function newSigner(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { secret: privateKey, publicKey: publicKeyOf(privateKey) };
}

export interface PackContents {
  readonly area?: string;
  readonly version?: number;
  /** A mark in the content, to tell packs apart. */
  readonly mark?: string;
  readonly languages?: readonly string[];
  /** The search index, the same in every version unless changed here. */
  readonly index?: string;
}

export function packOf({
  area = 'elmshire',
  version = 1,
  mark = `v${version}`,
  languages = ['ur'],
  index = 'unchanged',
}: PackContents): {
  manifest: PackManifest;
  files: Map<string, Uint8Array<ArrayBuffer>>;
} {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const add = (kind: PackFileKind, content: unknown, lang?: string): PackFile => {
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `${kind}${lang ? `.${lang}` : ''}.${sha256.slice(0, 8)}.json`;
    files.set(path, bytes);
    return { path, bytes: bytes.length, sha256, kind, ...(lang && { lang }) };
  };
  const listed = [
    add('core', { pack: { id: area, version, schema: 1, name: mark } }),
    add('services', { speech: { id: 'speech', name: `Speech ${mark}` } }),
    add('search', { engine: 'index', index }),
    ...languages.map((lang) => add('language', { lang, hello: mark }, lang)),
    add('pieces', { provisions: { talking: { id: 'talking', name: `Talking ${mark}` } } }),
    add('search', { words: index }),
  ];
  const manifest: PackManifest = {
    area,
    version,
    schema: 1,
    issued: '2026-11-03',
    national: { id: 'england', version: 1 },
    files: listed,
  };
  return { manifest, files };
}

export function jsonFile(value: unknown): ServedFile {
  return { bytes: new TextEncoder().encode(JSON.stringify(value)) };
}
