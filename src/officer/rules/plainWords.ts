import { textsOf } from '../content/textsOf.ts';
import type { Rule } from './rule.ts';

const longest = { plain: 25, law: 45 };

const banned: readonly [RegExp, string][] = [
  [/\bspecial needs (child|kid)/i, 'Say "a child with special educational needs".'],
  [/\b(mum|dad|mums|dads|mother|father)\b/i, 'Say "parent" or "you": the reader may be neither.'],
  [/\bsuffer(s|ing)? from\b/i, 'Say "has".'],
  [/\bwheelchair[- ]bound\b/i, 'Say "uses a wheelchair".'],
  [/\bnormal (child|children)\b/i, 'Say "other children".'],
  [/!/, 'No exclamation marks.'],
  [
    /\b(utilise|commence|prior to|in respect of|pursuant|herein|thereof|notwithstanding|aforementioned)\b/i,
    'Use the everyday word.',
  ],
  [/\bnot un\w+|\bnot without\b|\bnever not\b/i, 'Say it without the double no.'],
  [/reading age/i, 'Never claim a reading age to families.'],
];

const passive =
  /\b(?:is|are|was|were|be|been|being)\s+(?:not\s+)?(?:\w+ly\s+)?(?<participle>\w+(?:ed|en)|made|told|sent|held|kept|paid|done|found|said|shown|known|heard|brought|cut)\b/gi;
/** They look like participles and say how somebody is, or nothing of the kind. */
const notPassive =
  /^(?:open|often|even|seven|ten|\w+teen|then|when|between|children|men|women|need|indeed|bed|red|disabled|worried|scared|frightened|tired|pleased|interested|qualified|entitled|supposed|married|aged|bored)$/i;
const passivesAtMost = { share: 0.1, sentences: 2 };

/** P-01: sentences short enough to read tired, no words that wound or hide, few passives on a page. */
export const plainWords: Rule = {
  name: 'plain-words',
  level: 'error',
  about: 'Sentences of at most 25 words (45 for what the law says), four sentences a paragraph, no banned words.',
  check(pack) {
    return textsOf(pack).flatMap(({ kind, id, path, text, you, isLaw }) =>
      [text, you ?? ''].filter(Boolean).flatMap((one) => {
        const place = pack.placeOf(kind, id, path);
        const found = faults(one, isLaw).map(({ message, tip }) => ({
          message: `${kind}/${id}: ${message}`,
          tip,
          place,
        }));
        return found;
      }),
    );
  },
};

/** The faults of one text. Abbreviations and dates do not end a sentence. */
export function faults(text: string, isLaw: boolean): { message: string; tip: string }[] {
  const sentences = sentencesOf(text);
  const limit = isLaw ? longest.law : longest.plain;
  const found = sentences
    .filter((sentence) => wordCount(sentence) > limit)
    .map((sentence) => ({
      message: `a sentence of ${wordCount(sentence)} words: "${sentence.slice(0, 80)}…"`,
      tip: `Cut it in two. At most ${limit} words here.`,
    }));
  if (isLaw) return found;
  if (sentences.length > 4)
    found.push({ message: `${sentences.length} sentences in one paragraph`, tip: 'At most 4; three is better.' });
  for (const [pattern, tip] of banned) {
    const match = pattern.exec(text);
    if (match) found.push({ message: `"${match[0]}"`, tip });
  }
  return found;
}

/** How many of the sentences are passive, 0 to 1, and whether that is too many for one page: above a tenth, and over two. */
export function passiveShare(texts: readonly string[]): {
  share: number;
  tooMany: boolean;
  passives: readonly string[];
} {
  const sentences = texts.flatMap(sentencesOf).filter((sentence) => wordCount(sentence) >= 5);
  const passives = sentences.filter(isPassive);
  const share = sentences.length === 0 ? 0 : passives.length / sentences.length;
  const tooMany = passives.length > passivesAtMost.sentences && share > passivesAtMost.share;
  return { share, tooMany, passives };
}

function isPassive(sentence: string): boolean {
  return [...sentence.matchAll(passive)].some((match) => !notPassive.test(match.groups?.participle ?? ''));
}

/** The sentences of a text. Abbreviations and numbers of regulations do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\b(e\.g|i\.e|etc|No|Mr|Mrs|Ms|Dr|St|s|reg|para)\./g, '$1')
    .split(/(?<=[.?!:])\s+(?=[A-Z“"'(0-9])/)
    .filter((sentence) => sentence.trim() !== '');
}

export function wordCount(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
