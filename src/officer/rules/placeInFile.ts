import type { Problem } from '../../domain/pack/problem.ts';
import type { ReadPack } from '../content/readPack.ts';

/** A place in one of a pack's single files; its line where the file holds pieces, else the file alone. */
export function placeInFile(read: ReadPack, name: string, path: readonly PropertyKey[] = []): Problem['place'] {
  const file = read.folder === '.' ? name : `${read.folder}/${name}`;
  const piece = read.pieces.find((one) => one.yaml.file === file);
  return piece ? { file, line: piece.yaml.lineAt(path) } : { file };
}
