import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/search/fold.ts';

describe('fold', () => {
  it.each([
    ['Éduc ÀÇ', 'educ ac'],
    ["won't, WON’T, won`t", 'wont, wont, wont'],
    ['Szkoła w Łodzi', 'szkola w lodzi'],
    ['școală', 'scoala'],
    ['Straße', 'strasse'],
    ['ＥＨＣＰ', 'ehcp'],
    ['İstanbul ve ılık', 'istanbul ve ilik'],
  ])('brings %s to %s', (typed, folded) => expect(fold(typed)).toBe(folded));

  it('takes Arabic, Persian and Urdu keyboards for one: ي ی, ك ک, ة ہ ه, أ ا', () => {
    expect(fold('يكتب')).toBe(fold('یکتب'));
    expect(fold('أحمد')).toBe(fold('احمد'));
    expect(fold('بچہ')).toBe(fold('بچه'));
    expect(fold('مدرسة')).toBe(fold('مدرسه'));
  });

  it('drops vowel signs and the stroke that only stretches a word', () => {
    expect(fold('مَدْرَسَة')).toBe(fold('مدرسة'));
    expect(fold('مـــدرسة')).toBe(fold('مدرسة'));
  });

  it('reads Arabic-Indic and Persian digits', () => expect(fold('٤ ۹')).toBe('4 9'));

  it('keeps the vowels of Bengali and Panjabi, which are not accents', () => {
    expect(fold('কথা')).toBe('কথা');
    expect(fold('ਬੋਲਦਾ')).toBe('ਬੋਲਦਾ');
  });

  it('drops what cannot be seen: bidi controls, zero width, soft hyphen', () => {
    expect(fold('\u202eres\u200bpi\u00adte\u2066')).toBe('respite');
  });

  it('parts a Persian word from its ending where a zero-width non-joiner stands', () =>
    expect(fold('بچه‌ها')).toBe('بچه ها'));

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
