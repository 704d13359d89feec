import { dangling } from '../pack/references.ts';
import { wordless } from '../pack/wordless.ts';
import type { Directory, PackView } from '../pack/view.ts';
import { withPieces, type Pieces } from '../pack/withPieces.ts';
import { find } from './find.ts';
import { searchFrom } from './searchFiles.ts';
import { loadIndex } from './searchIndex.ts';

/** The files of a pack, as text. */
export interface PackTexts {
  readonly core: string;
  readonly pieces: readonly string[];
  /** Laid together by id. */
  readonly services: readonly string[];
  readonly search: readonly string[];
}

/** So many names are searched for; a pack whose search works finds at least one of them. */
const namesTried = 8;

/**
 * Uses a pack once before a family does: reads it, follows every name in it, looks for what screens draw, asks the search.
 * Returns what does not work, as words for a log; nothing when all does. Never throws.
 */
export function tryPack(texts: PackTexts, today: string): string[] {
  try {
    const pieces = texts.pieces.map((text) => JSON.parse(text) as Pieces);
    const view = withPieces(JSON.parse(texts.core) as PackView, pieces);
    const parts = texts.services.map((text) => JSON.parse(text) as Directory);
    const directory: Directory = Object.assign({}, ...parts);
    const names = dangling(view, directory).map(({ kind, id, target }) => `${kind}/${id} names ${target}`);
    return [...names, ...wordless(view, directory), ...searchFaults(texts.search, view, directory, today)];
  } catch (error) {
    // A list or a piece that is not there at all, or a file that is no JSON.
    return [String(error)];
  }
}

function searchFaults(texts: readonly string[], view: PackView, directory: Directory, today: string): string[] {
  const { index: json, words } = searchFrom(texts);
  const loaded = loadIndex(json, words);
  if ('problem' in loaded) return [loaded.problem.message];
  const { index } = loaded;
  const pieces = { ...view, services: directory };
  const lost = index.list.filter(({ kind, id }) => !Object.hasOwn(pieces[kind], id));
  const named = [...index.list.filter(({ kind }) => kind === 'provisions'), ...index.list].slice(0, namesTried);
  const isFound = named.some(({ kind, id, title }) =>
    find(index, { words: title }, today).results.some((one) => one.kind === kind && one.id === id),
  );
  return [
    ...lost.map(({ kind, id }) => `the search names ${kind}/${id}`),
    ...(isFound ? [] : ['the search finds nothing']),
  ];
}
