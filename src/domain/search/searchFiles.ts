import type { Words } from '../pack/schema/pack.ts';
import type { IndexJson } from './searchIndex.ts';

/** What a phone needs to search a pack. */
export interface SearchJson {
  readonly index: IndexJson;
  readonly words: Words;
}

/**
 * As it travels: how families ask apart from what is found, so that a connection that drops costs half (O-11). Each field
 * is whole in one file.
 */
export function searchApart({ index, words }: SearchJson): object[] {
  const { examples, ...found } = index;
  return [{ index: found }, { index: { examples }, words }];
}

/** The whole from its files' texts, in any order and number. Throws where one is no JSON. */
export function searchFrom(texts: readonly string[]): SearchJson {
  const parts = texts.map((text) => JSON.parse(text) as Partial<SearchJson>);
  // Entry by entry: a field named as one that every object inherits (`__proto__`) stays a field.
  const index = Object.fromEntries(parts.flatMap((part) => Object.entries(part.index ?? {})));
  return { ...Object.fromEntries(parts.flatMap((part) => Object.entries(part))), index } as unknown as SearchJson;
}
