import { recordsOf } from '../../domain/search/record.ts';
import { buildIndex, type IndexJson } from '../../domain/search/searchIndex.ts';
import type { LoadedPack } from '../content/loadContent.ts';

/** The search index of a pack, with all that the pack says about how families ask. */
export function searchIndexOf({
  view,
  directory,
  extras,
}: Pick<LoadedPack, 'view' | 'directory' | 'extras'>): IndexJson {
  return buildIndex(recordsOf(view, directory), extras.words, view.places, extras.examples);
}
