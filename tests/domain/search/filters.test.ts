import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/domain/pack/schema/pack.ts';
import type { Filters } from '../../../src/domain/search/filters.ts';
import { find } from '../../../src/domain/search/find.ts';
import { buildIndex, loadIndex } from '../../../src/domain/search/searchIndex.ts';
import { ask, keys, records, service, today, words } from './corpus.ts';

describe('filters', () => {
  it('narrow services and leave only them', () => {
    expect(keys(ask('club', { filters: { cost: ['free'] } }))).toEqual(['services/teens']);
    expect(
      keys(ask('short break', { filters: { access: ['council'] } })).every((key) => key.startsWith('services/')),
    ).toBe(true);
  });

  it('of one name add up, of several names all hold', () => {
    expect(keys(ask('club', { filters: { cost: ['free', 'some-cost'] } })).sort()).toEqual([
      'services/stars',
      'services/teens',
    ]);
    expect(keys(ask('club', { filters: { cost: ['free', 'some-cost'], place: ['Netherby'] } }))).toEqual([
      'services/teens',
    ]);
  });

  it('by age take both limits in', () => {
    expect(keys(ask('club', { filters: { age: 11 } }))).toEqual(['services/stars']);
    expect(keys(ask('club', { filters: { age: 12 } }))).toEqual([]);
    expect(keys(ask('club', { filters: { age: 13 } }))).toEqual(['services/teens']);
  });

  it('by sector and kind also narrow what is not a service', () => {
    expect(keys(ask('speech therapy', { filters: { sector: ['health'] } }))).toEqual(
      expect.arrayContaining(['provisions/salt', 'services/salt-team']),
    );
    expect(keys(ask('speech therapy', { filters: { kinds: ['services'] } }))).toEqual(['services/salt-team']);
  });

  it('without words list everything they leave, by name', () => {
    expect(keys(ask('', { filters: { kinds: ['services'] } }))).toEqual([
      'services/teens',
      'services/salt-team',
      'services/stay',
      'services/stars',
    ]);
    expect(keys(ask('  '))).toEqual([]);
  });

  it('that are empty lists narrow nothing', () => {
    expect(keys(ask('club', { filters: { cost: [], need: [] } }))).toEqual(keys(ask('club')));
  });
});

describe('counts', () => {
  it('say how many services each value would leave', () => {
    const { filters } = ask('', { filters: { kinds: ['services'] } });
    expect(filters.cost).toEqual({ free: 2, 'some-cost': 1, paid: 1 });
    expect(filters.access).toEqual({ self: 2, council: 2, nhs: 1 });
    expect(filters.need).toEqual({ speech: 1, autism: 1, learning: 2 });
    expect(filters.place).toEqual({ Kirkholme: 3, north: 3, Netherby: 1, south: 1 });
    expect(filters.sector).toEqual({ health: 1, care: 3 });
    expect(filters.age).toEqual({ '0-4': 2, '5-10': 3, '11-15': 4, '16-25': 3 });
  });

  it('of a filter are not changed by that filter, but by the others', () => {
    const { filters } = ask('', { filters: { kinds: ['services'], cost: ['free'] } });
    expect(filters.cost).toEqual({ free: 2, 'some-cost': 1, paid: 1 });
    expect(filters.need).toEqual({ speech: 1, learning: 1 });
  });

  it('are over what the words found', () => expect(ask('club').filters.cost).toEqual({ free: 1, 'some-cost': 1 }));
});

describe('for any services and any choice of filters', () => {
  const some = <Value>(...values: Value[]) => fc.subarray(values, { minLength: 1, maxLength: 2 });
  const services = fc.array(
    fc.record({
      sector: fc.constantFrom('health' as const, 'care' as const),
      needs: fc.subarray(['speech', 'autism', 'learning']),
      minAge: fc.option(fc.integer({ min: 0, max: 13 }), { nil: undefined }),
      maxAge: fc.option(fc.integer({ min: 11, max: 25 }), { nil: undefined }),
      cost: fc.option(fc.constantFrom('free', 'paid'), { nil: undefined }),
      access: fc.subarray(['self', 'council']),
      place: fc.option(fc.constantFrom('kirk', 'nether', 'unknown'), { nil: undefined }),
      area: fc.subarray(['north', 'south', 'kirk']),
    }),
    { maxLength: 12 },
  );
  const choices = fc.record<Filters>(
    {
      sector: some('health', 'care', 'education'),
      age: fc.integer({ min: 0, max: 25 }),
      cost: some('free', 'paid'),
      access: some('self', 'council'),
      need: some('speech', 'autism'),
      place: some('kirk', 'nether', 'north'),
      near: fc.constantFrom('kirk', 'nether'),
      within: fc.constantFrom(3, 5, 10),
    },
    { requiredKeys: [] },
  );
  const places: Place[] = [
    { id: 'kirk', name: 'Kirk', kind: 'town', district: 'ZZ1', latitude: 54, longitude: -2 },
    { id: 'nether', name: 'Nether', kind: 'town', district: 'ZZ2', latitude: 54.06, longitude: -2 },
  ];

  it('a count is what choosing it would leave, with the other filters as they are', () => {
    fc.assert(
      fc.property(services, choices, fc.constantFrom('club', ''), (given, filters, said) => {
        const all = [...records, ...given.map((one, at) => service(`made-${at}`, `Club number ${at}`, one))];
        const loaded = loadIndex(buildIndex(all, words(), places), words());
        if ('problem' in loaded) throw new Error(loaded.problem.message);
        const { index } = loaded;
        const left = (chosen: Filters) =>
          find(index, { words: said, filters: { ...chosen, kinds: ['services'] } }, today).total;
        const counts = find(index, { words: said, filters }, today).filters;
        for (const name of ['sector', 'cost', 'access', 'need', 'place'] as const)
          for (const value of [
            'health',
            'care',
            'free',
            'paid',
            'self',
            'council',
            'speech',
            'autism',
            'kirk',
            'north',
          ])
            expect(left({ ...filters, [name]: [value] })).toBe(counts[name][value] ?? 0);
        for (const age of [0, 5, 12, 25]) expect(left({ ...filters, age })).toBe(counts.years[age]);
        for (const within of [3, 5, 10] as const) expect(left({ ...filters, within })).toBe(counts.within[within] ?? 0);
      }),
      { numRuns: 25 },
    );
  });
});
