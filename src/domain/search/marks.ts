import { fold } from './fold.ts';
import { stem, type Token } from './words.ts';

/** From one letter of a text up to, not including, another. */
export type Mark = readonly [from: number, to: number];

const words = /[\p{L}\p{N}\p{M}'’]+/gu;

/** Where a text has the family's own words, in whatever form: "wheelchairs" for "wheelchair", "resp" in "Respite". */
export function marksIn(text: string, asked: { readonly ranking: readonly Token[]; readonly typing: boolean }): Mark[] {
  const stems = new Set(asked.ranking.map((token) => token.stem));
  const last = asked.typing ? asked.ranking.at(-1)?.text : undefined;
  return [...text.matchAll(words)].flatMap(({ 0: word, index }): Mark[] => {
    const folded = fold(word);
    const begun = last !== undefined && last.length > 1 && folded.startsWith(last);
    return begun || stems.has(stem(folded)) ? [[index, index + word.length]] : [];
  });
}
