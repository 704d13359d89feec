import { describe, expect, it } from 'vitest';
import { find } from '../../../src/domain/search/find.ts';
import { buildIndex, indexTokens, loadIndex } from '../../../src/domain/search/searchIndex.ts';
import { indexOf, records, today, words } from './corpus.ts';

describe('the index', () => {
  it('goes to JSON and back and finds the same', () => {
    const json = buildIndex(records, words());
    const there = loadIndex(json, words());
    const back = loadIndex(JSON.parse(JSON.stringify(json)), words());
    if ('problem' in there || 'problem' in back) throw new Error('stale');
    for (const query of ['speech therapy', 'respite refused', 'suport', 'club 7 year old', 'autyzm', 'wh']) {
      expect(find(back.index, { words: query }, today)).toEqual(find(there.index, { words: query }, today));
    }
  });

  it('built twice is the same, byte for byte', () => {
    expect(JSON.stringify(buildIndex(records, words()))).toBe(JSON.stringify(buildIndex(records, words())));
  });

  it('made with other words is a problem that says what to do, not a silent miss', () => {
    const loaded = loadIndex(buildIndex(records, words()), words({ same: [['a', 'b']] }));
    expect(loaded).toMatchObject({ problem: { code: 'search-index-stale', level: 'error' } });
  });

  it('leaves the texts out of what it keeps beside the postings', () => {
    expect(buildIndex(records, words()).records.every(({ text, also }) => text === '' && also.length === 0)).toBe(true);
  });

  it('of an empty pack answers', () =>
    expect(find(indexOf([]), { words: 'respite' }, today)).toMatchObject({ results: [], total: 0 }));

  it('never lets a phrase reach across the end of a sentence', () => {
    const { thesaurus } = indexOf();
    const group = indexTokens('night off', thesaurus).find((token) => token.startsWith('§'));
    expect(group).toBeDefined();
    expect(indexTokens('Open at night. Off the high street.', thesaurus)).not.toContain(group);
  });
});
