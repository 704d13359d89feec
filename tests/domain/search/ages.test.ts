import { describe, expect, it } from 'vitest';
import { agesIn } from '../../../src/domain/search/ages.ts';
import { fold } from '../../../src/domain/search/fold.ts';
import { tokensOf } from '../../../src/domain/search/words.ts';
import { ask, keys } from './corpus.ts';

const ages = (text: string) => agesIn(tokensOf(fold(text), new Set()))?.ages;

describe('ages in a query', () => {
  it.each([
    ['help for my 4 year old', 4, 4],
    ['clubs for 12 yr olds', 12, 12],
    ['18 months old not walking', 1, 1],
    ['hes 9', 9, 9],
    ["i'm 17 and at college", 17, 17],
    ['17', 17, 17],
    ['15yo', 15, 15],
    ['yr 9 options', 13, 14],
    ['year 1 reading', 5, 6],
    ['y6', 10, 11],
    ['toddler groups', 1, 3],
    ['starting reception', 4, 5],
    ['teenagers', 13, 18],
  ])('"%s" is %i to %i years', (said, least, most) => expect(ages(said)).toEqual({ least, most }));

  it.each([
    '15 hours a week',
    'late after 20 weeks',
    '2 year wait',
    'section 19',
    'only in till 11',
    '3 nappies a day',
    '1:1 support',
    'route 66',
    'im 45',
    'constructor',
  ])('"%s" says no age', (said) => expect(ages(said)).toBeUndefined());

  it('lifts services for that age and hides none', () => {
    expect(keys(ask('club 15 year old'))[0]).toBe('services/teens');
    expect(keys(ask('club 7 year old'))[0]).toBe('services/stars');
    expect(keys(ask('club 7 year old'))).toContain('services/teens');
  });
});
