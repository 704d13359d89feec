import { describe, expect, it } from 'vitest';
import { harderPages, nextGrades } from '../../../src/officer/report/harderPages.ts';
import { smallPack } from '../../make/smallPack.ts';
import { memoryFolder } from '../../../src/officer/content/memoryFolder.ts';
import { Session } from '../../../src/officer/workshop/session.ts';
import { base, file, townCsv } from '../workshop/bench.ts';

// A hundred words and more, so that a page is judged by them.
const plain = 'We play by the sea. You can come with your child. '.repeat(12).trim();
const hard =
  'Participation in recreational activities necessitates preliminary registration. Families requiring transportation communicate individually. '
    .repeat(10)
    .trim();
const described = (text: string, more = '') =>
  smallPack({
    'town/services.csv': (csv) => csv.replace('A quiet hour in the pool.', text),
    ...(more === '' ? {} : { 'town/pack.yaml': (yaml) => yaml.replace('madeUp: true', `madeUp: true, ${more}`) }),
  });
const published = nextGrades({}, described(plain));

describe('a page of an area that became more than a grade harder', () => {
  it('is told with its row, and again until it is made plainer', () => {
    const pack = described(hard);
    expect(harderPages(published, pack)).toMatchObject([
      { code: 'harder-to-read', level: 'warning', place: { file: expect.stringContaining('services.csv'), row: 3 } },
    ]);
    const next = nextGrades(published, pack);
    expect(next).toEqual(published);
    expect(harderPages(next, described(plain))).toEqual([]);
  });

  it('is not told where a reason is written, and is then held against what it is', () => {
    const pack = described(hard, 'harderBecause: { services/swim-club: It names the form. }');
    expect(harderPages(published, pack)).toEqual([]);
    const next = nextGrades(published, pack);
    expect(next['services/swim-club']).toBeGreaterThan(published['services/swim-club']! + 1);
    expect(harderPages(next, described(hard))).toEqual([]);
  });

  it('is no matter of pages that are new', () => {
    expect(harderPages({}, described(hard))).toEqual([]);
  });

  it('is told in the workshop too, against what is published', () => {
    const text = (words: string) => townCsv.replace('A quiet hour in the pool.', words);
    const area = memoryFolder(
      'town',
      new Map([
        ...base.area.files.map((one): [string, string] => [one, base.area.text(one)]),
        ['services.csv', text(plain)],
      ]),
    );
    const session = new Session({ ...base, area }, '2026-11-22', () => undefined);
    const codes = (words: string) => session.give([file('services.csv', text(words))]).kinds.map((one) => one.code);
    expect([codes(plain).includes('harder-to-read'), codes(hard).includes('harder-to-read')]).toEqual([false, true]);
  });
});
