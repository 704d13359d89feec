import { textsOf, type FamilyText } from '../content/textsOf.ts';
import { passiveShare } from './plainWords.ts';
import type { Rule } from './rule.ts';

/** A page on which things are done by nobody tells a family nothing about whom to ring. */
export const passiveVoice: Rule = {
  name: 'passive-voice',
  level: 'warning',
  about: 'At most one sentence in ten of a page is passive ("a decision is made"): say who does it.',
  check(pack) {
    const pages = new Map<string, FamilyText[]>();
    for (const text of textsOf(pack).filter((one) => !one.isLaw)) {
      const name = `${text.kind}/${text.id}`;
      pages.set(name, [...(pages.get(name) ?? []), text]);
    }
    return [...pages].flatMap(([name, texts]) => {
      const { share, tooMany, passives } = passiveShare(texts.map((one) => one.text));
      const [first] = texts;
      if (!tooMany || first === undefined) return [];
      return [
        {
          message: `${name}: ${Math.round(share * 100)} in 100 sentences are passive, such as "${passives[0]}"`,
          tip: 'Name who does it: "The council decides", not "A decision is made".',
          place: pack.placeOf(first.kind, first.id),
        },
      ];
    });
  },
};
