import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptFrom, latestRemovals, mergeKept, nothingKept, type Journey, type Kept } from '../../src/storage/kept.ts';

const journey = (id: string, sequence: number): Journey => ({
  id,
  name: id,
  startedOn: '2026-11-22',
  changedOn: '2026-11-22',
  pathways: [],
  answers: { at: sequence },
  packVersion: 1,
  sequence,
});
const of = (journeys: Journey[], removed: Record<string, number> = {}): Kept => ({
  ...nothingKept,
  sequence: Math.max(0, ...journeys.map((one) => one.sequence), ...Object.values(removed)),
  journeys: Object.fromEntries(journeys.map((one) => [one.id, one])),
  removed,
});
const anyKept = fc
  .record({
    journeys: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 })),
    removed: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 9 })),
  })
  .map(({ journeys, removed }) =>
    of(
      Object.entries(journeys).map(([id, sequence]) => journey(id, sequence)),
      removed,
    ),
  );

describe('two copies laid together', () => {
  it('give of each journey the newer', () => {
    const { journeys } = mergeKept(of([journey('a', 1), journey('b', 5)]), of([journey('a', 2), journey('b', 4)]));
    expect([journeys.a?.sequence, journeys.b?.sequence]).toEqual([2, 5]);
  });

  it('give nothing that either says was deleted since, and what was put back after that', () => {
    expect(mergeKept(of([journey('a', 3)]), of([], { a: 4 })).journeys).toEqual({});
    expect(mergeKept(of([journey('a', 5)]), of([], { a: 4 })).journeys).toHaveProperty('a');
  });

  it('are the same in whichever order, and twice is as good as once', () => {
    fc.assert(
      fc.property(anyKept, anyKept, (one, other) => {
        const both = mergeKept(one, other);
        expect(mergeKept(other, one)).toEqual(both);
        expect(mergeKept(both, other)).toEqual(both);
      }),
    );
  });
});

describe('what is remembered of deletions', () => {
  it('is each id once, with its latest, and no more than 500', () => {
    expect(
      latestRemovals([
        ['a', 1],
        ['b', 2],
        ['a', 3],
      ]),
    ).toEqual({ a: 3, b: 2 });
    const many = latestRemovals(Array.from({ length: 600 }, (_, index) => [`j${index}`, index] as const));
    expect(Object.keys(many)).toHaveLength(500);
    expect(many).toHaveProperty('j599');
  });
});

describe('what is read from a store', () => {
  it('is taken only in its own shape', () => {
    const good = of([journey('a', 1)]);
    expect(keptFrom(structuredClone(good))).toEqual(good);
    for (const odd of [
      null,
      [],
      'x',
      {},
      { ...good, sequence: -1 },
      { ...good, removed: { a: 'x' } },
      { ...good, journeys: { b: journey('a', 1) } },
      { ...good, journeys: { a: { ...journey('a', 1), answers: [] } } },
      { ...good, notes: { n: { id: 'n' } } },
    ]) {
      expect(keptFrom(odd)).toBeUndefined();
    }
  });
});
