import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find } from '../../../src/domain/search/find.ts';
import { indexOf, keys, records, today, words } from './corpus.ts';

const examples = {
  examples: {
    'services/salt-team': ['nobody understands him but me', 'kids laugh at how he talks'],
    'services/stay': ['we are on our knees and need one night', 'somewhere he can sleep over'],
    'guides/not-there': ['nobody understands him'],
  },
  elsewhere: ['when are the bins collected', 'report a pothole in my road'],
};
const withThem = indexOf(records, words(), examples);
const without = indexOf(records, words());
const ask = (query: string, index = withThem) => keys(find(index, { words: query }, today));

describe('how families ask', () => {
  it.each([
    ['nobody understands him', 'services/salt-team'],
    ['kids laugh when he talks', 'services/salt-team'],
    ['on our knees, need a night', 'services/stay'],
  ])('"%s" leads where others were led who said much the same', (query, first) => {
    expect(ask(query)[0]).toBe(first);
    expect(ask(query, without)).not.toContain(first);
  });

  it('a name that is said outright still comes first', () => {
    expect(ask('EHCP')[0]).toBe(ask('EHCP', without)[0]);
    expect(ask('family helpline')[0]).toBe('contacts/helpline');
  });

  it('what no local offer answers finds nothing', () => {
    expect(ask('when is the bin collected')).toEqual([]);
    expect(ask('report pothole in road')).toEqual([]);
  });

  it('what a family said that was helped here is never taken for something else', () => {
    const both = indexOf(records, words(), { ...examples, elsewhere: ['nobody understands the bins'] });
    expect(ask('nobody understands him but me', both)[0]).toBe('services/salt-team');
  });

  it('never loses what the words alone find', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('speech', 'therapy', 'respite', 'night', 'club', 'him', 'nobody', 'autism', 'not'), {
          minLength: 1,
          maxLength: 5,
        }),
        (said) => {
          const query = said.join(' ');
          const found = new Set(ask(query));
          for (const key of ask(query, without)) expect(found).toContain(key);
        },
      ),
    );
  });
});
