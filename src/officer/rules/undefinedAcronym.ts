import { say } from '../../domain/pack/youText.ts';
import { textsOf } from '../content/textsOf.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import type { Rule } from './rule.ts';

/** Met by everybody every day; no family looks them up here. */
const everyday = new Set(['PDF', 'SMS', 'GCSE']);

/** Not a web address (GOV.UK), not a court's number ([2014] EWHC 7), not a word to send as a text ("text SHOUT"). */
const acronym = /(?<![\p{L}\p{N}.]|\]\s|\b[Tt]ext\s|\b[Ww]ord\s)[A-Z]{3,}(?=s?(?![\p{L}\p{N}]|\.\p{L}))/gu;

/** What a family cannot read out it cannot ask for. */
export const undefinedAcronym: Rule = {
  name: 'undefined-acronym',
  level: 'warning',
  about: 'An acronym of three or more capitals stands in the glossary, or the page spells it out: "… (ABC)".',
  check(pack) {
    const texts = textsOf(pack);
    const known = knownIn(pack);
    const spelledOut = new Set(
      texts.flatMap(({ kind, id, text }) =>
        [...text.matchAll(/\(([A-Z]{3,})\)/g)].map((one) => `${kind}/${id} ${one[1]}`),
      ),
    );
    const told = new Set<string>();
    return texts.flatMap(({ kind, id, path, text, you }) =>
      [...`${text} ${you ?? ''}`.matchAll(acronym)].flatMap(([found]) => {
        const name = `${kind}/${id} ${found}`;
        if (known.has(found) || spelledOut.has(name) || told.has(name)) return [];
        told.add(name);
        return [
          {
            message: `${kind}/${id}: "${found}" is not in the glossary.`,
            tip: 'Write it out, or add it to glossary.yaml as a term or under `also`.',
            place: pack.placeOf(kind, id, path),
          },
        ];
      }),
    );
  },
};

/** The glossary's words, and the names of the national contacts: a charity is called what it is called. */
function knownIn(pack: LoadedPack): ReadonlySet<string> {
  const glossary = Object.values(pack.view.terms).flatMap((one) => [one.term, one.expansion ?? '', ...one.also]);
  const contacts = Object.values(pack.view.contacts).map((one) => say(one.name, undefined));
  const named = [...glossary, ...contacts].flatMap((words) => [...words.matchAll(acronym)].map(([found]) => found));
  return new Set([...everyday, ...named]);
}
