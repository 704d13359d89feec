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
    for (const [at, first] of block.entries())
      for (const second of block.slice(at + 1)) {
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
  const words = wordsOf(name).filter((word) => !littleWords.has(word));
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
      organisation: wordsOf(organization)
        .filter((word) => !littleWords.has(word))
        .join(' '),
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
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
}

const kinds: readonly SharedBy[] = ['organisation', 'phone', 'web address'];
const edge = 4;

/**
 * Only entries that share something and begin or end alike are compared, so that 10,000 rows are not held against each
 * other: one slip leaves the beginning or the end of a name as it was.
 */
function blocksOf(entries: readonly Entry[]): Map<string, Entry[]> {
  const blocks = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const kind of kinds) {
      if (entry.marks[kind] === '') continue;
      for (const side of sidesOf(entry)) {
        const key = [kind, entry.marks[kind], entry.figures, side].join('\n');
        const block = blocks.get(key);
        if (block) block.push(entry);
        else blocks.set(key, [entry]);
      }
    }
  return blocks;
}

function sidesOf({ name, ordered }: Entry): string[] {
  return [`=${name}`, `^${ordered.slice(0, edge)}`, `${ordered.slice(-edge)}$`];
}

function sharedBy(first: Entry, second: Entry): SharedBy[] {
  return kinds.filter((kind) => first.marks[kind] !== '' && first.marks[kind] === second.marks[kind]);
}

function isNear(first: Entry, second: Entry): boolean {
  if (first.name === second.name) return first.name !== '';
  const [left, right] = [first.ordered.split(' '), second.ordered.split(' ')];
  const slipped = left.flatMap((word, at) => (word === right[at] ? [] : [[word, right[at]!] as const]));
  const closely = sharedBy(first, second).length > 1;
  // A space more or less, or a slip in a little word.
  if (left.length !== right.length)
    return left.join('') === right.join('') || (closely && isSlip(first.whole, second.whole, closely));
  return slipped.length <= mostSlipped && slipped.every(([one, other]) => isSlip(one, other, closely));
}

const mostSlipped = 2;
/** "Talk" and "walk", "group A" and "group B" are two things; "trampolin" and "trampoline" are one. */
const shortest = 5;

/** In a short word a letter more or less is a slip only where two other things are the same. */
function isSlip(one: string, other: string, closely: boolean): boolean {
  if (!atMostSlips(one, other, 1)) return false;
  return Math.min(one.length, other.length) >= shortest || (closely && one.length !== other.length);
}

/** Letters put in, left out, changed or swapped: at most so many. */
function atMostSlips(first: string, second: string, most: number): boolean {
  if (Math.abs(first.length - second.length) > most) return false;
  let older: number[] = [];
  let before = Array.from({ length: second.length + 1 }, (_, at) => at);
  for (let row = 1; row <= first.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= second.length; at += 1) {
      const same = first[row - 1] === second[at - 1];
      let best = Math.min(before[at]! + 1, now[at - 1]! + 1, before[at - 1]! + (same ? 0 : 1));
      if (row > 1 && at > 1 && first[row - 1] === second[at - 2] && first[row - 2] === second[at - 1])
        best = Math.min(best, older[at - 2]! + 1);
      now.push(best);
    }
    if (Math.min(...now) > most) return false;
    [older, before] = [before, now];
  }
  return before[second.length]! <= most;
}
