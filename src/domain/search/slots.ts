import { completionsOf, type Query } from './query.ts';
import { recordKinds } from './record.ts';
import { indexTokens, type SearchIndex } from './searchIndex.ts';
import { groupsIn, sayingsIn, type SayingFound } from './thesaurus.ts';
import { stem, type Token } from './words.ts';

/** One way to find something: all of these terms, counting for so much. */
export interface Alternative {
  readonly terms: readonly string[];
  readonly weight: number;
  /** The word it was found through, where it is not the family's own. */
  readonly through?: string | undefined;
  readonly prefix?: boolean;
}

/** A word or phrase of the query and the ways to find it; a record counts by the best of them. */
export interface Slot {
  /** The family's own words. */
  readonly shown: string;
  readonly alternatives: readonly Alternative[];
  /** Which ranking words it stands for, one bit each. */
  readonly covers: number;
}

/** A record that words.yaml names for something the query says. */
export interface Go {
  readonly key: string;
  readonly shown: string;
  /** 0 to 1.3: the longer the phrase, the surer. */
  readonly strength: number;
  readonly covers: number;
}

/** What to look for: slots to be ranked, records named outright. */
export interface Search {
  readonly slots: readonly Slot[];
  readonly go: readonly Go[];
  /** Bits of the ranking words, those left out that only say an age. */
  readonly all: number;
  /** A phrase, a word of another language or a thing of many names was understood. */
  readonly strong: boolean;
}

const groupWeight = 0.9;
/** For each word of a phrase: who says it in one word is as near as who says it in two. */
const phraseWeight = 0.75;
const meansWeight = 0.6;
const foreignWeight = 0.85;
const bareWeight = 0.5;
const bareWords = new Set(['help', 'support', 'advice', 'problem', 'question'].map(stem));
const keyShape = new RegExp(`^(?:${recordKinds.join('|')})/[a-z0-9-]+$`);

export function searchFor(index: SearchIndex, query: Query): Search {
  const { tokens, ranking } = query;
  const groups = groupsIn(tokens, index.thesaurus);
  const bits = new Map(ranking.map((token, place) => [token, 1 << place]));
  const bitsAt = (from: number, to: number) =>
    ranking.reduce((sum, token) => sum | (token.at >= from && token.at < to ? (bits.get(token) ?? 0) : 0), 0);
  const wordSlots = ranking.flatMap((token) => wordSlot(index, query, token, bits.get(token) ?? 0));
  const phraseSlots = groups
    .filter(({ from, to }) => to - from > 1)
    .map(({ group, from, to }) => {
      const shown = shownAt(tokens, from, to);
      return {
        shown,
        alternatives: [{ terms: [group.token], weight: phraseWeight * Math.min(3, to - from), through: group.label }],
        covers: bitsAt(from, to),
      };
    });
  const sayings = sayingsIn(tokens, groups, index.thesaurus);
  const foreign = query.foreign.map((one) =>
    meant(index, one.answers, foreignWeight, {
      shown: one.places.map((place) => tokens[place]?.text).join(' '),
      covers: one.places.reduce((sum, place) => sum | (bits.get(tokens[place] as Token) ?? 0), 0),
      strength: 0.6 + 0.2 * one.places.length,
    }),
  );
  const said = strongest(sayings).map((one) => ({
    long: one.length > 1,
    ...meant(index, [...one.meaning.means, ...one.meaning.go], meansWeight, {
      shown: shownPlaces(tokens, one.places) || one.say,
      covers: one.places.reduce((sum, at) => sum | bitsAt(at, at + 1), 0),
      strength:
        Math.min(1.3, 0.4 + 0.25 * one.length) * (ringFirst(one.meaning) ? 2.4 : isBare(one, ranking) ? bareWeight : 1),
    }),
  }));
  const every = [...bits.values()].reduce((sum, bit) => sum | bit, 0);
  const aged = ranking.reduce(
    (sum, token) => (query.agePlaces.has(tokens.indexOf(token)) ? sum | (bits.get(token) ?? 0) : sum),
    0,
  );
  const about = every & ~aged || every;
  return {
    slots: [...wordSlots, ...phraseSlots, ...[...foreign, ...said].flatMap((one) => one.slots)],
    go: [...foreign, ...said].flatMap((one) => one.go),
    all: about,
    strong: said.some((one) => one.go.length > 0 && one.long) || foreign.length > 0 || groups.length > 0,
  };
}

function wordSlot(index: SearchIndex, query: Query, token: Token, covers: number): Slot[] {
  const place = query.tokens.indexOf(token);
  if (query.foreign.some((one) => one.places.includes(place) && one.answers.length === 0)) return [];
  const repair = query.repairs.get(token.text);
  // A number says little unless a phrase has it ("20 weeks", "section 19").
  const isAside = query.agePlaces.has(place) || query.townPlaces.has(place) || /^\d+$/.test(token.text);
  const weight = isAside ? 0.4 : 1;
  const alternatives: Alternative[] = [{ terms: [token.stem], weight, through: repair ? token.text : undefined }];
  for (const { group } of groupsIn([token], index.thesaurus)) {
    alternatives.push({ terms: [group.token], weight: weight * groupWeight, through: group.label });
  }
  if (repair?.second)
    alternatives.push({ terms: repair.second.split(' ').map(stem), weight: 0.5, through: repair.second });
  if (query.typing && place === query.tokens.length - 1) alternatives.push(...unfinished(index, token));
  return [{ shown: repair?.typed ?? token.text, alternatives, covers }];
}

/** The last word may go on: "resp" for respite. A word that is already one counts its longer kin for little. */
function unfinished(index: SearchIndex, token: Token): Alternative[] {
  if (token.text.length < 2) return [];
  const weight = index.vocabulary.has(token.text) ? 0.2 : 0.75;
  const whole = completionsOf(index, token.text).map((word) => {
    const groups = index.thesaurus.members.get(stem(word))?.filter((member) => member.stems.length === 1) ?? [];
    return [[stem(word)], ...groups.map((member) => [member.group.token])].map((terms, step) => ({
      terms,
      weight: step === 0 ? weight : weight * groupWeight,
      through: word,
    }));
  });
  return [...whole.flat(), { terms: [token.text], weight: weight / 2, prefix: true }];
}

/** "Need help" beside what it is needed for: the other words say what this is about. */
function isBare({ places }: SayingFound, ranking: readonly Token[]): boolean {
  const said = ranking.filter((token) => places.includes(token.at));
  return said.length < ranking.length && said.every((token) => bareWords.has(token.stem));
}

/** Where the first answer is somebody to ring, it is that: a crisis must not stand below a service for something like it. */
function ringFirst({ go }: SayingFound['meaning']): boolean {
  return go[0]?.startsWith('contacts/') ?? false;
}

/** Of the phrases that lead to one meaning, the longest. */
function strongest(found: readonly SayingFound[]): readonly SayingFound[] {
  const best = new Map<SayingFound['meaning'], SayingFound>();
  for (const one of found) if ((best.get(one.meaning)?.length ?? 0) < one.length) best.set(one.meaning, one);
  return [...best.values()];
}

function meant(
  index: SearchIndex,
  answers: readonly string[],
  weight: number,
  said: { readonly shown: string; readonly covers: number; readonly strength: number },
): { slots: readonly Slot[]; go: readonly Go[] } {
  const keys = answers.filter((answer) => keyShape.test(answer));
  const words = answers.filter((answer) => !keyShape.test(answer));
  const alternatives = words.map((word) => {
    const terms = indexTokens(word, index.thesaurus);
    const group = terms.filter((term) => term.startsWith('§'));
    return { terms: group.length > 0 ? group.slice(0, 1) : terms, weight, through: word };
  });
  return {
    slots: alternatives.length > 0 ? [{ shown: said.shown, alternatives, covers: said.covers }] : [],
    go: keys.map((key, order) => ({
      key,
      shown: said.shown,
      strength: said.strength * Math.max(0.6, 1 - order * 0.1),
      covers: said.covers,
    })),
  };
}

function shownAt(tokens: readonly Token[], from: number, to: number): string {
  const first = tokens.findIndex((token) => !token.little && token.at === from);
  const last = tokens.findIndex((token) => !token.little && token.at === to - 1);
  return tokens
    .slice(first, last + 1)
    .map((token) => token.text)
    .join(' ');
}

function shownPlaces(tokens: readonly Token[], places: readonly number[]): string {
  return tokens
    .filter((token) => !token.little && places.includes(token.at))
    .map((token) => token.text)
    .join(' ');
}
