import { describe, expect, it } from 'vitest';
import { find } from '../../../src/domain/search/find.ts';
import { loadIndex } from '../../../src/domain/search/searchIndex.ts';
import { searchApart, searchFrom } from '../../../src/domain/search/searchFiles.ts';
import { likeBesideLike } from '../../../src/officer/publish/likeBesideLike.ts';
import { packFiles } from '../../../src/officer/publish/packFiles.ts';
import { searchIndexOf } from '../../../src/officer/publish/searchIndexOf.ts';
import { smallPack } from '../../make/smallPack.ts';

const loaded = smallPack();
/** As it is published. */
const pack = { ...loaded, directory: likeBesideLike(loaded.directory) };
const { files, manifest } = packFiles(pack);
const texts = manifest.files.filter(({ kind }) => kind === 'search').map(({ path }) => files.get(path)!);

describe('the search of a pack travels in more than one file', () => {
  it('and is the same again on the phone, in whatever order the files come', () => {
    const whole = { index: searchIndexOf(pack), words: pack.extras.words };
    expect(texts.length).toBeGreaterThan(1);
    expect(searchFrom(texts)).toEqual(whole);
    expect(searchFrom([...texts].reverse())).toEqual(whole);
  });

  it('without one of them it is not whole: no file is there for show', () => {
    for (const text of texts) {
      const search = () => {
        const { index, words } = searchFrom(texts.filter((one) => one !== text));
        const loaded = loadIndex(index, words);
        if ('problem' in loaded) throw new Error(loaded.problem.message);
        return find(loaded.index, { words: 'speech' }, '2026-11-22');
      };
      expect(search, text.slice(0, 40)).toThrow(/other words|undefined|iterable|read properties/);
    }
  });

  it('one from before, in a single file, is read as it is', () => {
    const whole = { index: searchIndexOf(pack), words: pack.extras.words };
    expect(searchFrom([JSON.stringify(whole)])).toEqual(whole);
  });

  it('cannot reach what every object inherits, whatever a field is called', () => {
    const bad = '{"__proto__":{"polluted":1},"index":{"__proto__":{"polluted":1}}}';
    const joined = searchFrom([...texts, bad]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((joined as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((joined.index as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('each field whole in one file', () => {
    const fields = searchApart({ index: searchIndexOf(pack), words: pack.extras.words }).flatMap((one) =>
      Object.keys((one as { index: object }).index),
    );
    expect([...fields].sort()).toEqual(Object.keys(searchIndexOf(pack)).sort());
  });
});
