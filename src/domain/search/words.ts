import { stemmer } from 'stemmer';
import { fold } from './fold.ts';

/** One word of a query or a record. */
export interface Token {
  /** As folded: what a family may be shown. */
  readonly text: string;
  readonly stem: string;
  /** Too common to rank by (words.yaml, `little`). */
  readonly little: boolean;
  /** Says little alone but turns a phrase: not, who, out. Counts in phrases, does not rank. */
  readonly telling: boolean;
  /** How many words that are not little stand before it. */
  readonly at: number;
}

/** Change it whenever the same text would give other tokens: an index made with another analyser silently loses matches. */
export const analyserVersion = 3;

const wordShape = /[\p{L}\p{N}\p{M}]+/gu;
const sentenceEnd = /[\n\r;!?|…。؟۔]+|\.(?=\s|$)/u;
const latin = /^[a-z]+$/;
/** Roots found before: the same few thousand words come again and again. Emptied when it is full. */
const roots = new Map<string, string>();
const mostRoots = 4096;
const arabicArticle = /^(?:ال|وال|بال|لل|ول|و)(?=\p{L}{3,}$)/u;

/**
 * Forms that stemming cannot bring together. Ways to say no are one word, and so are ways to report what was said:
 * "won't go", "can't go" and "not going" are the same phrase.
 */
const irregular = new Map<string, string>(
  Object.entries({
    not: 'no not never none without cannot cant wont dont doesnt didnt isnt arent wasnt werent havent hasnt hadnt couldnt shouldnt wouldnt aint unable nt dnt cnt wnt dosnt dosent doesent havnt arnt wernt neva',
    say: 'say says said saying told tell tells telling',
    go: 'went gone goes',
    get: 'got gotten',
    give: 'gave given gives giving',
    take: 'took taken taking',
    keep: 'kept',
    make: 'made making',
    come: 'came coming',
    lose: 'lost losing',
    pay: 'paid',
    bite: 'bit bitten biting',
    eat: 'ate eaten',
    sleep: 'slept',
    wake: 'woke woken waking',
    write: 'wrote written writing',
    want: 'wanna',
    ring: 'rang rung',
    teach: 'taught',
    fall: 'fell fallen',
    hold: 'held',
    throw: 'threw thrown',
    hide: 'hid hidden',
    speak: 'spoke spoken',
    // Not "send": to families that is SEND.
    sent: 'sent sends sending',
  }).flatMap(([form, words]) => words.split(' ').map((word): [string, string] => [word, stemmer(form)])),
);
/** Words that rank nothing but turn a phrase: "out of school" is not "school", "special needs" is not "special". */
const tellingStems = new Set(
  (
    'not say who need go get give only happen someone somebody himself herself themselves myself off out over down up take away ' +
    'keep let put make come want lose look after before'
  )
    .split(' ')
    .map(stem),
);

/** The root under which forms of a word are found. English by Porter's rules; Arabic script loses the article; else itself. */
export function stem(word: string): string {
  const known = roots.get(word);
  if (known !== undefined) return known;
  const root = rootOf(word);
  if (roots.size >= mostRoots) roots.clear();
  roots.set(word, root);
  return root;
}

function rootOf(word: string): string {
  const plain = irregular.get(word);
  if (plain !== undefined) return plain;
  if (latin.test(word)) return word.length > 2 ? stemmer(word) : word;
  return word.replace(arabicArticle, '');
}

/** The sentences of a folded text: phrases never reach across a sentence's end. */
export function sentencesOf(folded: string): readonly string[] {
  return folded.split(sentenceEnd).filter((sentence) => sentence.trim() !== '');
}

/** The words of one folded sentence, in order. */
export function tokensOf(folded: string, little: ReadonlySet<string>): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const text of folded.match(wordShape) ?? []) {
    const root = stem(text);
    const telling = tellingStems.has(root);
    const isLittle = !telling && little.has(text) && !(text.length === 1 && tokens.at(-1)?.stem === 'section');
    tokens.push({ text, stem: root, little: isLittle, telling, at });
    if (!isLittle) at += 1;
  }
  return tokens;
}

/** The words to rank by: without little and telling words, but never none at all. */
export function rankingTokens(tokens: readonly Token[]): readonly Token[] {
  const content = tokens.filter((token) => !token.little && !token.telling);
  return content.length > 0 ? content : tokens;
}

/** The words that make a phrase: without little words, unless that leaves nothing that could tell it from others. */
export function phraseTokens(tokens: readonly Token[]): readonly Token[] {
  const kept = tokens.filter((token) => !token.little);
  const tells = kept.filter((token) => token.telling).length;
  return kept.length > tells || tells > 1 ? kept : tokens;
}

/** The folded forms of the pack's little words. */
export function littleWords(little: readonly string[]): ReadonlySet<string> {
  return new Set(little.flatMap((word) => fold(word).match(wordShape) ?? []));
}
