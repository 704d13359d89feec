import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packFiles } from '../../src/officer/publish/packFiles.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { serveOwn } from './family.ts';

/** A copy of the built site that a test may change while phones use it. */
export interface OwnSite {
  readonly folder: string;
  readonly address: string;
  readonly remove: () => Promise<void>;
}

const changed = ['packs', 'shell.html', 'sw.js'];

export async function ownSite(): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'lon-site-'));
  // Most of it is only linked to; what tests change is copied.
  for (const name of readdirSync('dist/site')) {
    const from = resolve('dist/site', name);
    if (changed.includes(name)) cpSync(from, join(folder, name), { recursive: true });
    else symlinkSync(from, join(folder, name));
  }
  const { address, stop } = await serveOwn(folder);
  return {
    folder,
    address,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The pack with a later version and other words in it. */
export function changedPack(pack: LoadedPack, version: number, before: string, after: string): LoadedPack {
  const view = JSON.parse(JSON.stringify(pack.view).replaceAll(before, after)) as LoadedPack['view'];
  return { ...pack, view: { ...view, pack: { ...view.pack, version } } };
}

/** Puts a pack in place of the one the site serves. `spoil` may change what is written, after its hash was taken. */
export function publishPack({ folder }: OwnSite, pack: LoadedPack, spoil: (text: string) => string = (text) => text) {
  const { files, manifest } = packFiles(pack);
  const place = join(folder, 'packs', manifest.area);
  for (const [name, text] of files) writeFileSync(join(place, name), spoil(text));
  writeFileSync(join(place, 'manifest.json'), JSON.stringify(manifest));
}

/** A newer release of the app: another shell, told by its mark, and a worker that lists it. */
export function publishRelease({ folder }: OwnSite, mark: string): void {
  const before = readFileSync(join(folder, 'shell.html'));
  const after = Buffer.from(before.toString().replace('<head>', `<head><meta name="release" content="${mark}" />`));
  const hash = (name: string, bytes: Buffer) => createHash(name).update(bytes).digest('hex');
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
    .replaceAll(hash('md5', before), hash('md5', after))
    .replaceAll(hash('sha256', before), hash('sha256', after));
  if (!worker.includes(hash('sha256', after))) throw new Error('sw.js does not list the shell by its hash.');
  writeFileSync(join(folder, 'shell.html'), after);
  writeFileSync(join(folder, 'sw.js'), worker);
}
