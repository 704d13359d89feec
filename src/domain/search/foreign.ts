import { fold } from './fold.ts';
import { tokensOf, type Token } from './words.ts';

interface Entry {
  readonly language: string;
  readonly roots: readonly string[];
  readonly lengths: readonly number[];
  readonly answers: readonly string[];
}

/** Words of other languages, by the first letters of their first word. */
export type Foreign = ReadonlyMap<string, readonly Entry[]>;

export interface ForeignFound {
  /** English words, or records as kind/id. */
  readonly answers: readonly string[];
  /** Indexes of the tokens that were understood. */
  readonly places: readonly number[];
}

const nothing: ReadonlySet<string> = new Set();
const bucketLength = 3;

/** `otherLanguages` of words.yaml made ready. An empty list marks a little word of that language. */
export function foreignOf(languages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): Foreign {
  const buckets = new Map<string, Entry[]>();
  for (const [language, words] of Object.entries(languages)) {
    for (const [phrase, answers] of Object.entries(words)) {
      const texts = tokensOf(fold(phrase), nothing).map(formOf);
      const first = texts[0];
      if (first === undefined) continue;
      const entry = { language, roots: texts.map(rootOf), lengths: texts.map((text) => text.length), answers };
      const bucket = first.slice(0, bucketLength);
      buckets.set(bucket, [...(buckets.get(bucket) ?? []), entry]);
    }
  }
  return buckets;
}

/** The part of a word that stays when its ending changes: logoped-a, logoped-y. Short words stay whole. */
function rootOf(word: string): string {
  return word.length < 5 ? word : word.slice(0, Math.max(4, word.length - (word.length > 7 ? 3 : 2)));
}

/**
 * What words of other languages mean. A language is spoken once a word of it is understood that English does not
 * know (`known`): "transport" alone may be either. Little words of a language (Polish "dla", for) are taken as such only where
 * another word of the same language was understood: "dla" alone is Disability Living Allowance.
 */
export function foreignIn(
  tokens: readonly Token[],
  foreign: Foreign,
  known: (token: Token) => boolean,
): readonly ForeignFound[] {
  const found: (ForeignFound & { readonly language: string })[] = [];
  tokens.forEach((token, index) => {
    const bucket = foreign.get(formOf(token).slice(0, bucketLength)) ?? [];
    for (const entry of bucket) {
      const places = placesOf(entry, tokens, index);
      if (places) found.push({ language: entry.language, answers: entry.answers, places });
    }
  });
  const foreignWord = ({ places }: ForeignFound) => places.some((place) => !known(tokens[place] as Token));
  const spoken = new Set(found.filter((one) => one.answers.length > 0 && foreignWord(one)).map((one) => one.language));
  return found.filter((one) => spoken.has(one.language));
}

/** English stemming is undone: a word of another language is compared as it was typed. */
function formOf(token: Token): string {
  return /^[a-z]+$/.test(token.text) ? token.text : token.stem;
}

function placesOf(entry: Entry, tokens: readonly Token[], start: number): number[] | undefined {
  const places: number[] = [];
  let next = start;
  for (const [part, root] of entry.roots.entries()) {
    const slack = part === 0 ? 0 : 1;
    const place = [next, next + slack].find((index) => matches(tokens[index], root, entry.lengths[part] ?? 0));
    if (place === undefined) return undefined;
    places.push(place);
    next = place + 1;
  }
  return places;
}

function matches(token: Token | undefined, root: string, length: number): boolean {
  if (token === undefined) return false;
  const form = formOf(token);
  return length < 5 ? form === root : form.startsWith(root) && Math.abs(form.length - length) <= 3;
}
