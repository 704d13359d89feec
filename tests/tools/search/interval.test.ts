import { describe, expect, it } from 'vitest';
import { benchOf } from '../../../tools/search/bench.ts';
import { bootstrap, wilson } from '../../../tools/search/interval.ts';

describe('95% intervals', () => {
  // Worked by hand from Wilson (1927); 8 of 10 stands so in Brown, Cai and DasGupta (2001).
  it.each([
    [8, 10, 0.49, 0.943],
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [50, 100, 0.404, 0.596],
  ])('%i of %i lie between %f and %f', (count, of, low, high) => expect(wilson(count, of)).toEqual([low, high]));

  it('say nothing of no queries', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
    expect(bootstrap([])).toEqual([0, 1]);
  });

  it('of a mean are the same each time, hold the mean, and narrow as the set grows', () => {
    const few = [1, 0.5, 0, 1, 1, 0.33, 1, 1, 0.5, 1];
    const [low, high] = bootstrap(few);
    expect(bootstrap(few)).toEqual([low, high]);
    expect(low).toBeLessThan(0.733);
    expect(high).toBeGreaterThan(0.733);
    const [lowOfMany, highOfMany] = bootstrap(Array.from({ length: 20 }, () => few).flat());
    expect(highOfMany - lowOfMany).toBeLessThan((high - low) / 3);
  });
});

it('a help-line that answers anything is no result, unless it was wanted', () => {
  const report = benchOf(
    {
      cases: [
        { query: 'a', expect: ['guides/a'], kind: 'x' },
        { query: 'b', expect: ['contacts/line'], kind: 'x' },
        { query: 'c', expect: ['guides/a'], kind: 'x' },
        { query: 'd', expect: ['guides/a'], kind: 'x' },
      ],
      nonsense: [],
    },
    (query) => ({ a: ['contacts/line'], b: ['contacts/line'], c: [], d: ['guides/b', 'guides/a'] })[query] ?? [],
  );
  expect(report.all).toMatchObject({ queries: 4, noResult: 0.5, successAt1: 0.25, successAt3: 0.5 });
});
