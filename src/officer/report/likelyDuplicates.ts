import type { Service } from '../../domain/pack/schema/service.ts';
import type { Directory } from '../../domain/pack/view.ts';

export type SharedBy = 'organisation' | 'phone' | 'web address';

/** Two entries that are likely one service. */
export interface LikelyDuplicate {
  readonly first: string;
  readonly second: string;
  readonly names: readonly [string, string];
  /** Are the names the same, but for case, order, stops and little words? Otherwise they differ by a slip of the pen. */
  readonly sameName: boolean;
  readonly shared: readonly SharedBy[];
}

/**
 * Two rows are likely one service when their names are the same or nearly so and they share the organisation, the
 * telephone number or the web address. A number alone says nothing: a duty desk answers for many services. A figure that
 * differs ("Group 1", "Group 2") makes two services.
 */
export function likelyDuplicates(directory: Directory): LikelyDuplicate[] {
  const entries = Object.values(directory).map(entryOf);
  const found = new Map<string, LikelyDuplicate>();
  for (const block of blocksOf(entries).values())
    for (const [first, second] of pairsOf(block)) {
      const key = `${first.id} ${second.id}`;
      if (found.has(key) || !isNear(first, second)) continue;
      found.set(key, {
        first: first.id,
        second: second.id,
        names: [first.shown, second.shown],
        sameName: first.name === second.name,
        shared: sharedBy(first, second),
      });
    }
  return [...found.values()];
}

interface Entry {
  readonly id: string;
  readonly shown: string;
  /** Every word, as it stands. */
  readonly whole: string;
  /** Its words without the little ones, as they stand. */
  readonly ordered: string;
  /** The same in order of the alphabet. */
  readonly name: string;
  readonly figures: string;
  readonly marks: Readonly<Record<SharedBy, string>>;
}

const littleWords = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'in',
  'at',
  'to',
  'ltd',
  'limited',
  'cic',
  'service',
]);

function entryOf({ id, name, organization, phone, url }: Service): Entry {
  const words = mainWords(name);
  return {
    id,
    shown: name,
    whole: wordsOf(name).join(' '),
    ordered: words.join(' '),
    name: [...words].sort().join(' '),
    figures: wordsOf(name)
      // "Group A" is told from "group B" by its last letter.
      .filter((word, at, all) => /\d|^[b-z]$/.test(word) || (word === 'a' && at === all.length - 1))
      .sort()
      .join(' '),
    marks: {
      organisation: mainWords(organization).join(' '),
      phone: phone.replace(/^(\+|00)44\s?(\(0\))?/, '0').replace(/\D/g, ''),
      'web address': url
        .toLowerCase()
        .replace(/^https?:\/\/(www\.)?/, '')
        .replace(/[/?#]+$/, ''),
    },
  };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Without the little ones, and of "clubs" the club. */
function mainWords(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !littleWords.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .filter((word) => !littleWords.has(word));
}

const kinds: readonly SharedBy[] = ['organisation', 'phone', 'web address'];
const edge = 4;

/** An entry under one of its names, and the word that this name leaves out. */
interface Met {
  readonly entry: Entry;
  /** Its place in the directory, so that a pair is told once and in order. */
  readonly at: number;
  readonly word: string;
}

/**
 * Only entries are compared that share something and are the same but for one word, so that 50,000 rows are not held
 * against each other.
 */
function blocksOf(entries: readonly Entry[]): Map<string, Met[]> {
  const blocks = new Map<string, Met[]>();
  for (const [at, entry] of entries.entries())
    for (const kind of kinds) {
      if (entry.marks[kind] === '') continue;
      for (const [side, word] of sidesOf(entry)) {
        const key = [kind, entry.marks[kind], entry.figures, side].join('\n');
        const block = blocks.get(key);
        const met = { entry, at, word };
        if (block) block.push(met);
        else blocks.set(key, [met]);
      }
    }
  return blocks;
}

/** The names under which an entry meets those that may be the same: whole, without spaces, and without each of its words. */
function sidesOf({ name, ordered, whole }: Entry): Map<string, string> {
  const words = ordered.split(' ');
  // Of a single word one slip leaves the beginning or the end as it was.
  const parts: [string, string][] =
    words.length === 1
      ? [
          [`^${ordered.slice(0, edge)}`, ordered],
          [`${ordered.slice(-edge)}$`, ordered],
        ]
      : words.map((left, at) => [words.filter((_word, other) => other !== at).join(' '), left]);
  return new Map([...parts, [`=${name}`, ''], [`~${whole.replaceAll(' ', '')}`, ''], [ordered, '']]);
}

/** Up to so many are compared each with each. */
const smallBlock = 12;

/**
 * The pairs of a block that may be one service. In a large one, such as all services behind one number, only those whose
 * left-out words are a slip apart: each then shares a word with a letter less. So a directory ten times as large takes
 * about ten times as long, and not a hundred.
 */
function* pairsOf(block: readonly Met[]): Generator<readonly [Entry, Entry]> {
  if (block.length <= smallBlock) {
    for (const [at, first] of block.entries())
      for (const second of block.slice(at + 1)) yield [first.entry, second.entry];
    return;
  }
  const near = new Map<string, Met[]>();
  for (const met of block)
    for (const key of keysOf(met.word)) {
      const others = near.get(key) ?? [];
      for (const other of others) yield other.at < met.at ? [other.entry, met.entry] : [met.entry, other.entry];
      if (others.push(met) === 1) near.set(key, others);
    }
}

/** A word, and each word that it is with a letter left out. Two that are a slip apart have one of these in common. */
function keysOf(word: string): Set<string> {
  const shorter = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
  // A slip in a little word, which then is none: it meets the name that has no word there.
  return new Set([word, ...shorter, ...(word !== '' && isNearLittle(word) ? [''] : [])]);
}

function isNearLittle(word: string): boolean {
  return [...littleWords].some((little) => isOneSlip(word, little) || isOneSlip(word, `${little}s`));
}

function sharedBy(first: Entry, second: Entry): SharedBy[] {
  return kinds.filter((kind) => first.marks[kind] !== '' && first.marks[kind] === second.marks[kind]);
}

function isNear(first: Entry, second: Entry): boolean {
  if (first.name === second.name) return first.name !== '';
  // A space more or less.
  if (first.whole.replaceAll(' ', '') === second.whole.replaceAll(' ', '')) return true;
  const closely = sharedBy(first, second).length > 1;
  const [left, right] = [first.ordered.split(' '), second.ordered.split(' ')];
  // A slip in a little word, which then is none.
  if (left.length !== right.length) return closely && isSlip(first.whole, second.whole, closely);
  const slipped = left.flatMap((word, at) => (word === right[at] ? [] : [[word, right[at]!] as const]));
  return slipped.length === 1 && slipped.every(([one, other]) => isSlip(one, other, closely));
}

/** "Talk" and "walk", "group A" and "group B" are two things; "trampolin" and "trampoline" are one. */
const shortest = 5;

/** In a short word a letter more or less is a slip only where two other things are the same. */
function isSlip(one: string, other: string, closely: boolean): boolean {
  if (!isOneSlip(one, other)) return false;
  return Math.min(one.length, other.length) >= shortest || (closely && one.length !== other.length);
}

/** One letter put in, left out or changed, or two swapped. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length === short.length + 1) return short.slice(at) === long.slice(at + 1);
  if (long.length !== short.length) return false;
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
