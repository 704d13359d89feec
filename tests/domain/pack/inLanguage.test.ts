import { describe, expect, it } from 'vitest';
import { inLanguage } from '../../../src/domain/pack/inLanguage.ts';

const urdu = { language: 'ur', asker: 'parent', showDrafts: true };
const draft = { lang: 'ur', text: 'اردو', status: 'draft' as const };

describe('one text in the language of the family', () => {
  it('is English where nobody has translated it', () => {
    expect(inLanguage('The plan', urdu)).toEqual({ english: 'The plan' });
    expect(inLanguage({ text: 'The plan', translated: { ...draft, lang: 'pl' } }, urdu)).toEqual({
      english: 'The plan',
    });
  });
  it('is the translation alone where a mistake would cost nothing', () => {
    expect(inLanguage({ text: 'The plan', translated: draft }, urdu)).toEqual({ other: 'اردو' });
  });
  it('is never a translation alone for law, dates, money and safety (L-07)', () => {
    const text = { text: 'By week 20', translated: draft, protected: true };
    expect(inLanguage(text, urdu)).toEqual({ english: 'By week 20', other: 'اردو' });
    expect(inLanguage(text, { ...urdu, showDrafts: false })).toEqual({ english: 'By week 20' });
  });
  it('says that it may be out of date where the English changed since (L-06)', () => {
    expect(inLanguage({ text: 'The plan', translated: { ...draft, stale: true } }, urdu)).toEqual({
      other: 'اردو',
      stale: true,
    });
  });
  it('speaks to a young person in both languages', () => {
    const text = { text: "Your child's plan", translated: { ...draft, you: 'آپ' }, protected: true };
    expect(inLanguage(text, { ...urdu, asker: 'young-person' })).toEqual({ english: 'Your plan', other: 'آپ' });
  });
});
