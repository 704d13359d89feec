import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../src/domain/pack/coverage.ts';
import { coverageMarkdown, reportCoverage } from '../../../tools/commands/reportCoverage.ts';
import { reportCoverageJson } from '../../../tools/commands/shapes.ts';
import type { LoadedPack } from '../../../src/officer/content/loadContent.ts';
import { merrowdale, today } from '../../content/merrowdale.ts';
import { smallPack, type Change } from '../../make/smallPack.ts';

const line = (id: string, more = '') =>
  `  - { id: ${id}, text: A line., kind: must, ref: s1, confidence: verified${more} }\n`;
const needs = (...lines: string[]) => `requirements:\n${lines.join('')}`;
const says = (claims: Record<string, string[]>) =>
  `covers:\n${Object.entries(claims)
    .map(([id, by]) => `  - { id: ${id}, by: [${by.join(', ')}] }\n`)
    .join('')}`;

function packWith(lines: string, claims: Record<string, string[]>, more: Record<string, Change> = {}): LoadedPack {
  return smallPack({ 'nation/requirements.yaml': lines, 'town/coverage.yaml': says(claims), ...more });
}
const meter = (pack: LoadedPack, day = today) => coverage(pack.view, pack.directory, pack.extras, day);
const missing = (pack: LoadedPack, day = today) =>
  meter(pack, day)
    .lines.filter((one) => !one.covered)
    .map((one) => one.id);

describe('the coverage meter', () => {
  it('counts an entry that says who it is for, the way in, a contact and a checked day', () => {
    const pack = packWith(needs(line('a'), line('b')), { a: ['services/talk-club'] });
    expect(meter(pack)).toMatchObject({ must: { lines: 2, covered: 1, percent: 50 }, should: { lines: 0 } });
    expect(missing(pack)).toEqual(['b']);
  });

  it.each([
    ['who it is for', 'Not stated yet. Please ask them.', 'For children under five.'],
    ['the way in', 'Not stated yet. Ring or write.', 'Come along.'],
    ['a contact', ',,,,1 High', '01632 960200,07700 900200,talk@town.example.org,https://town.example.org/talk,1 High'],
    ['a checked day', '2027-01-01', '2026-10-01'],
  ])('does not count an entry without %s, and says so', (lack, instead, text) => {
    const pack = packWith(
      needs(line('a')),
      { a: ['services/talk-club'] },
      { 'town/services.csv': (csv) => csv.replace(text, instead) },
    );
    expect(missing(pack)).toEqual(['a']);
    expect(meter(pack).lines[0]?.refused).toEqual([{ entry: 'services/talk-club', lacks: [lack] }]);
  });

  it('lets one entry answer six lines, not a seventh', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const pack = packWith(
      needs(...ids.map((id) => line(id))),
      Object.fromEntries(ids.map((id) => [id, ['services/talk-club']])),
    );
    expect(missing(pack)).toEqual(['g']);
    expect(meter(pack).lines[6]?.refused).toEqual([{ entry: 'services/talk-club', lacks: ['too many lines'] }]);
  });

  it('names the gap when the only entry that answers a line is taken away', () => {
    const claims = { a: ['services/talk-club'], b: ['services/talk-club', 'services/swim-club'] };
    const pack = packWith(needs(line('a'), line('b')), claims);
    expect(meter(pack).soleCovers).toEqual([{ entry: 'services/talk-club', lines: ['a'] }]);
    const without = packWith(needs(line('a'), line('b')), claims, {
      'town/services.csv': (csv) => csv.replace(/^talk-club.*\n/m, ''),
    });
    expect(missing(without)).toEqual(['a']);
    expect(without.problems.map((one) => [one.code, one.place.line])).toEqual([
      ['reference-missing', 2],
      ['reference-missing', 3],
    ]);
  });

  it('takes a line made of others as covered when each of them is, and names the open ones', () => {
    const lines = needs(line('whole', ', lines: [a, b]'), line('a'), line('b'));
    const half = packWith(lines, { a: ['services/talk-club'] });
    expect(missing(half)).toEqual(['whole', 'b']);
    expect(meter(half).lines[0]?.gap).toBe('Open: b.');
    expect(missing(packWith(lines, { a: ['services/talk-club'], b: ['services/swim-club'] }))).toEqual([]);
  });

  it('measures whether anything is past its review day', () => {
    const pack = packWith(needs(line('a', ', measure: nothing-overdue')), { a: ['services/talk-club'] });
    expect(missing(pack, '2027-04-01')).toEqual([]);
    expect(missing(pack, '2027-04-02')).toEqual(['a']);
  });

  it('says with its line which requirement or entry of coverage.yaml does not exist', () => {
    const pack = packWith(needs(line('a')), { a: ['services/gone'], z: ['services/talk-club'] });
    expect(pack.problems.map((one) => [one.message, one.place.line])).toEqual([
      ['a is said to be answered by services/gone, which does not exist.', 2],
      ['There is no requirement z.', 3],
    ]);
  });
});

describe('report coverage of the example area', () => {
  const pack = merrowdale();

  it('has its public shape, and every line of the law’s list', () => {
    const { output } = reportCoverage({ pack, json: true, out: undefined, today });
    const shape = reportCoverageJson.parse(JSON.parse(output));
    expect(shape.lines.map((one) => one.id)).toEqual(pack.extras.requirements.map((one) => one.id));
    expect(shape.must.lines + shape.should.lines).toBe(shape.all.lines);
  });

  // Regulation 53 and Schedule 2: SENDIASS (15(a)) is there; nobody in the example lists the section 41 places (20).
  it('finds SENDIASS, and does not find the section 41 list', () => {
    expect(missing(pack)).toContain('lo-s2-20');
    expect(missing(pack)).not.toContain('lo-s2-15a');
  });

  it('is what docs/coverage-merrowdale.md shows', () => {
    expect(readFileSync('docs/coverage-merrowdale.md', 'utf8')).toBe(
      coverageMarkdown('Merrowdale', meter(pack), today),
    );
  });
});
