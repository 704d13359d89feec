import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PackManifest } from '../../src/domain/pack/manifest.ts';
import type { ContentFolder } from '../../src/officer/content/contentFolder.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { brandedApp } from '../../src/officer/publish/brandedApp.ts';
import { hostedApp, type HostedArea } from '../../src/officer/publish/hostedApp.ts';
import { packFiles } from '../../src/officer/publish/packFiles.ts';
import { siteFiles } from '../../src/officer/publish/siteFiles.ts';
import { appFiles } from './appFiles.ts';
import { keepScripts } from './keepScripts.ts';
import { pinKeys } from './pinKeys.ts';
import type { SigningKey } from './signManifest.ts';
import { staticEntry } from './staticSite.ts';
import { withManifest } from './withManifest.ts';

interface Writing {
  readonly pack: LoadedPack;
  /** The folders it was read from. */
  readonly nation: ContentFolder;
  readonly area: ContentFolder;
  readonly out: string;
  /** The built app: `shell.html`, its assets, `sw.js`. */
  readonly app: string;
  readonly staticEntry: string;
  /** Where the site will stand; without it, what the pack says. */
  readonly address?: string | undefined;
  /** A site whose scripts stay beside the new ones. */
  readonly keepScriptsOf?: string | undefined;
  /** What to sign the manifest with. */
  readonly signing?: readonly SigningKey[];
  /** All areas of the host, where it has several. */
  readonly areas?: readonly HostedArea[];
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
  const { pack, nation, area, out, wanted } = writing;
  const entry = await staticEntry(writing.staticEntry);
  const { files, manifest } = packFiles(pack);
  const whole = withManifest(files, manifest, writing.signing ?? []);
  const fresh = `${out}.new`;
  rmSync(fresh, { recursive: true, force: true });
  // A link to the app is followed: the copy of a link would be written through, into the app itself.
  cpSync(realpathSync(writing.app), fresh, { recursive: true, dereference: true });
  pinKeys(fresh, pack.view.pack.signingKeys);
  const look = {
    shell: readFileSync(join(fresh, 'shell.html'), 'utf8'),
    worker: readFileSync(join(fresh, 'sw.js'), 'utf8'),
  };
  const branded = brandedApp(look, pack);
  const { shell, worker } = writing.areas ? hostedApp(branded, pack.view.pack.id, writing.areas) : branded;
  writeFileSync(join(fresh, 'shell.html'), shell);
  writeFileSync(join(fresh, 'sw.js'), worker);
  const { files: app, pageWriter } = appFiles(fresh, writing.staticEntry);
  const address = writing.address ?? pack.view.pack.address;
  let pages = 0;
  const making = { pack, whole, nation, area, shell, entry, app, pageWriter, address, wanted };
  for await (const [name, content, kind] of siteFiles(making)) {
    put(fresh, name, content);
    if (kind === 'page') pages += 1;
  }
  if (writing.keepScriptsOf !== undefined) keepScripts(writing.keepScriptsOf, fresh);
  takePlace(fresh, out);
  return { pages, manifest, oneFile: whole.oneFile };
}

/** What stood there goes last of all. */
function takePlace(fresh: string, out: string): void {
  const before = `${out}.old`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, before);
  renameSync(fresh, out);
  rmSync(before, { recursive: true, force: true });
}

function put(folder: string, name: string, content: string | Uint8Array): void {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
