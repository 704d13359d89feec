import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missedFile } from '../../../src/app/search/missedFile.ts';
import { reportMissed, reportMissedJson } from '../../../tools/commands/reportMissed.ts';
import { faultyJson } from '../../../tools/commands/shapes.ts';
import { merrowdale } from '../../content/merrowdale.ts';

const folder = mkdtempSync(join(tmpdir(), 'missed-'));
const { view } = merrowdale();
function saved(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const tablet = (name: string, months: Record<string, Record<string, number>>) =>
  saved(name, missedFile(view, { on: true, months }));

describe('an officer adds up what several tablets counted', () => {
  const first = tablet('first.csv', { '2026-10': { 'provisions/short-breaks': 1 }, '2026-11': { other: 2 } });
  const second = tablet('second.csv', { '2026-11': { 'provisions/short-breaks': 2, 'needs/autism': 1 } });

  it('by topic and month, the most missed first', () => {
    const { output, exitCode } = reportMissed([first, second], true);
    expect(exitCode).toBe(0);
    expect(reportMissedJson.parse(JSON.parse(output))).toEqual({
      files: 2,
      areas: ['merrowdale'],
      total: 6,
      topics: [
        {
          topic: 'provisions/short-breaks',
          name: 'Short breaks (respite)',
          count: 3,
          months: { '2026-10': 1, '2026-11': 2 },
        },
        { topic: 'other', name: 'Something else', count: 2, months: { '2026-11': 2 } },
        { topic: 'needs/autism', name: 'Autism', count: 1, months: { '2026-11': 1 } },
      ],
      problems: [],
    });
  });

  it('and is told in words how many in all', () => {
    const { output } = reportMissed([first, second], false);
    expect(output).toContain(
      '     3  Short breaks (respite) (provisions/short-breaks)\n        2026-10: 1, 2026-11: 2',
    );
    expect(output).toContain('6 searches that found nothing, 3 topics, 2 files, merrowdale.');
  });

  it('and is warned where two files are the same, for it may be one tablet twice', () => {
    const copy = tablet('copy.csv', { '2026-11': { 'provisions/short-breaks': 2, 'needs/autism': 1 } });
    const { output } = reportMissed([first, second, copy], true);
    const { problems } = reportMissedJson.parse(JSON.parse(output));
    expect(problems.map(({ code }) => code)).toEqual(['missed-same-file']);
    expect(problems[0]?.message).toContain(copy);
  });

  it('and hears of every faulty cell with its file and row, and adds nothing up', () => {
    const bad = saved('bad.csv', 'area,month,topic,name,count\nmerrowdale,2026-13,help Tom Smith,x,-1\n');
    const { output, exitCode } = reportMissed([first, bad], true);
    expect(exitCode).toBe(1);
    const { problems } = faultyJson.parse(JSON.parse(output));
    expect(problems.map(({ place }) => [place.file, place.row, place.column])).toEqual([
      [bad, 2, 'month'],
      [bad, 2, 'topic'],
      [bad, 2, 'count'],
    ]);
  });

  it.each([
    ['another table', 'name,phone\nA,1\n', 'csv-column-missing'],
    ['nothing', '', 'csv-column-missing'],
    ['a quote that is never closed', 'area,month,topic,name,count\n"a,b\n', 'csv-broken'],
  ])('and is told what a file of %s lacks', (_name, text, code) => {
    const { output, exitCode } = reportMissed([saved('other.csv', text)], true);
    expect([exitCode, faultyJson.parse(JSON.parse(output)).problems.map((one) => one.code)]).toEqual([1, [code]]);
  });

  it('and is told how to ask', () => {
    expect(reportMissed([], false).exitCode).toBe(2);
    expect(reportMissed([join(folder, 'not-there.csv')], false).exitCode).toBe(2);
  });
});

it('the file of a device holds a row for each month and topic, and nothing else', () => {
  const text = missedFile(view, { on: true, months: { '2026-11': { 'provisions/short-breaks': 2, other: 1 } } });
  expect(text).toBe(
    'area,month,topic,name,count\n' +
      'merrowdale,2026-11,provisions/short-breaks,Short breaks (respite),2\n' +
      'merrowdale,2026-11,other,Something else,1\n',
  );
});
