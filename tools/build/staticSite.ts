import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { staticPages, type StaticEntry } from '../../src/officer/publish/staticPages.ts';

/** The built writer of pages. */
export async function staticEntry(entryFile: string): Promise<StaticEntry> {
  if (!existsSync(entryFile)) throw new Error(`${entryFile} is missing: run "npm run app" first.`);
  return (await import(pathToFileURL(resolve(entryFile)).href)) as StaticEntry;
}

/** Every page of the site as HTML, by file name, written by the built entry. */
export async function* staticSite(pack: LoadedPack, shell: string, entryFile: string, address?: string) {
  yield* staticPages(pack, shell, await staticEntry(entryFile), address);
}
