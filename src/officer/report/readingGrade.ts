import { sentencesOf } from '../rules/plainWords.ts';

/** What a page is made of, and the school grade that the Flesch-Kincaid formula gives it. Never shown to families. */
export interface ReadingGrade {
  readonly words: number;
  readonly sentences: number;
  /** One decimal. */
  readonly grade: number;
  /** The grade by SMOG, one decimal; only from 30 sentences on, below which its makers say that it tells nothing. */
  readonly smog?: number | undefined;
}

const sentencesForSmog = 30;

/**
 * Flesch-Kincaid: 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid and others, 1975). SMOG: 3.1291 + 1.043 times
 * the root of the words of three syllables and more in 30 sentences (McLaughlin, 1969).
 */
export function readingGrade(texts: readonly string[]): ReadingGrade {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap((one) => one.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []);
  if (words.length === 0) return { words: 0, sentences: 0, grade: 0 };
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = (0.39 * words.length) / sentences.length + (11.8 * syllables) / words.length - 15.59;
  const judged = { words: words.length, sentences: sentences.length, grade: oneDecimal(grade) };
  if (sentences.length < sentencesForSmog) return judged;
  const longWords = words.filter((word) => syllablesIn(word) >= 3).length;
  return { ...judged, smog: oneDecimal(3.1291 + 1.043 * Math.sqrt((30 * longWords) / sentences.length)) };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Vowels that stand together and are said apart: sci-ence, medi-ation, cre-ate, actu-al. */
const apart =
  /i(?:a(?!g|n\b|l\b|lly|lis)|o(?!us|n)|um|et)|(?<=[dr])ien(?=c)|(?<=[sl]c?)ie(?=nc|nt)|(?<=[rv])iou|(?<=[dlnrst])ua(?=l|t)|eo(?!p)|oe(?=m|t)|[dr]ea$|crea(?=t)|(?<=[lf])ue(?=n)|[eoy]ing\b/g;
const silentEnds: readonly RegExp[] = [
  /(?<=[^tdl]|[aeiouyl]l)ed$/,
  /(?<![cgsxz]|ch|sh)es$/,
  /(?<!^[^aeiouy]+|[^aeiouy]l)e$/,
];

/** The syllables of an English word, counted by its vowels. A number is said as about one for each digit. */
export function syllablesIn(word: string): number {
  // Capitals without a vowel behind the first are read out one by one: EHC, NHS.
  if (/^[A-Z][B-DF-HJ-NP-TV-Z]+s?$/.test(word)) return word.replace(/s$/, '').length;
  const letters = word.toLowerCase().replace(/['’]/g, '');
  if (/\d/.test(letters)) return letters.replace(/\D/g, '').length;
  const stem = letters.replace(/(?<=[aeiouy].*[^aeiouy])e(?=(?:ly|ful|less|ment|ments)$)/, '');
  const said = silentEnds.reduce((rest, end) => (rest === stem ? stem.replace(end, '') : rest), stem);
  const groups = said.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups + (said.match(apart)?.length ?? 0));
}
