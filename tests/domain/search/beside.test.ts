import { describe, expect, it } from 'vitest';
import { askedBeside } from '../../../src/domain/search/askedBeside.ts';
import { find } from '../../../src/domain/search/find.ts';
import { placesBeyond } from '../../../src/domain/search/places.ts';
import { recordsOf } from '../../../src/domain/search/record.ts';
import { buildIndex, loadIndex } from '../../../src/domain/search/searchIndex.ts';
import { smallPack } from '../../make/smallPack.ts';

const today = '2026-11-22';

describe('what a family asks of its own area, asked of a neighbour', () => {
  it.each([
    ['nothing', {}, undefined, { kinds: ['services'] }],
    ['an age and a cost', { age: 4, cost: ['free'] }, undefined, { age: 4, cost: ['free'], kinds: ['services'] }],
    [
      'a place to start from',
      { near: 'saltham', within: 5 },
      'saltham',
      { within: 5, kinds: ['services'], near: 'town/saltham' },
    ],
    ['a place named in the words', {}, 'saltham', { kinds: ['services'], near: 'town/saltham' }],
    ['services alone', { kinds: ['services'] }, undefined, { kinds: ['services'] }],
    ['one place of its own area alone', { place: ['saltham'] }, undefined, undefined],
    ['letters alone', { kinds: ['letters'] }, undefined, undefined],
  ] as const)('narrowed to %s', (_, filters, near, asked) => {
    expect(askedBeside('town', filters, near)).toEqual(asked);
  });
});

describe('the search of a neighbour', () => {
  const { view, directory, extras } = smallPack();
  const json = buildIndex(recordsOf(view, directory), extras.words, view.places);
  // Its one place lies at 54° north, 1° east, and is called "here"; so is a place of the family's area, a degree north.
  const home = [{ id: 'here', name: 'Northby', kind: 'town', district: 'ZZ9', latitude: 55, longitude: 1 }] as const;
  const loaded = loadIndex(json, extras.words, placesBeyond('home', home));
  if ('problem' in loaded) throw new Error(loaded.problem.message);
  const { index } = loaded;
  const ask = (words: string, near?: string) =>
    find(index, { words, filters: askedBeside('home', {}, near) ?? {} }, today);

  it('finds services and nothing else: no duty, route, contact or pathway of another area', () => {
    const everything = find(index, { words: 'talk speech therapy council' }, today).results.map(({ kind }) => kind);
    expect(everything).toContain('provisions');
    expect(ask('talk speech therapy council').results.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
      'services/talk-club',
      'services/swim-club',
    ]);
  });

  it('reckons miles from a place of the family’s own area, though both areas have a place of that id', () => {
    // A degree of latitude is 69.1 miles.
    expect(ask('swimming', 'here').results.map(({ miles }) => miles)).toEqual([69.1]);
  });

  it('knows the names and postcodes of the family’s own area', () => {
    const byName = ask('swimming in Northby');
    expect([byName.near, byName.results[0]?.id, byName.results[0]?.miles]).toEqual(['home/here', 'swim-club', 69.1]);
    expect(ask('swimming ZZ9 1AB').near).toBe('home/here');
  });
});
