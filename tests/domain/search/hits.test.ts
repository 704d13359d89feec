import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { hitsOf } from '../../../src/domain/search/hits.ts';
import { openPostings, packPostings } from '../../../src/domain/search/postings.ts';
import { roomFor } from '../../../src/domain/search/room.ts';
import type { SearchIndex } from '../../../src/domain/search/searchIndex.ts';

type Document = readonly [string[], string[], string[], string[]];

const names = ['title', 'also', 'asked', 'text'] as const;
const bm25 = { k: 1.2, b: 0.35, d: 0.5 };
const boost = { title: 8, also: 3.5, asked: 1.5, text: 1.5 };
const term = fc.constantFrom('plan', 'plans', 'planner', 'school', 'transport', 'taxi', 'respite', 'ré', '§1', '£');
const field = fc.array(term, { maxLength: 6 });
const documents = fc.array(fc.tuple(field, field, field, field), { minLength: 1, maxLength: 12 });

/** MiniSearch over the same terms, with the same weights: somebody else's reckoning of BM25+. */
function byMiniSearch(given: readonly Document[], terms: readonly string[], prefix: boolean): [number, number][] {
  const mini = new MiniSearch({
    fields: [...names],
    tokenize: (text) => text.split(' ').filter(Boolean),
    processTerm: (one) => one,
  });
  mini.addAll(
    given.map((one, id) => ({ id, ...Object.fromEntries(names.map((name, at) => [name, one[at]?.join(' ')])) })),
  );
  return mini
    .search({ combineWith: 'AND', queries: [...terms] }, { boost, bm25, prefix, tokenize: (one) => [one] })
    .map(({ id, score, queryTerms }): [number, number] => [Number(id), score / queryTerms.length])
    .sort(([one], [other]) => one - other);
}

function byOurs(given: readonly Document[], terms: readonly string[], prefix: boolean, common: string[] = []) {
  const postings = openPostings(JSON.parse(JSON.stringify(packPostings(given, names.length))), names.length);
  const index = { postings, common: new Set(common), room: roomFor(given.length) } as unknown as SearchIndex;
  const hits = hitsOf(index)({ terms, prefix, weight: 1 });
  return [...hits.documents.keys()]
    .map((at): [number, number, number] => [
      hits.documents[at] as number,
      hits.scores[at] as number,
      hits.wheres[at] as number,
    ])
    .sort(([one], [other]) => one - other);
}

describe('what holds a word', () => {
  it('is found and scored as MiniSearch finds and scores it: one word, all of several, or the beginning of one', () => {
    fc.assert(
      fc.property(
        documents,
        fc.uniqueArray(term, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (given, terms, prefix) => {
          const asked = prefix ? terms.slice(0, 1) : terms;
          const expected = byMiniSearch(given, asked, prefix);
          const found = byOurs(given, asked, prefix);
          expect(found.map(([document]) => document)).toEqual(expected.map(([document]) => document));
          found.forEach(([, score], at) => expect(score).toBeCloseTo(expected[at]?.[1] ?? Number.NaN, 9));
        },
      ),
    );
  });

  it('says the best place: a title before another name, a phrase that leads there, and a text', () => {
    const given: Document[] = [
      [[], [], [], ['taxi']],
      [[], [], ['taxi'], ['taxi']],
      [[], ['taxi'], [], []],
      [['taxi'], ['taxi'], [], ['taxi']],
    ];
    expect(byOurs(given, ['taxi'], false).map(([, , where]) => where)).toEqual([0, 1, 2, 3]);
  });

  it('is looked for in names only when a fifth of all texts hold it', () => {
    const given: Document[] = [
      [[], [], [], ['school']],
      [['school'], [], [], []],
    ];
    expect(byOurs(given, ['school'], false, ['school']).map(([document]) => document)).toEqual([1]);
  });
});
