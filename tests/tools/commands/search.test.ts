import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Directory, PackView } from '../../../src/domain/pack/view.ts';
import { search, type SearchArgs } from '../../../tools/commands/search.ts';
import { words } from '../../domain/search/corpus.ts';

/** As much of a pack as the search reads. */
const view = {
  pathways: {},
  provisions: {},
  routes: {},
  guides: {},
  letters: {},
  contacts: {},
  needs: [],
  terms: {
    dla: {
      id: 'dla',
      term: 'DLA',
      expansion: 'Disability Living Allowance',
      plain: 'Money.',
      also: [],
      provisions: [],
    },
    'short-break': { id: 'short-break', term: 'Short break', plain: 'Time off.', also: [], provisions: [] },
  },
} as unknown as PackView;

const folder = mkdtempSync(join(tmpdir(), 'search-'));
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const run = (args: Partial<SearchArgs>) =>
  search({
    json: true,
    today: '2026-11-22',
    load: () =>
      Promise.resolve({
        view,
        directory: {} as Directory,
        extras: { words: words(), examples: { examples: {}, elsewhere: [] }, requirements: [], claims: [] },
      }),
    ...args,
  });

describe('local-offer search', () => {
  it('gives machines the public shape and nothing else', async () => {
    const { exitCode, output } = await run({ query: 'respite' });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual({
      query: 'respite',
      results: [
        {
          kind: 'terms',
          id: 'short-break',
          title: 'Short break',
          score: expect.any(Number) as number,
          why: ['respite → short break'],
        },
      ],
    });
  });

  it('says when it searched for other words', async () => {
    expect(JSON.parse((await run({ query: 'resbite' })).output)).toMatchObject({
      spelling: { instead: 'resbite', shown: 'respite' },
    });
    expect((await run({ query: 'resbite', json: false })).output).toContain(
      'Showing results for "respite" instead of "resbite".',
    );
  });

  it('finds nothing without failing', async () => {
    expect(await run({ query: 'xqzt' })).toEqual({ exitCode: 0, output: '{"query":"xqzt","results":[]}' });
    expect(await run({ query: 'xqzt', json: false })).toEqual({
      exitCode: 0,
      output: 'Nothing found for "xqzt".',
    });
  });

  it('answers a file of queries with one JSON object a line', async () => {
    const { output } = await run({ queriesFile: file('queries.txt', 'dla\r\n\nrespite\n'), json: false });
    expect(output.split('\n').map((line) => (JSON.parse(line) as { query: string }).query)).toEqual(['dla', 'respite']);
  });

  it('measures itself against expected answers', async () => {
    const bench = `
- { query: DLA, expect: [terms/dla], kind: acronym }
- { query: respite, expect: [terms/dla], kind: synonym }
- { query: xqzt, expect: [terms/dla, terms/short-break], kind: synonym }`;
    const { exitCode, output } = await run({ benchFile: file('bench.yaml', bench) });
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      all: { queries: 3, mrrAt10: 0.333, successAt1: 0.333, successAt5: 0.333, noResult: 0.333 },
      byKind: { acronym: { mrrAt10: 1 }, synonym: { mrrAt10: 0, noResult: 0.5 } },
      misses: [
        { query: 'respite', got: ['terms/short-break'] },
        { query: 'xqzt', got: [] },
      ],
    });
  });

  it('measures itself against a half of the queries, and tells of nonsense that something was found for', async () => {
    const bench = `
meta: { title: Own queries }
test:
  - { q: DLA, expect: [terms/dla], kind: acronym, source: invented }
nonsense: [xqzt, DLA]`;
    const { output } = await run({ benchFile: file('half.yaml', bench) });
    expect(JSON.parse(output)).toMatchObject({
      all: { queries: 1, successAt1: 1 },
      nonsense: { queries: 2, claimed: [{ query: 'DLA' }] },
    });
    const text = (await run({ benchFile: file('half.yaml', bench), json: false })).output;
    expect(text).toContain('nonsense: something found for 1 of 2');
  });

  it('exits with 1 where a bench expects what the pack does not hold', async () => {
    const bench = file('unknown.yaml', '- { query: DLA, expect: [terms/nowhere], kind: acronym }');
    const result = await run({ benchFile: bench, json: false });
    expect(result.exitCode).toBe(1);
    expect(result.output).toContain('not in the pack: terms/nowhere');
  });

  it.each<[string, Partial<SearchArgs>]>([
    ['no words', {}],
    ['two wishes', { query: 'dla', benchFile: 'x' }],
    ['a file that is not there', { queriesFile: join(folder, 'not-there') }],
    ['a bench of another shape', { benchFile: file('shape.yaml', 'query: dla') }],
    ['a bench that is no YAML', { benchFile: file('broken.yaml', '- {') }],
  ])('exits with 2 on %s', async (_name, args) => expect((await run(args)).exitCode).toBe(2));
});
