import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ContentFolder } from '../../src/officer/content/contentFolder.ts';
import { loadContent, type LoadedPack } from '../../src/officer/content/loadContent.ts';
import type { Problem } from '../../src/domain/pack/problem.ts';
import { diskFolder } from './diskFolder.ts';

/** Packs that came with the project. */
const ours = 'content';

/**
 * Reads the area pack in `folder` and the national pack it extends: the folder of that name beside it (or in `beside`),
 * else the one that came with the project, so that an area may keep its pack anywhere.
 */
export function loadPack(folder: string, beside = join(folder, '..')): LoadedPack | { problems: Problem[] } {
  return loadPackFrom(diskFolder(folder), folder, beside);
}

/** The same, of a pack that stands in `folder` but for some files. */
export function loadPackFrom(
  files: ContentFolder,
  folder: string,
  beside = join(folder, '..'),
): LoadedPack | { problems: Problem[] } {
  return loadContent(files, (nation) => nationBeside(beside, nation));
}

/** The folders themselves: of the area in `folder` and of the nation its `extends` names. */
export function packFolders(folder: string, parent: string | undefined) {
  return { area: diskFolder(folder), nation: nationBeside(join(folder, '..'), parent?.split('@')[0] ?? '') };
}

function nationBeside(beside: string, nation: string): ContentFolder {
  const path = resolve(existsSync(join(beside, nation, 'pack.yaml')) ? beside : ours, nation);
  const folder = diskFolder(path);
  const stamp = stampOf(path, folder.files);
  const known = nations.get(path);
  if (known?.stamp === stamp) return known.folder;
  nations.set(path, { stamp, folder });
  return folder;
}

/** As they were read last: `loadContent` reads a folder that it knows only once, and a preview builds again and again. */
const nations = new Map<string, { readonly stamp: string; readonly folder: ContentFolder }>();

/** Changes with every change of a file. */
function stampOf(path: string, files: readonly string[]): string {
  return files
    .map((file) => {
      const { size, mtimeNs, ctimeNs } = statSync(join(path, file), { bigint: true });
      return `${file} ${size} ${mtimeNs} ${ctimeNs}`;
    })
    .join('\n');
}
