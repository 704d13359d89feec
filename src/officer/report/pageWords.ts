import type { LoadedPack } from '../content/loadContent.ts';
import { textsOf } from '../content/textsOf.ts';
import { sentencesOf, wordCount } from '../rules/plainWords.ts';
import { readingGrade } from './readingGrade.ts';

/** How hard the words of one page are; what the law says is left out, for its words are its own. */
export interface PageWords {
  /** `provisions/salt` */
  readonly page: string;
  /** In the area's own files: the officer can mend it. */
  readonly own: boolean;
  readonly words: number;
  /** Flesch-Kincaid; for officers only. */
  readonly grade: number;
  /** SMOG, from 30 sentences on. */
  readonly smog?: number | undefined;
  /** Sentences of more than `longSentence` words. */
  readonly long: number;
}

/** From here on a sentence is told as long; the plain-words rule refuses more than 25. */
export const longSentence = 20;
/** Below so many words a formula says nothing. */
export const wordsToJudge = 100;
export const gradeWanted = 6;
export const gradeAtMost = 8;

/** Every page long enough to be judged, the hardest first. */
export function pageWords(pack: LoadedPack): PageWords[] {
  const own = new Set(pack.area.pieces.map((one) => `${one.kind}/${one.id}`));
  const pages = new Map<string, string[]>();
  for (const { kind, id, text, isLaw } of textsOf(pack)) {
    if (isLaw) continue;
    const page = `${kind}/${id}`;
    pages.set(page, [...(pages.get(page) ?? []), text]);
  }
  return [...pages]
    .map(([page, texts]) => {
      // A heading or a label is no sentence.
      const sentences = texts.flatMap(sentencesOf).filter((one) => wordCount(one) >= 5);
      const { words, grade, smog } = readingGrade(sentences);
      const long = sentences.filter((one) => wordCount(one) > longSentence).length;
      return {
        page,
        own: page.startsWith('services/') || own.has(page),
        words,
        grade,
        ...(smog === undefined ? {} : { smog }),
        long,
      };
    })
    .filter(({ words }) => words >= wordsToJudge)
    .sort((a, b) => b.grade - a.grade || a.page.localeCompare(b.page));
}
