import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackManifest } from '../../src/domain/pack/manifest.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { forSearchEngines } from './forSearchEngines.ts';
import { packFiles } from '../../src/officer/publish/packFiles.ts';
import { pinKeys } from './pinKeys.ts';
import type { SigningKey } from './signManifest.ts';
import { staticSite } from './staticSite.ts';
import { withManifest } from './withManifest.ts';

interface Writing {
  readonly pack: LoadedPack;
  readonly out: string;
  /** The built app: `shell.html`, its assets, `sw.js`. */
  readonly app: string;
  readonly staticEntry: string;
  /** Where the site will stand; without it, what the pack says. */
  readonly address?: string | undefined;
  /** What to sign the manifest with. */
  readonly signing?: readonly SigningKey[];
  /** Which pages to write; without it, all. */
  readonly wanted?: (bare: string) => boolean;
}

interface Written {
  readonly pages: number;
  readonly manifest: PackManifest;
  /** The whole pack in one file. */
  readonly oneFile: string;
}

/** Writes a whole site. What stood in `out` before stays until everything new is there. */
export async function writeSite(writing: Writing): Promise<Written> {
  const { pack, out, app } = writing;
  const { id, name: areaName, issued, address: own } = pack.view.pack;
  const address = writing.address ?? own;
  const { files, manifest } = packFiles(pack);
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(app, fresh, { recursive: true });
  pinKeys(fresh, pack.view.pack.signingKeys);
  const shell = readFileSync(join(fresh, 'shell.html'), 'utf8');
  const pages: string[] = [];
  for await (const [name, text] of staticSite(pack, shell, writing.staticEntry, address, writing.wanted)) {
    put(fresh, name, text);
    pages.push(name);
  }
  for (const [name, text] of forSearchEngines(pages, issued, address)) put(fresh, name, text);
  const whole = withManifest(files, manifest, writing.signing ?? []);
  for (const [name, text] of whole.files) put(fresh, `packs/${id}/${name}`, text);
  put(fresh, 'packs/areas.json', JSON.stringify([{ id, name: areaName }]));
  const before = `${out}.old`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, before);
  renameSync(fresh, out);
  rmSync(before, { recursive: true, force: true });
  return { pages: pages.length, manifest, oneFile: whole.oneFile };
}

function put(folder: string, name: string, text: string): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
