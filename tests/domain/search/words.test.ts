import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/search/fold.ts';
import {
  littleWords,
  phraseTokens,
  rankingTokens,
  sentencesOf,
  stem,
  tokensOf,
  type Token,
} from '../../../src/domain/search/words.ts';

const little = littleWords(['a', 'the', 'of', 'to', 'my', 'i', 'is', "he's", 'when']);
const read = (text: string) => tokensOf(fold(text), little);
const texts = (tokens: readonly Token[]) => tokens.map((token) => token.text);

describe('stem', () => {
  it.each([
    ['breaks', 'break'],
    ['assessments', 'assess'],
    ['refusing', 'refus'],
    ['appeals', 'appeal'],
  ])('finds %s under the root %s', (word, root) => expect(stem(word)).toBe(root));

  it('takes every way to say no for one word', () => {
    for (const word of ['no', 'not', 'never', 'wont', 'cant', 'cannot', 'doesnt', 'hasnt', 'without'])
      expect(stem(word)).toBe('not');
  });

  it('brings went, gone and going together, and said, says and told', () => {
    expect(new Set(['go', 'going', 'went', 'gone'].map(stem)).size).toBe(1);
    expect(new Set(['say', 'says', 'said', 'told'].map(stem)).size).toBe(1);
  });

  it('leaves words of other scripts whole but for the Arabic article', () => {
    expect(stem('কথা')).toBe('কথা');
    expect(stem(fold('المدرسة'))).toBe(stem(fold('مدرسة')));
  });
});

describe('little words', () => {
  it('are left out when a query is ranked', () =>
    expect(texts(rankingTokens(read('The speech of my son')))).toEqual(['speech', 'son']));

  it('all stay where nothing else is left', () => expect(texts(rankingTokens(read('to the')))).toEqual(['to', 'the']));

  it('are known with and without their apostrophe', () =>
    expect(texts(rankingTokens(read("he's late")))).toEqual(['late']));

  it('do not swallow Section I', () =>
    expect(texts(rankingTokens(read('when i read section i')))).toEqual(['read', 'section', 'i']));
});

describe('phrases', () => {
  it('keep "not", "out" and "who", which say nothing alone', () => {
    expect(texts(phraseTokens(read('my son is out of school')))).toEqual(['son', 'out', 'school']);
    expect(texts(rankingTokens(read('out of school')))).toEqual(['school']);
  });

  it('keep their little words when only one telling word would be left', () => {
    expect(texts(phraseTokens(read('when is the')))).toEqual(['when', 'is', 'the']);
    expect(texts(phraseTokens(read('who is the')))).toEqual(['who', 'is', 'the']);
  });

  it('end where a sentence ends', () => expect(sentencesOf('help at home. school\nis late? yes v1.2')).toHaveLength(4));
});

it('gives the same words for the same text, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(read(text)).toEqual(read(text));
      const tokens = read(text);
      expect(rankingTokens(tokens).length > 0).toBe(tokens.length > 0);
    }),
  );
});
