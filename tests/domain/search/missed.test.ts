import { describe, expect, it } from 'vitest';
import type { Filters } from '../../../src/domain/search/filters.ts';
import { isMissed, missedTopic } from '../../../src/domain/search/missed.ts';
import { ask } from './corpus.ts';

const crisisLines = ['samaritans', 'emergency-999'];
const topicOf = (words: string, filters: Filters = {}) => {
  const found = ask(words, { filters });
  if (!isMissed(found, filters)) return 'not missed';
  return missedTopic(ask(words).results, filters, (id) => crisisLines.includes(id));
};

describe('a search counts as missed', () => {
  it('where its words find nothing: under no topic, for none is known', () => {
    expect(topicOf('xqzt blorp')).toBe('other');
  });

  it('where filters leave no service: under the kind of help that was asked for', () => {
    expect(topicOf('respite', { age: 25, cost: ['paid'], access: ['gp'] })).toBe('provisions/short-breaks');
  });

  it('where an area of need was chosen: under that need', () => {
    expect(topicOf('respite', { need: ['epilepsy'], age: 25, access: ['gp'] })).toBe('needs/epilepsy');
  });

  it('not where something was found', () => expect(topicOf('respite')).toBe('not missed'));
});

describe('what the topic is taken from', () => {
  const result = (kind: 'provisions' | 'contacts' | 'guides', id: string) => ({
    kind,
    id,
    title: id,
    score: 1,
    why: [],
    marks: [],
  });
  const found = (...results: ReturnType<typeof result>[]) => ({ ...ask('xqzt'), results, total: results.length });
  const services = (count: number) => ({ ...ask('xqzt').filters, sector: { care: count } });

  it('a kind of help with no service for it is missed, with one it is not', () => {
    const asked = found(result('provisions', 'hydrotherapy'), result('guides', 'money'));
    expect(isMissed({ ...asked, filters: services(0) }, {})).toBe(true);
    expect(isMissed({ ...asked, filters: services(1) }, {})).toBe(false);
    expect(isMissed({ ...asked, filters: services(1) }, { sector: ['health'] })).toBe(true);
  });

  it('a question that a guide answers needs no service', () => {
    expect(isMissed({ ...found(result('guides', 'money')), filters: services(0) }, {})).toBe(false);
  });

  it('people to ring alone are no answer', () => {
    expect(isMissed(found(result('contacts', 'ipsea')), {})).toBe(true);
    expect(missedTopic([result('contacts', 'ipsea')], {}, () => false)).toBe('other');
  });

  it('a search that leads to somebody to ring in a crisis leaves no trace, whatever else it found', () => {
    const results = [result('provisions', 'safeguarding'), result('contacts', 'samaritans')];
    expect(missedTopic(results, {}, (id) => crisisLines.includes(id))).toBeUndefined();
    expect(missedTopic(results, { need: ['autism'] }, (id) => crisisLines.includes(id))).toBeUndefined();
    expect(missedTopic(results, {}, () => false)).toBe('provisions/safeguarding');
  });
});
