import type { Words } from '../pack/schema/pack.ts';
import { fold } from './fold.ts';
import { phraseTokens, tokensOf, type Token } from './words.ts';

/** A set of words and phrases that mean the same, found under one token. */
export interface Group {
  /** The token that stands for all of them in the index. */
  readonly token: string;
  /** Its plainest name, the first in words.yaml: what a family is shown. */
  readonly label: string;
}

/** Where in a text a group was said: from word `from` up to, not including, word `to`. */
export interface GroupFound {
  readonly group: Group;
  readonly from: number;
  readonly to: number;
}

interface Member {
  readonly stems: readonly string[];
  readonly group: Group;
}

interface Saying {
  readonly say: string;
  /** Stems and group tokens. */
  readonly parts: readonly string[];
  /** "Not" belongs to the word after it, and small words mean something only where they stand. */
  readonly inOrder: boolean;
  readonly meaning: Meaning;
}

/** What families may mean when they say something: other words, and records by key. */
export interface Meaning {
  readonly means: readonly string[];
  readonly go: readonly string[];
}

export interface SayingFound {
  readonly meaning: Meaning;
  /** The phrase as words.yaml has it. */
  readonly say: string;
  /** How many words it took; a longer phrase is surer. */
  readonly length: number;
  /** The words of the query it took: those that are not little, by `at`. */
  readonly places: readonly number[];
}

/** words.yaml made ready to look things up. */
export interface Thesaurus {
  readonly little: ReadonlySet<string>;
  readonly groups: readonly Group[];
  readonly members: ReadonlyMap<string, readonly Member[]>;
  readonly sayings: readonly Saying[];
  /** Under the rarest of its parts, the places of each saying in `sayings`: a query is compared with few of thousands. */
  readonly sayingsBy: ReadonlyMap<string, readonly number[]>;
}

export function thesaurusOf(words: Words, little: ReadonlySet<string>): Thesaurus {
  const members = new Map<string, Member[]>();
  const groups = words.same.map((phrases, index) => {
    const group = { token: `§${index}`, label: phrases[0] ?? '' };
    for (const phrase of phrases) {
      const stems = phraseTokens(tokensOf(fold(phrase), little)).map((token) => token.stem);
      const first = stems[0];
      if (first !== undefined) members.set(first, [...(members.get(first) ?? []), { stems, group }]);
    }
    return group;
  });
  const known = { little, groups, members };
  const sayings = words.mayMean.flatMap((meaning) => meaning.say.flatMap((say) => sayingOf(say, meaning, known)));
  return { ...known, sayings, sayingsBy: byRarestPart(sayings) };
}

function byRarestPart(sayings: readonly Saying[]): ReadonlyMap<string, readonly number[]> {
  const uses = new Map<string, number>();
  for (const { parts } of sayings) for (const part of parts) uses.set(part, (uses.get(part) ?? 0) + 1);
  const found = new Map<string, number[]>();
  for (const [place, { parts }] of sayings.entries()) {
    let [rarest = ''] = parts;
    for (const part of parts) if ((uses.get(part) ?? 0) < (uses.get(rarest) ?? 0)) rarest = part;
    const known = found.get(rarest);
    if (known) known.push(place);
    else found.set(rarest, [place]);
  }
  return found;
}

type Members = Pick<Thesaurus, 'little' | 'members'>;

function sayingOf(say: string, meaning: Meaning, thesaurus: Members): Saying[] {
  const all = tokensOf(fold(say), thesaurus.little);
  const kept = phraseTokens(all);
  // "is it law yet" must not become "law", nor "don't want to be here" "don't want": a phrase that is left with one word,
  // or with none that tells what it is about, keeps its small ones.
  const tokens = kept.length === 1 || kept.every((token) => token.telling) ? all : kept;
  const parts: string[] = [];
  const found = groupsIn(kept, thesaurus);
  for (let index = 0; index < tokens.length;) {
    const { at, little, stem } = tokens[index] as Token;
    const longest = little ? undefined : found.filter((one) => one.from === at).sort((a, b) => b.to - a.to)[0];
    parts.push(longest?.group.token ?? stem);
    const next = longest ? tokens.findIndex((token) => token.at >= longest.to) : index + 1;
    index = next === -1 ? tokens.length : next;
  }
  return parts.length > 0
    ? [{ say, parts, inOrder: parts.includes('not') || tokens.some((token) => token.little), meaning }]
    : [];
}

/** Every group that is named in a sentence, by whichever of its members. */
export function groupsIn(tokens: readonly Token[], thesaurus: Members): readonly GroupFound[] {
  const kept = tokens.filter((token) => !token.little);
  const found: GroupFound[] = [];
  kept.forEach((token, index) => {
    for (const { stems, group } of thesaurus.members.get(token.stem) ?? []) {
      const last = kept[index + stems.length - 1];
      if (last === undefined || !stems.every((stem, offset) => kept[index + offset]?.stem === stem)) continue;
      found.push({ group, from: token.at, to: last.at + 1 });
    }
  });
  return found;
}

/** Every phrase of `mayMean` that a query says, in its own words or in words that mean the same. */
export function sayingsIn(
  tokens: readonly Token[],
  found: readonly GroupFound[],
  thesaurus: Thesaurus,
): readonly SayingFound[] {
  const places = new Map<string, [number, number][]>();
  const put = (part: string, from: number, to: number) => places.set(part, [...(places.get(part) ?? []), [from, to]]);
  for (const token of tokens) put(token.stem, token.at, token.at + (token.little ? 0 : 1));
  for (const { group, from, to } of found) put(group.token, from, to);
  const light = new Set(tokens.flatMap((token) => (token.telling ? [token.at] : [])));
  const possible = [...places.keys()].flatMap((part) => thesaurus.sayingsBy.get(part) ?? []);
  return possible
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const saying = thesaurus.sayings[place] as Saying;
      if (!saying.parts.every((part) => places.has(part))) return [];
      const spans = saying.inOrder ? inOrder(saying.parts, places, light) : together(saying.parts, places);
      if (spans === undefined) return [];
      const taken = new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, step) => from + step)));
      return [
        {
          meaning: saying.meaning,
          say: saying.say,
          length: Math.max(saying.parts.length, taken.size),
          places: [...taken].sort((a, b) => a - b),
        },
      ];
    });
}

type Places = ReadonlyMap<string, readonly [number, number][]>;

/**
 * The parts one after another. Light words (go, get, out) may stand between; one other word may, but not after "not":
 * "not in school" is not said by "no help at school".
 */
function inOrder(parts: readonly string[], places: Places, light: ReadonlySet<number>): [number, number][] | undefined {
  const [first = '', ...rest] = parts;
  const between = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, step) => from + step).filter((at) => !light.has(at)).length;
  for (const start of places.get(first) ?? []) {
    const spans = [start];
    let gaps = 1;
    for (const [index, part] of rest.entries()) {
      const end = (spans.at(-1) as [number, number])[1];
      const allowed = parts[index] === 'not' ? 0 : gaps;
      const next = places.get(part)?.find(([from]) => from >= end && between(end, from) <= allowed);
      if (next === undefined) break;
      gaps -= between(end, next[0]);
      spans.push(next);
    }
    if (spans.length === parts.length) return spans;
  }
  return undefined;
}

/** The parts in any order, near each other. */
function together(parts: readonly string[], places: Places): [number, number][] | undefined {
  const [first = '', ...rest] = parts;
  const room = parts.length === 1 ? 0 : parts.length + 2;
  for (const start of places.get(first) ?? []) {
    const spans = [start];
    for (const part of rest) {
      const free = (places.get(part) ?? []).filter(([from]) => spans.every((span) => span[0] !== from));
      const nearest = free.sort((a, b) => Math.abs(a[0] - start[0]) - Math.abs(b[0] - start[0]))[0];
      if (nearest === undefined) break;
      spans.push(nearest);
    }
    if (spans.length < parts.length) continue;
    const reach = Math.max(...spans.map((span) => span[1])) - Math.min(...spans.map((span) => span[0]));
    const length = spans.reduce((sum, [from, to]) => sum + (to - from), 0);
    if (parts.length === 1 || reach <= Math.max(room, length + 2)) return spans;
  }
  return undefined;
}
