import type { Examples, Place, Words } from '../pack/schema/pack.ts';
import type { Problem } from '../pack/problem.ts';
import { alikeBy, type AlikeBy } from './alike.ts';
import { fold } from './fold.ts';
import { columnsOf, type Columns } from './columns.ts';
import { openExamples, packExamples, type ExamplesJson, type OpenExamples } from './examples.ts';
import { foreignOf, type Foreign } from './foreign.ts';
import { fields } from './hits.ts';
import { bytesOf, textOf } from './packedNumbers.ts';
import { openPostings, packPostings, type Postings, type PostingsJson } from './postings.ts';
import { keyOf, type SearchRecord } from './record.ts';
import type { Places } from './places.ts';
import { roomFor, type Room } from './room.ts';
import { spellerOf, type Speller, type Vocabulary } from './speller.ts';
import { labelsOf, type Label } from './suggest.ts';
import { groupsIn, thesaurusOf, type Thesaurus } from './thesaurus.ts';
import { analyserVersion, littleWords, rankingTokens, sentencesOf, tokensOf } from './words.ts';

/** What the index of a pack is on disk: plain JSON. */
export interface IndexJson {
  /** Made by this analyser with these words; another analyser would silently miss matches. */
  readonly stamp: string;
  readonly postings: PostingsJson;
  /** The records without their texts. */
  readonly records: readonly SearchRecord[];
  /** How many words the name of each contact and service has; 0 for other records. */
  readonly nameLengths: string;
  /** Terms that so many texts hold that they tell nothing there; looked for in names only. */
  readonly common: readonly string[];
  /** Words a typed word may be repaired or completed to, with how often they are used. */
  readonly vocabulary: readonly (readonly [string, number])[];
  /** How families ask, to compare a query with. */
  readonly examples: ExamplesJson;
  /** The area's own places, for distances. */
  readonly places: readonly Place[];
}

/** Change it whenever `IndexJson` changes: a phone may hold a pack that an earlier version built. */
const shapeVersion = 4;

/** An index ready to be asked. */
export interface SearchIndex {
  readonly postings: Postings;
  /** By number, as the postings count them. */
  readonly list: readonly SearchRecord[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly columns: Columns;
  readonly room: Room;
  readonly common: ReadonlySet<string>;
  readonly nameLengths: Uint8Array;
  readonly examples: OpenExamples;
  readonly thesaurus: Thesaurus;
  readonly misspellings: ReadonlyMap<string, string>;
  readonly vocabulary: Vocabulary;
  readonly places: Places;
  // What not every question needs is made when one first does, or by `warm`.
  readonly alike: () => AlikeBy;
  readonly foreign: () => Foreign;
  /** The vocabulary in order, for completing the last word. */
  readonly completions: () => readonly string[];
  readonly speller: () => Speller;
  /** What may be suggested. */
  readonly labels: () => readonly Label[];
}

/** Makes what the first questions would otherwise wait for, a piece at each call; false once all is made. */
export function warm(index: SearchIndex): () => boolean {
  const pieces = [index.foreign, index.alike, index.labels, index.completions, index.speller];
  return () => pieces.shift()?.() !== undefined;
}

/** Builds the index with the pack, so that a phone only loads it. */
export function buildIndex(
  records: readonly SearchRecord[],
  words: Words,
  places: readonly Place[] = [],
  examples: Examples = { examples: {}, elsewhere: [] },
): IndexJson {
  const thesaurus = thesaurusOf(words, littleWords(words.little));
  const asked = askedBy(words);
  const documents = records.map((record) =>
    [record.title, record.also.join('\n'), (asked.get(keyOf(record)) ?? []).join('\n'), record.text].map((text) =>
      indexTokens(text, thesaurus),
    ),
  );
  return {
    stamp: stampOf(words),
    postings: packPostings(documents, fields.length),
    records: records.map((record) => ({ ...record, also: [], text: '' })),
    nameLengths: textOf(records.map((record) => nameLength(record, thesaurus.little))),
    common: commonTerms(documents),
    vocabulary: [...vocabularyOf(records, words, thesaurus.little)],
    examples: packExamples(examples, new Map(records.map((record, number) => [keyOf(record), number])), thesaurus),
    places,
  };
}

/**
 * Loads an index that `buildIndex` made with the same words; another one is a problem of the pack, not a crash. `beyond`
 * are places of another area that a family may start from.
 */
export function loadIndex(
  json: IndexJson,
  words: Words,
  beyond: readonly Place[] = [],
): { readonly index: SearchIndex } | { readonly problem: Problem } {
  if (json.stamp !== stampOf(words)) return { problem: otherStamp };
  const thesaurus = thesaurusOf(words, littleWords(words.little));
  const vocabulary = new Map(json.vocabulary);
  return {
    index: {
      postings: openPostings(json.postings, fields.length),
      list: json.records,
      numbers: new Map(json.records.map((record, number) => [keyOf(record), number])),
      columns: columnsOf(json.records),
      room: roomFor(json.records.length),
      common: new Set(json.common),
      nameLengths: bytesOf(json.nameLengths),
      examples: openExamples(json.examples),
      thesaurus,
      misspellings: new Map(Object.entries(words.misspellings).map(([wrong, right]) => [fold(wrong), fold(right)])),
      vocabulary,
      places: new Map([...beyond, ...json.places].map((place) => [place.id, place])),
      alike: once(() => alikeBy(json.records)),
      foreign: once(() => foreignOf(words.otherLanguages)),
      completions: once(() => [...vocabulary.keys()].sort()),
      speller: once(() => spellerOf(vocabulary)),
      labels: once(() => labelsOf(json.records, thesaurus.groups)),
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Words of a name that tell it from others; a byte each. */
function nameLength(record: SearchRecord, little: ReadonlySet<string>): number {
  if (record.kind !== 'contacts' && record.kind !== 'services') return 0;
  // What stands in brackets is an explanation of the name, which nobody types.
  const name = record.title.replace(/\s*\(.*?\)/g, '');
  return Math.min(255, rankingTokens(tokensOf(fold(name), little)).length);
}

const otherStamp: Problem = {
  level: 'error',
  code: 'search-index-stale',
  message: 'The search index was made with other words or another version of the search.',
  tip: 'Build the pack again: local-offer build.',
  place: { file: 'search.json' },
};

/** The tokens a text is found by: the roots of its words, and one token for each thing it names by any of its names. */
export function indexTokens(text: string, thesaurus: Thesaurus): string[] {
  return sentencesOf(fold(text)).flatMap((sentence) => {
    const tokens = tokensOf(sentence, thesaurus.little);
    const groups = new Set(groupsIn(tokens, thesaurus).map((found) => found.group.token));
    return [...rankingTokens(tokens).map((token) => token.stem), ...groups];
  });
}

/** A fifth of all texts, once there are enough of them to say so. Long lists of postings are what takes time on a phone. */
function commonTerms(documents: readonly (readonly (readonly string[])[])[]): string[] {
  if (documents.length < 100) return [];
  const uses = new Map<string, number>();
  for (const document of documents) {
    for (const term of new Set(document.at(-1))) uses.set(term, (uses.get(term) ?? 0) + 1);
  }
  return [...uses].flatMap(([term, count]) => (count > documents.length / 5 ? [term] : [])).sort();
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
  return `${analyserVersion}.${shapeVersion}-${hash(JSON.stringify([words.same, words.mayMean, words.misspellings, words.little, words.otherLanguages]))}`;
}

/** FNV-1a, 32 bit: enough to tell two sets of words apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16);
}
