import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packFiles } from '../../src/officer/publish/packFiles.ts';
import { serve } from '../commands/serve.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';

const built = 'dist/site';

/** The built site with another pack in the place of its own, served until it is closed. */
export async function grownSite(pack: LoadedPack): Promise<{ address: string; close: () => void }> {
  const { files, manifest } = packFiles(pack);
  const folder = mkdtempSync(join(tmpdir(), 'lon-grown-'));
  // Only what changes is copied.
  for (const name of readdirSync(built)) {
    if (name === 'packs') cpSync(join(built, name), join(folder, name), { recursive: true });
    else symlinkSync(resolve(built, name), join(folder, name));
  }
  for (const [name, text] of files) writeFileSync(join(folder, 'packs', manifest.area, name), text);
  writeFileSync(join(folder, 'packs', manifest.area, 'manifest.json'), JSON.stringify(manifest));
  const { server, address } = await serve(folder, 0);
  return {
    address,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
