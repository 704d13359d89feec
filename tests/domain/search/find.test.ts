import { describe, expect, it } from 'vitest';
import { find } from '../../../src/domain/search/find.ts';
import { ask, indexOf, keys, record, records, service, today, words } from './corpus.ts';

const why = (query: string, key: string) =>
  ask(query).results.find(({ kind, id }) => `${kind}/${id}` === key)?.why ?? [];

describe('a family finds', () => {
  it.each([
    ['speech therapy', 'provisions/salt'],
    ['SALT', 'provisions/salt'],
    ['he is not talking', 'provisions/salt'],
    ['respite', 'provisions/short-breaks'],
    ['wheelchairs', 'provisions/wheelchair'],
    ['DLA', 'terms/dla'],
    ['disability living allowance', 'terms/dla'],
    ['school keeps sending my son home', 'pathways/not-in-school'],
    ['tribunal', 'routes/route-tribunal'],
    ['section i', 'provisions/school-named'],
  ])('with "%s" %s first', (query, key) => expect(keys(ask(query))[0]).toBe(key));

  it('what she types from the second letter on', () => {
    expect(keys(ask('w'))).toEqual([]);
    expect(keys(ask('wh'))).toContain('provisions/wheelchair');
    expect(keys(ask('overni'))).toContain('services/stay');
    expect(keys(ask('speech thera'))[0]).toBe('provisions/salt');
    expect(why('resp', 'provisions/short-breaks')).toEqual(['resp → respite']);
  });

  it('a finished word as it is: a space after it ends it', () => {
    expect(keys(ask('wheelch'))).not.toEqual([]);
    expect(keys(ask('xwheel'))).toEqual([]);
    expect(ask('star ').total).toBeGreaterThan(0);
  });

  it('words of other languages, with their endings and without their little words', () => {
    expect(keys(ask('logopeda dla trzylatka'))[0]).toBe('provisions/salt');
    expect(keys(ask('logopedy'))[0]).toBe('provisions/salt');
    expect(keys(ask('logopeda dla syna'))).not.toContain('terms/dla');
    expect(keys(ask('syn nie mowi'))[0]).toBe('provisions/salt');
    expect(keys(ask('بچہ بول نہیں سکتا'))[0]).toBe('provisions/salt');
    expect(why('logopeda', 'provisions/salt')).toEqual(['logopeda → speech therapy']);
  });

  it('Disability Living Allowance with "dla", which in Polish is a little word', () =>
    expect(keys(ask('dla'))[0]).toBe('terms/dla'));
});

describe('why', () => {
  it('says which word led through which to a result', () => {
    expect(why('respite', 'provisions/short-breaks')).toEqual(['respite → short break']);
    expect(why('short break', 'provisions/short-breaks')).toEqual(expect.arrayContaining(['short']));
    expect(why('they said no', 'pathways/asked-and-waiting').join()).toContain('said no');
  });

  it('is never empty and names each reason once', () => {
    for (const query of ['speech therapy', 'not talking', 'club', 'sent home', 'is it law yet', 'resp', 'autyzm']) {
      for (const result of ask(query).results) {
        expect(result.why.length).toBeGreaterThan(0);
        expect(result.why).not.toContain('');
        expect(new Set(result.why).size).toBe(result.why.length);
      }
    }
  });
});

describe('the order', () => {
  it('puts pathways and rights before services when something went wrong', () => {
    const calm = keys(ask('speech and language therapy'));
    const wrong = ask('speech and language therapy refused').results;
    expect(calm.slice(0, 2)).toEqual(['provisions/salt', 'services/salt-team']);
    const place = (kind: string) => wrong.findIndex((one) => one.kind === kind);
    expect(place('pathways')).toBeLessThan(place('services'));
    expect(place('provisions')).toBeLessThan(place('services'));
  });

  it('lowers a service that was not checked for long, and hides it never', () => {
    const index = indexOf([
      service('old', 'Music club', { checkedOn: '2023-01-01' }),
      service('new', 'Music club', { checkedOn: '2026-09-01' }),
    ]);
    expect(keys(find(index, { words: 'music club' }, today))).toEqual(['services/new', 'services/old']);
  });

  it('prefers what meets more of the words', () => {
    const index = indexOf([
      record('guides', 'one', 'Swimming'),
      record('guides', 'two', 'Swimming lessons in water'),
      record('guides', 'three', 'Lessons'),
    ]);
    expect(keys(find(index, { words: 'swimming lessons' }, today))[0]).toBe('guides/two');
  });

  it('is the same for equal scores whatever the order of the records', () => {
    const twins = [service('b', 'Music club'), service('a', 'Music club'), record('guides', 'a', 'Painting')];
    const there = keys(find(indexOf(twins), { words: 'music' }, today));
    expect(keys(find(indexOf([...twins].reverse()), { words: 'music' }, today))).toEqual(there);
    expect(there).toEqual(['services/a', 'services/b']);
  });

  it('gives scores that fall, and at most as many as asked for', () => {
    const { results, total } = ask('club speech school', { limit: 2 });
    expect(results).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
    const scores = ask('club speech school').results.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

describe('nonsense finds nothing', () => {
  it.each([
    'asdfgh',
    'qwerty zxcvb',
    'purple monkey dishwasher',
    'xx',
    '?!',
    '12',
    'zzzz school'.slice(0, 4),
    'the of',
    '§0',
    '§1 §2',
  ])('%s', (query) => expect(ask(query)).toMatchObject({ results: [], total: 0 }));

  it('where a word stands in a text but most of the query is about something else', () => {
    expect(keys(ask('cooking pizza with gas'))).toEqual([]);
    expect(keys(ask('cooking'))).toEqual(['services/teens']);
  });
});

it('knows nothing of a thesaurus it was not given', () => {
  const bare = indexOf(records, words({ same: [], mayMean: [], misspellings: {}, otherLanguages: {} }));
  expect(keys(find(bare, { words: 'SLT' }, today))).toEqual([]);
  expect(keys(find(bare, { words: 'speech' }, today))[0]).toBe('provisions/salt');
});
