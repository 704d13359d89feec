import { describe, expect, it } from 'vitest';
import { find, type FindQuery } from '../../../src/domain/search/find.ts';
import { buildIndex, loadIndex } from '../../../src/domain/search/searchIndex.ts';
import { milesBetween } from '../../../src/domain/search/places.ts';
import { keys, records, service, today, words } from './corpus.ts';

/** Two towns on one meridian, a tenth of a degree apart: 6.9 miles, for a degree of latitude is 69.1. */
const places = [
  { id: 'northby', name: 'Northby', kind: 'town', district: 'ZZ1', latitude: 54.1, longitude: 1.2 },
  { id: 'southby-green', name: 'Southby Green', kind: 'village', district: 'ZZ2', latitude: 54, longitude: 1.2 },
] as const;
const served = [
  ...records,
  service('club-n', 'Swimming club', { place: 'northby' }),
  service('club-s', 'Swimming group', { place: 'southby-green' }),
  service('line', 'Swimming advice line', { place: undefined }),
];
const loaded = loadIndex(buildIndex(served, words(), places), words());
if ('problem' in loaded) throw new Error(loaded.problem.message);
const { index } = loaded;
const ask = (query: string, more: Partial<FindQuery> = {}) => find(index, { words: query, ...more }, today);
const milesOf = (query: string, more: Partial<FindQuery> = {}) =>
  Object.fromEntries(ask(query, more).results.map(({ id, miles }) => [id, miles]));

describe('places, with no request', () => {
  it('are as far apart as a ruler on a globe says: London to Edinburgh is 332 miles', () => {
    const london = { latitude: 51.5074, longitude: -0.1278 };
    const edinburgh = { latitude: 55.9533, longitude: -3.1883 };
    expect(milesBetween(london, edinburgh)).toBeGreaterThan(330);
    expect(milesBetween(london, edinburgh)).toBeLessThan(334);
    expect(milesBetween(london, london)).toBe(0);
  });

  it.each(['swimming zz1', 'swimming ZZ1 4AB', 'swimming zz14ab', 'swimming Northby'])(
    '%s puts the nearer first and says how far each is',
    (query) => {
      expect(keys(ask(query))[0]).toBe('services/club-n');
      expect(milesOf(query)).toMatchObject({ 'club-n': 0, 'club-s': 6.9, line: undefined });
      expect(ask(query).near).toBe('northby');
    },
  );

  it('a village of two words is one place', () => expect(ask('swimming southby green').near).toBe('southby-green'));

  it('a postcode alone lists the services near it', () => {
    const found = ask('ZZ2');
    expect(found.results.every(({ kind }) => kind === 'services')).toBe(true);
    expect(keys(found)[0]).toBe('services/club-s');
  });

  it('a place chosen goes before one that is named, and narrows only with a distance', () => {
    expect(ask('swimming northby', { filters: { near: 'southby-green' } }).near).toBe('southby-green');
    expect(keys(ask('swimming', { filters: { near: 'northby', within: 5 } })).sort()).toEqual([
      'services/club-n',
      'services/line',
    ]);
    expect(ask('swimming', { filters: { near: 'northby' } }).total).toBe(3);
  });

  it('each distance says how many it leaves; what has no place comes to the family', () =>
    expect(ask('swimming', { filters: { near: 'northby' } }).filters.within).toEqual({ 3: 2, 5: 2, 10: 3 }));

  it('a town’s name alone does not make a service about something else', () =>
    expect(keys(ask('wheelchair northby'))[0]).toBe('provisions/wheelchair'));

  it('without a place nothing is said of distance', () => {
    expect(ask('swimming').near).toBeUndefined();
    expect(milesOf('swimming')['club-n']).toBeUndefined();
  });

  it('a place that is not in the table leaves the search as it is', () =>
    expect(keys(ask('swimming', { filters: { near: 'nowhere' } }))).toEqual(keys(ask('swimming'))));
});
