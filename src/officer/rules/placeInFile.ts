import type { Problem } from '../../domain/pack/problem.ts';
import type { ReadPack } from '../content/readPack.ts';

/** A place in one of a pack's single files; its line where the file could be read, else the file alone. */
export function placeInFile(read: ReadPack, name: string, path: readonly PropertyKey[] = []): Problem['place'] {
  const file = read.folder === '.' ? name : `${read.folder}/${name}`;
  const yaml = read.yaml[name];
  return yaml ? { file, line: yaml.lineAt(path) } : { file };
}
