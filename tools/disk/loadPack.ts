import { join, resolve } from 'node:path';
import { loadContent, type LoadedPack } from '../../src/officer/content/loadContent.ts';
import type { Problem } from '../../src/domain/pack/problem.ts';
import { diskFolder } from './diskFolder.ts';

/** Reads the area pack in `folder` and the national pack it extends (the folder of that name beside it). */
export function loadPack(folder: string): LoadedPack | { problems: Problem[] } {
  return loadContent(diskFolder(folder), (nation) => diskFolder(resolve(join(folder, '..', nation))));
}
