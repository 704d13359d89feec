import { textsOf } from '../content/textsOf.ts';
import { sentencesOf } from './plainWords.ts';
import { placeInFile } from './placeInFile.ts';
import type { Rule } from './rule.ts';

/** A sentence that reads like one of the patterns and is right all the same. */
export interface Exception {
  /** The national pack it stands in. */
  readonly pack: string;
  /** To the letter. */
  readonly sentence: string;
  readonly because: string;
}

const exceptions: readonly Exception[] = [];

/** "We do not ask" is about us; only what is said to the family counts. */
const patterns: readonly RegExp[] = [
  /(?<!\b(?:we|they|who|that|it|staff|schools?|councils?|councillors?|officers?|doctors?|teachers?)\s)\b(?:do not|don['’]t) ask\b/i,
  /\byou (?:cannot|can['’]t|can not|may not|must not|should not|shouldn['’]t) (?:ask|apply|request)\b/i,
  /\bno (?:right|point in|use) (?:to )?ask(?:ing)?\b/i,
  /\bnot worth (?:asking|applying|trying)\b/i,
  /\b(?:not eligible|ineligible)\b(?!.*\b(?:instead|but)\b)/i,
];

/** Asking is free and often the only way to a yes. What is not open is said with what is open instead. */
export const neverTellNotToAsk: Rule = neverTellNotToAskBut(exceptions);

export function neverTellNotToAskBut(exceptions: readonly Exception[]): Rule {
  return {
    name: 'never-tell-not-to-ask',
    level: 'error',
    about: 'No text tells a family not to ask ("you cannot ask", "not eligible" without what to do instead).',
    check(pack) {
      const mine = exceptions.filter((one) => one.pack === pack.view.national.id);
      const used = new Set<string>();
      const found = textsOf(pack).flatMap(({ kind, id, path, text, you }) =>
        [text, you ?? ''].flatMap(sentencesOf).flatMap((sentence) => {
          const words = patterns.map((pattern) => pattern.exec(sentence)?.[0]).find(Boolean);
          if (words === undefined) return [];
          const allowed = mine.find((one) => one.sentence === sentence.trim());
          if (allowed) used.add(allowed.sentence);
          return allowed
            ? []
            : [
                {
                  message: `${kind}/${id}: "${words}" in "${sentence.trim()}"`,
                  tip,
                  place: pack.placeOf(kind, id, path),
                },
              ];
        }),
      );
      const idle = mine
        .filter((one) => !used.has(one.sentence))
        .map((one) => ({
          message: `The exception for "${one.sentence}" is no longer needed.`,
          tip: 'Take it out of src/officer/rules/neverTellNotToAsk.ts.',
          place: placeInFile(pack.national, 'pack.yaml'),
        }));
      return [...found, ...idle];
    },
  };
}

const tip = 'Say what the family can do instead. Anybody may ask, and a no can be looked at again.';
