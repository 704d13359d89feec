import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/search/fold.ts';
import { groupsIn, sayingsIn, thesaurusOf } from '../../../src/domain/search/thesaurus.ts';
import { littleWords, tokensOf } from '../../../src/domain/search/words.ts';
import { ask, keys, words } from './corpus.ts';

const pack = words();
const thesaurus = thesaurusOf(pack, littleWords(pack.little));
const read = (text: string) => tokensOf(fold(text), thesaurus.little);
const named = (text: string) => groupsIn(read(text), thesaurus).map(({ group }) => group.label);
const led = (text: string) =>
  sayingsIn(read(text), groupsIn(read(text), thesaurus), thesaurus).flatMap(({ meaning }) => meaning.go);

describe('words that mean the same', () => {
  it.each([
    ['respite', 'short break'],
    ['Short-breaks', 'short break'],
    ['a SALT', 'speech and language therapy'],
    ['speech & language therapy', 'speech and language therapy'],
    ['EHCPs', 'EHC plan'],
  ])('%s is %s', (said, label) => expect(named(said)).toContain(label));

  it('are not found in parts: "short" is no short break, "special" is no special need', () => {
    expect(named('short')).toEqual([]);
    expect(named('special')).toEqual([]);
    expect(named('special school')).toEqual(['special school']);
  });

  it('find each other both ways', () => {
    expect(keys(ask('respite'))).toContain('provisions/short-breaks');
    expect(keys(ask('short break'))).toContain('services/stay');
  });
});

describe('what families may mean', () => {
  it.each([
    ["my son won't go to school", 'pathways/not-in-school'],
    ['she isnt going to school', 'pathways/not-in-school'],
    ['not been in school', 'pathways/not-in-school'],
    ['they keep sending him home', 'pathways/not-in-school'],
    ['they said no', 'pathways/asked-and-waiting'],
    ['hes not talking', 'provisions/salt'],
    ['is it law yet', 'terms/isp'],
  ])('"%s" leads to %s', (said, key) => expect(led(said)).toContain(key));

  it.each([
    ['the school is not helping', 'pathways/not-in-school'],
    ['no help at school', 'pathways/not-in-school'],
    ['school says he is not naughty', 'pathways/not-in-school'],
    ['law', 'terms/isp'],
    ['home', 'pathways/not-in-school'],
  ])('"%s" does not lead to %s', (said, key) => expect(led(said)).not.toContain(key));

  it('goes one way: the record does not find the phrase’s other records', () => {
    expect(keys(ask('speech and language therapy'))).not.toContain('pathways/not-in-school');
  });

  it('keeps the small words of a phrase that has nothing else: "don’t want to be here" is not "don’t want"', () => {
    const mayMean = [{ say: ["don't want be here"], means: [], go: ['guides/mental-health'] }];
    const own = thesaurusOf({ ...pack, mayMean }, littleWords(pack.little));
    const says = (text: string) => sayingsIn(read(text), [], own).length > 0;
    expect(says('she doesnt want to be here')).toBe(true);
    expect(says('i dont want to go to college')).toBe(false);
  });

  it('ignores a record that is not in this pack', () => expect(keys(ask('nowhere'))).toEqual([]));
});
