import { join, resolve } from 'node:path';
import { loadContent, type LoadedPack } from '../../src/officer/content/loadContent.ts';
import type { Problem } from '../../src/domain/pack/problem.ts';
import { diskFolder } from './diskFolder.ts';

/** Reads the area pack in `folder` and the national pack it extends (the folder of that name beside it). */
export function loadPack(folder: string): LoadedPack | { problems: Problem[] } {
  return loadContent(diskFolder(folder), (nation) => diskFolder(besides(folder, nation)));
}

/** The folders themselves: of the area in `folder` and of the nation its `extends` names. */
export function packFolders(folder: string, parent: string | undefined) {
  return { area: diskFolder(folder), nation: diskFolder(besides(folder, parent?.split('@')[0] ?? '')) };
}

function besides(folder: string, nation: string): string {
  return resolve(join(folder, '..', nation));
}
