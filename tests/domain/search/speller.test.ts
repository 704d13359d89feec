import { describe, expect, it } from 'vitest';
import { slipsBetween, spellerOf } from '../../../src/domain/search/speller.ts';
import { ask, keys } from './corpus.ts';

const speller = spellerOf(
  new Map(
    ['support:40', 'sport:3', 'wheelchair:10', 'tribunal:8', 'blue:4', 'badge:4', 'school:50', 'money:9', 'base:5'].map(
      (one) => {
        const [word = '', uses] = one.split(':');
        return [word, Number(uses)];
      },
    ),
  ),
);

describe('slips', () => {
  it.each([
    ['support', 'suport', 1],
    ['camhs', 'cahms', 1],
    ['wheelchair', 'weelchiar', 2],
    ['abc', '', 3],
  ])('between %s and %s there are %s: added, lost, changed or swapped letters', (one, other, slips) => {
    expect(slipsBetween(one, other)).toBe(slips);
    expect(slipsBetween(other, one)).toBe(slips);
  });
});

describe('repair', () => {
  it.each([
    ['suport', 'support'],
    ['weelchair', 'wheelchair'],
    ['wheelchiar', 'wheelchair'],
    ['tribual', 'tribunal'],
    ['shcool', 'school'],
    ['bluebadge', 'blue badge'],
  ])('%s becomes %s', (typed, meant) => expect(speller.repair(typed)[0]).toBe(meant));

  it('does not offer a rare look-alike beside a common word', () =>
    expect(speller.repair('suport')).toEqual(['support']));

  it.each(['bake', 'xqzt', 'blorptang', 'dishwasher', '12345', '', 'سكول'])('leaves %s alone', (typed) =>
    expect(speller.repair(typed)).toEqual([]),
  );
});

describe('a typing slip in a query', () => {
  it('is repaired and said', () => {
    const found = ask('weelchair');
    expect(keys(found)[0]).toBe('provisions/wheelchair');
    expect(found.spelling).toEqual({ instead: 'weelchair', shown: 'wheelchair' });
    expect(found.results[0]?.why).toEqual(['weelchair → wheelchair']);
  });

  it('leaves the other words as they were typed', () => {
    expect(ask('Weelchair, Kirkholme').spelling).toEqual({
      instead: 'Weelchair, Kirkholme',
      shown: 'wheelchair, Kirkholme',
    });
  });

  it('says nothing where nothing was changed', () => {
    for (const query of ['wheelchair', 'respite', 'EHCPs', "won't go to school", 'speech'])
      expect(ask(query).spelling).toBeUndefined();
  });

  it('says nothing where nothing was found', () => expect(ask('xqzt blorp').spelling).toBeUndefined());

  it('is searched for as it was typed when the family asks for that', () => {
    expect(ask('weelchair', { asTyped: true })).toMatchObject({ results: [], total: 0 });
    expect(keys(ask('wheelchair', { asTyped: true }))).toEqual(keys(ask('wheelchair')));
  });

  it('of a listed misspelling is repaired too, also over two words', () => {
    expect(keys(ask('resbite'))).toEqual(keys(ask('respite')));
    expect(ask('resbite').spelling?.shown).toBe('respite');
  });
});
