import { describe, expect, it } from 'vitest';
import { ask, keys } from './corpus.ts';

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
