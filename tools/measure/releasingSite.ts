import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { PackFile, PackManifest } from '../../src/domain/pack/manifest.ts';
import { securityHeaders } from '../hosting/securityHeaders.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
/** Vite's name of a script: what comes before the hash stays, the hash tells one release from another. */
const hashedName = /([\w-]+)-([\w-]{8})\.(js|css)/g;

/**
 * The built site on a server that puts out releases and packs as often as it is told. Each release gives every script
 * another name and other bytes, as a build does that changed everything; each pack other bytes in every file.
 */
export class ReleasingSite {
  readonly #folder: string;
  readonly #area: string;
  readonly #languages: readonly string[];
  readonly #scripts: readonly string[];
  readonly #packTexts = new Map<string, string>();
  readonly #manifest: PackManifest;
  #server: Server | undefined;
  #port = 0;
  #release = 0;
  #packFiles: ReadonlyMap<string, string>;
  /** Scripts of releases before this one are answered too, as docs/hosting.md asks. */
  keepsOldScripts = true;
  /** Hands the emergency exit out as the worker, as the runbook of docs/hosting.md says. */
  killsWorkers = false;
  /** Paths asked for since the test emptied it. */
  asked: string[] = [];
  /** Of these, scripts that are not there, or no longer. */
  refused: string[] = [];

  constructor(folder = 'dist/site') {
    if (!existsSync(join(folder, 'sw.js'))) throw new Error('There is no built site. Run: npm run build');
    this.#folder = folder;
    // Those of a language lie in a folder of their own; no other script has the name of one of them.
    this.#languages = readdirSync(join(folder, 'assets/language'));
    this.#scripts = [...readdirSync(join(folder, 'assets')), ...this.#languages];
    const [area] = JSON.parse(readFileSync(join(folder, 'packs/areas.json'), 'utf8')) as { id: string }[];
    this.#area = area!.id;
    this.#manifest = JSON.parse(
      readFileSync(join(folder, 'packs', this.#area, 'manifest.json'), 'utf8'),
    ) as PackManifest;
    for (const { path } of this.#manifest.files)
      this.#packTexts.set(path, readFileSync(join(folder, 'packs', this.#area, path), 'utf8'));
    this.#packFiles = this.#packTexts;
  }

  get area(): string {
    return this.#area;
  }

  get address(): string {
    return `http://localhost:${this.#port}/`;
  }

  /** Names of the files of the pack it serves now. */
  get packFileNames(): string[] {
    return [...this.#packFiles.keys()];
  }

  /** Begins to answer, on the port of before if it had one. */
  async up(): Promise<this> {
    if (this.#server !== undefined) return this;
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname).slice(1);
      this.asked.push(path);
      const content = this.#contentOf(path);
      if (content === undefined) {
        if (path.startsWith('assets/')) this.refused.push(path);
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.');
        return;
      }
      const isHashed = /assets\/.*-[\w-]{8}\.(js|css)$|packs\/[^/]+\/[^/]+\.[0-9a-f]{8}\.json$/.test(path);
      response
        .writeHead(200, {
          ...securityHeaders,
          'content-type': types[extname(path)] ?? (/\.\w+$/.test(path) ? 'application/octet-stream' : types['.html']!),
          'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        })
        .end(content);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  /** Answers nobody, as with no signal. */
  async down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server === undefined) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  publishRelease(release: number): void {
    this.#release = release;
  }

  /** A pack of this version: `edition-VERSION` stands in its area's name and in its services; no file is as before. */
  publishPack(version: number): void {
    const files = new Map<string, string>();
    const listed = this.#manifest.files.map((file): PackFile => {
      const text = editionOf(file, this.#packTexts.get(file.path)!, version);
      const sha256 = hash('sha256', text);
      const path = file.path.replace(/\.[0-9a-f]{8}\.json$/, `.${sha256.slice(0, 8)}.json`);
      files.set(path, text);
      return { ...file, path, sha256, bytes: Buffer.byteLength(text) };
    });
    files.set('manifest.json', JSON.stringify({ ...this.#manifest, version, files: listed }));
    this.#packFiles = files;
  }

  #contentOf(path: string): Buffer | string | undefined {
    const inPack = path.startsWith(`packs/${this.#area}/`) ? this.#packFiles.get(path.split('/').at(-1)!) : undefined;
    if (inPack !== undefined) return inPack;
    const script = /^assets\/(?:language\/)?(.+)$/.exec(path)?.[1];
    if (script !== undefined) return this.#script(script);
    const file = join(this.#folder, path);
    if (!existsSync(file)) return undefined;
    const name = statSync(file).isDirectory() ? join(file, 'index.html') : file;
    if (!existsSync(name)) return undefined;
    if (!/\.(html|js)$/.test(name)) return readFileSync(name);
    if (path === 'sw.js') return this.#worker();
    const page = this.#renamed(readFileSync(name, 'utf8'), this.#release);
    return path === 'shell.html' ? this.#shell(page) : page;
  }

  #script(asked: string): string | undefined {
    const [, stem, mark, ending] = /^([\w-]+)-([\w-]{8})\.(js|css)$/.exec(asked) ?? [];
    const release = Number(/^R\d\d(\d{5})$/.exec(mark ?? '')?.[1] ?? 0);
    if (release !== this.#release && !(this.keepsOldScripts && release < this.#release)) return undefined;
    const name = release === 0 ? asked : this.#scripts.find((one) => this.#renamed(one, release) === asked);
    if (stem === undefined || name === undefined || !this.#scripts.includes(name)) return undefined;
    const text = readFileSync(
      join(this.#folder, 'assets', this.#languages.includes(name) ? 'language' : '', name),
      'utf8',
    );
    return release === 0 ? text : `${this.#renamed(text, release)}\n/* release ${release} ${ending} */\n`;
  }

  #shell(page: string): string {
    return this.#release === 0
      ? page
      : page.replace('<head>', `<head><meta name="release" content="${this.#release}" />`);
  }

  /** The worker lists every file of the shell by name and hash: those of this release. */
  #worker(): string {
    if (this.killsWorkers) return readFileSync(join(this.#folder, 'kill-switch.js'), 'utf8');
    const worker = readFileSync(join(this.#folder, 'sw.js'), 'utf8');
    if (this.#release === 0) return worker;
    const list = /\[\{[^[\]]*"?url"?:\s*"shell\.html"[^[\]]*\}\]/.exec(worker)?.[0];
    if (list === undefined) throw new Error('sw.js does not list the shell.');
    const files = JSON.parse(list) as { url: string; revision: string | null; sha256: string }[];
    const now = files.map(({ url, revision }) => {
      const name = this.#renamed(url, this.#release);
      const content = this.#contentOf(name);
      if (content === undefined) throw new Error(`The shell lists ${url}, which is not there.`);
      return { url: name, revision: revision === null ? null : hash('md5', content), sha256: hash('sha256', content) };
    });
    return worker.replace(list, () => JSON.stringify(now));
  }

  #renamed(text: string, release: number): string {
    if (release === 0) return text;
    // The place in the list too: two scripts may have one name but for the hash.
    return text.replace(hashedName, (name, stem: string, _, ending: string) => {
      const place = this.#scripts.indexOf(name);
      if (place === -1) return name;
      return `${stem}-R${String(place).padStart(2, '0')}${String(release).padStart(5, '0')}.${ending}`;
    });
  }
}

/** The same content with its edition written in, so that a mixture of two packs can be told from either. */
function editionOf({ kind }: PackFile, text: string, version: number): string {
  if (kind === 'core') {
    const core = JSON.parse(text) as { pack: { name: string; version: number } };
    return JSON.stringify({ ...core, pack: { ...core.pack, name: `Merrowdale edition-${version}`, version } });
  }
  if (kind === 'services') {
    const services = Object.entries(JSON.parse(text) as Record<string, object>);
    return JSON.stringify(
      Object.fromEntries(services.map(([id, one]) => [id, { ...one, edition: `edition-${version}` }])),
    );
  }
  // Blanks after the end of JSON change the bytes and nothing else.
  return text + ' '.repeat(version);
}

function hash(name: 'md5' | 'sha256', content: string | Buffer): string {
  return createHash(name).update(content).digest('hex');
}
