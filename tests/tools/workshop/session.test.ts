import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/domain/pack/problem.ts';
import { readPackZip } from '../../../src/officer/workshop/packZip.ts';
import { partLength, type Session } from '../../../src/officer/workshop/session.ts';
import { zipOf } from '../../../src/officer/publish/zipFiles.ts';
import { writeWorkbook } from '../../../src/officer/sheets/writeWorkbook.ts';
import { check } from '../../../tools/commands/check.ts';
import { checkJson } from '../../../tools/commands/shapes.ts';
import { today } from '../../content/merrowdale.ts';
import { base, file, openSession, townCsv } from './bench.ts';

const folder = mkdtempSync(join(tmpdir(), 'workshop-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command line says of the pack that the workshop gives away. */
function checked(session: Session): string[] {
  const read = readPackZip('pack.zip', session.packZip());
  if ('problem' in read) throw new Error(read.problem.message);
  const at = mkdtempSync(join(folder, 'pack-'));
  for (const pack of [read.area, base.nation])
    for (const name of pack.files) {
      const path = join(at, pack.name, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, pack.text(name));
    }
  const { output } = check({ folder: join(at, read.area.name), json: true, strict: false, today });
  return lines(checkJson.parse(JSON.parse(output)).problems);
}

/** Problems as lines, in an order of their own; without the folders in which a test put the pack. */
function lines(problems: readonly Problem[]): string[] {
  return problems
    .map(({ level, code, message, tip, place: { file: name, line, row, column } }) =>
      [level, code, name.replace(/^.*\/(?=(town|nation)\/)/, ''), line, row, column, message, tip].join(' | '),
    )
    .sort();
}

function told(session: Session): Problem[] {
  const { total } = session.problems({ own: false }, 0);
  const parts = Array.from({ length: Math.ceil(total / partLength) }, (_, at) =>
    session.problems({ own: false }, at * partLength),
  );
  return parts.flatMap((one) => one.items.map(({ problem }) => problem));
}

const newRow =
  'sing-club,Sing club,Town Council,education,speech,all,Children sing.,For children under ten.,0,10,self,Come along.,gratis,Free,No wait,Mondays,01632 960202,,,,1 High Street,Town,ZZ1 1AA,here,all,Level entrance,English,16/11/2026,2027-04-01,Club leader,Team return,singing\n';

describe('an officer who brings a changed services.csv', () => {
  it('reads the same problems as in the command line, of the same rows', () => {
    const session = openSession();
    const faulty = townCsv
      .replace('speech,all', 'speach,all')
      .replace(',0,25,', ',20,5,')
      .replace('2026-10-01,2027-04-01,Pool', '2024-10-01,2025-04-01,Pool');
    session.give([file('services.csv', faulty + newRow)]);
    expect(lines(told(session))).toEqual(checked(session));
    const codes = told(session).map((one) => one.code);
    expect(codes).toEqual(expect.arrayContaining(['reference-missing', 'schema', 'ages-in-order', 'freshness']));
  });

  it('meets what stops the pack first, by row, column and what to write instead', () => {
    const session = openSession();
    const summary = session.give([file('services.csv', townCsv + newRow)]);
    const [first, second] = summary.problems.items;
    expect(first?.problem.place).toMatchObject({ row: 4, column: 'cost' });
    expect(first?.problem.tip).toMatch(/^Write one of: .*free/);
    expect(first?.service).toEqual({ id: 'sing-club', name: 'Sing club' });
    expect(first?.cell?.value).toBe('gratis');
    expect(second?.problem.place).toMatchObject({ row: 4, column: 'checkedOn' });
    expect(second?.problem.tip).toBe('Write the day as 2026-11-22.');
    expect(summary.ready).toBe(false);
    expect(session.readyPack()).toBeUndefined();
  });

  it('corrects both cells in place, and the pack can be published under the next number', () => {
    const session = openSession();
    const [cost, day] = session.give([file('services.csv', townCsv + newRow)]).problems.items;
    const half = session.setCell(cost?.cell?.key ?? '', 'free');
    expect(half.errors).toBeGreaterThan(0);
    expect(half.problems.items.some(({ problem }) => problem.place.column === 'cost')).toBe(false);
    const mended = session.setCell(day?.cell?.key ?? '', '2026-11-16');
    expect(mended.errors).toBe(0);
    expect(mended.issue).toEqual({ version: 2, issued: '2026-11-22' });
    expect(session.readyPack()?.pack.view.pack.version).toBe(2);
    expect(mended.changes.items).toEqual([{ how: 'added', id: 'sing-club', name: 'Sing club' }]);
    expect(session.services(['sing-club'])['sing-club']).toMatchObject({ cost: 'free', checkedOn: '2026-11-16' });
    expect(session.find('sing')?.results.map((one) => one.id)).toContain('sing-club');
  });

  it('sees which services are gone and which cells changed', () => {
    const session = openSession();
    const without = townCsv.replace(/^swim-club.*\n/m, '').replace('Come along.', 'Ring the club.');
    expect(session.give([file('services.csv', without)]).changes.items).toEqual([
      {
        how: 'changed',
        id: 'talk-club',
        name: 'Talk club',
        columns: [{ column: 'access_text', from: 'Come along.', to: 'Ring the club.' }],
      },
      { how: 'gone', id: 'swim-club', name: 'Swim club' },
    ]);
  });

  it('leaves a kind notice where a service stood that goes', () => {
    const session = openSession();
    const summary = session.give([file('services.csv', townCsv.replace(/^swim-club.*\n/m, ''))]);
    const notice = {
      id: 'swim-club',
      name: 'Swim club',
      takenOutOn: '2026-11-22',
      provisions: ['speech'],
      instead: [],
    };
    expect([session.view()?.local.withdrawn, summary.errors]).toEqual([[notice], 0]);
    session.give([file('services.csv', townCsv)]);
    expect(session.view()?.local.withdrawn).toBeUndefined();
  });

  it('starts over, and everything is as it was published', () => {
    const session = openSession();
    session.give([file('services.csv', townCsv + newRow)]);
    const before = session.give([]);
    expect(before.counts).toEqual({ added: 0, changed: 0, gone: 0 });
    expect(before.issue.version).toBe(1);
    expect(session.servicesCsv()).toBe(townCsv);
    expect(base.area.text('services.csv')).toBe(townCsv);
  });
});

describe('a list from another system', () => {
  const list = 'Service name,Provider,Telephone,About,Last checked\nChess time,Town Hall,01632 960998,Quiet chess.,\n';

  it('is laid over the services there are; the officer says once when it was checked', () => {
    const session = openSession();
    const first = session.give([file('hall.csv', list)]);
    expect(first.given?.kind).toBe('list');
    expect(first.problems.items[0]?.problem).toMatchObject({ code: 'checked-missing', place: { row: 2 } });
    const dated = session.setMap({ columns: {}, defaults: { checkedOn: '2026-11-20' } });
    expect(dated.errors).toBe(0);
    expect(dated.counts).toEqual({ added: 1, changed: 0, gone: 0 });
    const ofThePack = told(session).filter((one) => one.place.file !== 'hall.csv');
    expect(lines(ofThePack)).toEqual(checked(session));
  });

  it('is corrected in its own cell, and a new service is taken out again and put back', () => {
    const session = openSession();
    const [first] = session.give([file('hall.csv', list)]).problems.items;
    expect(session.setCell(first?.cell?.key ?? '', '20/11/2026').errors).toBe(0);
    expect(session.services(['chess-time'])['chess-time']?.checkedOn).toBe('2026-11-20');
    expect(session.setOut('chess-time', true).services).toBe(2);
    expect(session.setOut('chess-time', false).services).toBe(3);
  });

  it('may be a workbook', () => {
    const session = openSession();
    const workbook = writeWorkbook([
      {
        name: 'Services',
        columns: ['Name', 'Organisation', 'Phone', 'Description', 'Last checked'].map((heading) => ({
          heading,
          width: 20,
        })),
        rows: [{ cells: ['Chess time', 'Town Hall', '01632 960998', 'Quiet chess.', ''] }],
      },
    ]);
    const [first] = session.give([file('services.xlsx', workbook)]).problems.items;
    expect(first?.problem.place).toMatchObject({ sheet: 'Services', row: 2 });
    expect(session.setCell(first?.cell?.key ?? '', '2026-11-20').errors).toBe(0);
    expect(session.services(['chess-time'])['chess-time']?.phone).toBe('01632 960998');
  });
});

describe('a workbook that was taken away', () => {
  it('comes back without a problem, and with the one cell that was changed in it', () => {
    const session = openSession();
    session.give([file('services.csv', townCsv.replace('Come along.', 'Ring the club.'))]);
    const summary = openSession().give([file('services.xlsx', session.workbook())]);
    expect(summary.errors).toBe(0);
    expect(summary.counts).toEqual({ added: 0, changed: 1, gone: 0 });
    expect(summary.changes.items[0]).toMatchObject({ columns: [{ column: 'access_text', to: 'Ring the club.' }] });
  });
});

describe('a pack that was taken away', () => {
  it('comes back as it was, and what is different in its other files is named', () => {
    const session = openSession();
    session.give([file('services.csv', townCsv.replace('Talk club,', 'Talk and play,'))]);
    const summary = openSession().give([file('town-pack.zip', session.packZip())]);
    expect(summary.given?.kind).toBe('pack');
    expect(summary.counts).toEqual({ added: 0, changed: 1, gone: 0 });
    expect(summary.files).toEqual(['pack.yaml']);
    expect(summary.issue.version).toBe(2);
  });

  const pack = 'id: a\nextends: nation@1\n';
  it.each<[string, Uint8Array, string]>([
    ['two areas are in it', zipOf(['a', 'b'].map((one) => [`${one}/pack.yaml`, pack])), 'areas-several'],
    ['it is cut short', zipOf([['a/pack.yaml', pack.repeat(50)]]).subarray(0, 60), ''],
    [
      'it would unpack to more than 50 MB',
      zipOf([
        ['a/pack.yaml', pack],
        ['a/big', ' '.repeat(51 << 20)],
      ]),
      'file-too-large',
    ],
  ])('is refused in words where %s', (_what, bytes, code) => {
    const session = openSession();
    const summary = session.give([file('pack.zip', bytes)]);
    expect(summary.errors).toBeGreaterThan(0);
    expect(summary.ready).toBe(false);
    expect(summary.problems.items[0]?.problem.level).toBe('error');
    if (code !== '') expect(summary.problems.items[0]?.problem.code).toBe(code);
    expect(session.servicesCsv()).toBe(townCsv);
  });
});

describe('the report of what lies on the bench', () => {
  it('holds the same problems, by row and column, and the charts', () => {
    const session = openSession();
    session.give([file('services.csv', townCsv + newRow)]);
    const report = session.report();
    expect(report).toContain('services.csv, row 4, column cost');
    expect(report).toContain('Write one of: free, some-cost, paid.');
    expect(report).toContain('must go before anything can be published');
    expect(report.match(/<svg/g)?.length).toBeGreaterThan(8);
  });

  it('says of a pack that cannot be read what stops it', () => {
    const session = openSession();
    session.give([file('pack.zip', zipOf([['a/pack.yaml', 'id: a\nextends: nation@1\n']]))]);
    expect(session.report()).toContain('The rest could not be judged');
  });
});
