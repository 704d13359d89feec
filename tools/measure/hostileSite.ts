import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staticEntry } from '../build/staticSite.ts';
import { writeSite } from '../build/writeSite.ts';
import { serve } from '../commands/serve.ts';
import { loadPack, packFolders } from '../disk/loadPack.ts';
import { hostilePack, type HostilePack } from './hostilePack.ts';
import type { Payload } from './hostilePayloads.ts';

/** The site of a hostile pack, served on this machine. */
export interface HostileSite {
  readonly hostile: HostilePack;
  readonly address: string;
  /** Addresses of its pages, those that are empty without script among them: what the build wrote. */
  readonly pages: readonly string[];
  /** Ids of its pathways. */
  readonly pathways: readonly string[];
  /** A page of it that puts one payload as HTML, as no page may: its address. */
  readonly withGuardOff: (payload: Payload) => string;
  readonly remove: () => void;
}

/** Builds the example area with a payload in every text; `wanted` says which of its pages to write. */
export async function hostileSite(wanted: (bare: string) => boolean = () => true): Promise<HostileSite> {
  const loaded = loadPack('content/merrowdale');
  if (!('view' in loaded)) throw new Error('content/merrowdale does not load. Run: npm run offer -- check');
  const hostile = hostilePack(loaded);
  const work = mkdtempSync(join(tmpdir(), 'hostile-'));
  const out = join(work, 'site');
  const folders = packFolders('content/merrowdale', loaded.view.pack.extends);
  const built = { app: 'dist/app', staticEntry: 'dist/static/static.js' };
  await writeSite({ pack: hostile.pack, ...folders, ...built, out, wanted });
  const { addressesOf, emptyPages } = await staticEntry(built.staticEntry);
  const { server, address } = await serve(out, 0);
  const model = readFileSync(join(out, 'urgent/index.html'), 'utf8').replaceAll('="../', '="./');
  return {
    hostile,
    address,
    pages: [...addressesOf(hostile.pack.view, hostile.pack.directory).filter(wanted), ...emptyPages].map((bare) =>
      bare.slice(1),
    ),
    pathways: Object.keys(hostile.pack.view.pathways),
    withGuardOff: ({ number, text }) => {
      // No app may come and put things right: the page stays as it was written.
      const page = model
        .replace(/<script type="module"[^>]*><\/script>/, '')
        .replace(/<div id="app">[\s\S]*<\/div>/, () => `<main data-ready="no"><h1>Guard off</h1><p>${text}</p></main>`);
      writeFileSync(join(out, `guard-off-${number}.html`), page);
      return `guard-off-${number}.html`;
    },
    remove: () => {
      server.closeAllConnections();
      server.close();
      rmSync(work, { recursive: true, force: true });
    },
  };
}
