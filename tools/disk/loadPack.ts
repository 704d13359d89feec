import { existsSync } from 'node:fs';
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
  return diskFolder(resolve(existsSync(join(beside, nation, 'pack.yaml')) ? beside : ours, nation));
}
