import { textsOf } from '../content/textsOf.ts';
import type { LoadedPack } from '../content/loadPack.ts';
import type { Rule } from './rule.ts';

/** Met by everybody every day; no family looks them up here. */
const everyday = new Set(['PDF', 'CSV', 'SMS', 'FAQ', 'USB', 'DVD']);

const acronym = /(?<![\p{L}\p{N}])[A-Z]{3,}(?=s?(?![\p{L}\p{N}]))/gu;

/** What a family cannot read out it cannot ask for. */
export const undefinedAcronym: Rule = {
  name: 'undefined-acronym',
  level: 'warning',
  about: 'An acronym of three or more capitals stands in the glossary, or is spelled out where it is used: "… (ABC)".',
  check(pack) {
    const known = knownIn(pack);
    const told = new Set<string>();
    return textsOf(pack).flatMap(({ kind, id, path, text, you }) =>
      [...`${text} ${you ?? ''}`.matchAll(acronym)].flatMap(([found]) => {
        const name = `${kind}/${id} ${found}`;
        if (known.has(found) || text.includes(`(${found})`) || told.has(name)) return [];
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

function knownIn(pack: LoadedPack): ReadonlySet<string> {
  const glossary = Object.values(pack.view.terms).flatMap((one) => [one.term, one.expansion ?? '', ...one.also]);
  return new Set([...everyday, ...glossary.flatMap((words) => [...words.matchAll(acronym)].map(([found]) => found))]);
}
