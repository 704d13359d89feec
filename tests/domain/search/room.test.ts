import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, type FindQuery } from '../../../src/domain/search/find.ts';
import { buildIndex, loadIndex } from '../../../src/domain/search/searchIndex.ts';
import { records, today, words } from './corpus.ts';

const built = buildIndex(records, words());

function loaded() {
  const index = loadIndex(built, words());
  if ('problem' in index) throw new Error(index.problem.message);
  return index.index;
}

/** Searches take turns in the same room: what one leaves behind must not reach the next. */
describe('an answer does not depend on what was asked before', () => {
  const said = fc.constantFrom(
    'speech therapy not talking',
    'respite refused for my autistic son',
    'suport for speach',
    'sent home from school again and again',
    'club 7 year old',
    'Kirkholme speech and language therapy team',
    'autyzm logopeda',
    'wheelchiar',
    'resp',
    'zzz qqq',
    'the a of',
    '',
  );
  const query: fc.Arbitrary<FindQuery> = fc.record(
    { words: said, asTyped: fc.boolean(), limit: fc.constantFrom(1, 20), filters: fc.constantFrom({ age: 7 }, {}) },
    { requiredKeys: ['words'] },
  );

  it('whatever was asked', () => {
    const used = loaded();
    fc.assert(
      fc.property(query, (asked) => {
        expect(find(used, asked, today)).toEqual(find(loaded(), asked, today));
      }),
      { numRuns: 60 },
    );
  });
});
