import { describe, expect, it } from 'vitest';
import { ask } from './corpus.ts';

const marked = (query: string, id: string) => {
  const one = ask(query).results.find((result) => result.id === id);
  return one?.marks.map(([from, to]) => one.title.slice(from, to));
};

describe('while a family types', () => {
  it('nothing is suggested after one letter', () => expect(ask('s').suggestions).toEqual([]));

  it('from the second letter names go on as the word does, pages that help before names of things', () => {
    expect(ask('sp').suggestions).toEqual([
      'Speech and language therapy',
      'special school',
      'special educational needs',
    ]);
  });

  it('each typed word counts, in any order', () =>
    expect(ask('therapy spe').suggestions).toEqual(['Speech and language therapy']));

  it('what is typed already is not suggested', () => expect(ask('short breaks').suggestions).toEqual([]));

  it('phrases that only lead somewhere are never shown', () =>
    expect([...ask('asked to').suggestions, ...ask('night o').suggestions]).toEqual([]));
});

describe('where nothing is found', () => {
  it('names that are like the words are offered, though too unlike to be searched for', () => {
    const found = ask('weelhcare');
    expect(found.total).toBe(0);
    expect(found.nearest).toContain('Wheelchair and seating');
  });

  it('nothing is offered for a word that is like none', () => expect(ask('xqzt blorp').nearest).toEqual([]));

  it('a filter taken off says how many it would leave', () => {
    const found = ask('club', { filters: { age: 12, cost: ['free'] } });
    expect(found.total).toBe(0);
    expect(found.relaxed).toEqual({ age: 1, cost: 0 });
  });
});

describe('a result', () => {
  it('marks the family’s own words in its title, in whatever form', () => {
    expect(marked('wheelchairs', 'wheelchair')).toEqual(['Wheelchair']);
    expect(marked('respite short break', 'short-breaks')).toEqual(['Short', 'breaks']);
  });

  it('marks the word that is being typed', () => expect(marked('wheelch', 'wheelchair')).toEqual(['Wheelchair']));

  it('found by another word marks nothing of its title', () => expect(marked('respite', 'short-breaks')).toEqual([]));
});

describe('other words than were typed', () => {
  it('are told of only where they lead elsewhere', () => {
    expect(ask('weelchair').spelling).toEqual({ instead: 'weelchair', shown: 'wheelchair' });
    expect(ask('Speach therapy, Kirkholme').spelling).toBeUndefined();
  });
});
