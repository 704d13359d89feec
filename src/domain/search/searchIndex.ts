import MiniSearch, { type AsPlainObject } from 'minisearch';
import type { Place, Words } from '../pack/schema/pack.ts';
import type { Problem } from '../pack/problem.ts';
import { fold } from './fold.ts';
import { foreignOf, type Foreign } from './foreign.ts';
import { keyOf, type SearchRecord } from './record.ts';
import type { Places } from './places.ts';
import { spellerOf, type Speller, type Vocabulary } from './speller.ts';
import { labelsOf, type Label } from './suggest.ts';
import { groupsIn, thesaurusOf, type Thesaurus } from './thesaurus.ts';
import { analyserVersion, littleWords, rankingTokens, sentencesOf, tokensOf } from './words.ts';

/** What the index of a pack is on disk: plain JSON. */
export interface IndexJson {
  /** Made by this analyser with these words; another analyser would silently miss matches. */
  readonly stamp: string;
  readonly mini: AsPlainObject;
  /** The records without their texts. */
  readonly records: readonly SearchRecord[];
  /** Terms that so many texts hold that they tell nothing there; looked for in names only. */
  readonly common: readonly string[];
  /** Words a typed word may be repaired or completed to, with how often they are used. */
  readonly vocabulary: readonly (readonly [string, number])[];
  /** The area's own places, for distances. */
  readonly places: readonly Place[];
}

/** An index ready to be asked. */
export interface SearchIndex {
  readonly mini: MiniSearch;
  readonly records: ReadonlyMap<string, SearchRecord>;
  readonly common: ReadonlySet<string>;
  /** The roots of the names of contacts and services. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly thesaurus: Thesaurus;
  readonly foreign: Foreign;
  readonly misspellings: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  /** The vocabulary in order, for completing the last word. */
  readonly completions: readonly string[];
  readonly speller: () => Speller;
  readonly places: Places;
  /** What may be suggested. */
  readonly labels: readonly Label[];
}

/** What MiniSearch indexes: `asked` holds the phrases of the thesaurus that lead to a record. */
interface Entry {
  readonly key: string;
  readonly title: string;
  readonly also: string;
  readonly asked: string;
  readonly text: string;
}

const fields = ['title', 'also', 'asked', 'text'] as const;

/** Builds the index with the pack, so that a phone only loads it. */
export function buildIndex(records: readonly SearchRecord[], words: Words, places: readonly Place[] = []): IndexJson {
  const thesaurus = thesaurusOf(words, littleWords(words.little));
  const asked = askedBy(words);
  const mini = new MiniSearch<Entry>(options(thesaurus));
  mini.addAll(
    records.map((record) => {
      const key = keyOf(record);
      const sayings = asked.get(key) ?? [];
      return { key, title: record.title, also: record.also.join('\n'), asked: sayings.join('\n'), text: record.text };
    }),
  );
  return {
    stamp: stampOf(words),
    mini: mini.toJSON(),
    records: records.map((record) => ({ ...record, also: [], text: '' })),
    common: commonTerms(records, thesaurus),
    vocabulary: [...vocabularyOf(records, words, thesaurus.little)],
    places,
  };
}

/** Loads an index that `buildIndex` made with the same words; another one is a problem of the pack, not a crash. */
export function loadIndex(
  json: IndexJson,
  words: Words,
): { readonly index: SearchIndex } | { readonly problem: Problem } {
  if (json.stamp !== stampOf(words)) return { problem: otherStamp };
  const thesaurus = thesaurusOf(words, littleWords(words.little));
  const vocabulary = new Map(json.vocabulary);
  let speller: Speller | undefined;
  return {
    index: {
      mini: MiniSearch.loadJS(json.mini, options(thesaurus)),
      records: new Map(json.records.map((record) => [keyOf(record), record])),
      common: new Set(json.common),
      names: namesOf(json.records, thesaurus.little),
      thesaurus,
      foreign: foreignOf(words.otherLanguages),
      misspellings: new Map(Object.entries(words.misspellings).map(([wrong, right]) => [fold(wrong), fold(right)])),
      vocabulary,
      completions: [...vocabulary.keys()].sort(),
      speller: () => (speller ??= spellerOf(vocabulary)),
      places: new Map(json.places.map((place) => [place.id, place])),
      labels: labelsOf(json.records, thesaurus.groups),
    },
  };
}

function namesOf(
  records: readonly SearchRecord[],
  little: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    records
      .filter(({ kind }) => kind === 'contacts' || kind === 'services')
      .map((one) => [
        keyOf(one),
        rankingTokens(tokensOf(fold(one.title.replace(/\s*\(.*?\)/g, '')), little)).map((token) => token.stem),
      ]),
  );
}

const otherStamp: Problem = {
  level: 'error',
  code: 'search-index-stale',
  message: 'The search index was made with other words or another version of the search.',
  tip: 'Build the pack again: local-offer build.',
  place: { file: 'search.json' },
};

function options(thesaurus: Thesaurus) {
  return {
    fields: [...fields],
    idField: 'key',
    tokenize: (text: string) => indexTokens(text, thesaurus),
    processTerm: (term: string) => term,
    // Families' words are short and records differ in length by kind, not by worth: length counts for little.
    searchOptions: { bm25: { k: 1.2, b: 0.35, d: 0.5 } },
  };
}

/** The tokens a text is found by: the roots of its words, and one token for each thing it names by any of its names. */
export function indexTokens(text: string, thesaurus: Thesaurus): string[] {
  return sentencesOf(fold(text)).flatMap((sentence) => {
    const tokens = tokensOf(sentence, thesaurus.little);
    const groups = new Set(groupsIn(tokens, thesaurus).map((found) => found.group.token));
    return [...rankingTokens(tokens).map((token) => token.stem), ...groups];
  });
}

/** A fifth of all texts, once there are enough of them to say so. Long lists of postings are what takes time on a phone. */
function commonTerms(records: readonly SearchRecord[], thesaurus: Thesaurus): string[] {
  if (records.length < 100) return [];
  const uses = new Map<string, number>();
  for (const { text } of records) {
    for (const term of new Set(indexTokens(text, thesaurus))) uses.set(term, (uses.get(term) ?? 0) + 1);
  }
  return [...uses].flatMap(([term, count]) => (count > records.length / 5 ? [term] : [])).sort();
}

function askedBy(words: Words): ReadonlyMap<string, string[]> {
  const asked = new Map<string, string[]>();
  for (const { say, go } of words.mayMean) {
    for (const key of go) asked.set(key, [...(asked.get(key) ?? []), ...say]);
  }
  return asked;
}

/**
 * Words of titles, other names and the thesaurus with their uses; names and true synonyms count double, so that they
 * are always core words. A word from services counts once three of them use it: else every firm's name would be one.
 */
function vocabularyOf(records: readonly SearchRecord[], words: Words, little: ReadonlySet<string>): Vocabulary {
  const core = new Map<string, number>();
  const services = new Map<string, number>();
  const count = (target: Map<string, number>, text: string, uses: number) => {
    for (const token of tokensOf(fold(text), little)) {
      if (!token.little && token.text.length > 1) target.set(token.text, (target.get(token.text) ?? 0) + uses);
    }
  };
  for (const record of records) {
    const target = record.kind === 'services' ? services : core;
    for (const text of [record.title, ...record.also]) count(target, text, record.kind === 'services' ? 1 : 2);
  }
  for (const phrase of [...words.same.flat(), ...Object.values(words.misspellings)]) count(core, phrase, 2);
  for (const phrase of words.mayMean.flatMap(({ say, means }) => [...say, ...means])) count(core, phrase, 1);
  for (const [word, uses] of services) if (uses >= 3 || core.has(word)) core.set(word, (core.get(word) ?? 0) + uses);
  return core;
}

function stampOf(words: Words): string {
  return `${analyserVersion}-${hash(JSON.stringify([words.same, words.mayMean, words.misspellings, words.little, words.otherLanguages]))}`;
}

/** FNV-1a, 32 bit: enough to tell two sets of words apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16);
}
