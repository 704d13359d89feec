import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbookBytes, type MadeSheet, type MadeWorkbook } from '../../make/workbookBytes.ts';
import { fileWith, imported, writtenCells } from './importing.ts';

const empty = () => mkdtempSync(join(tmpdir(), 'import-out-'));
const dated = fileWith('map.yaml', 'defaults: { checkedOn: 2026-11-01 }');
const book = (sheets: readonly MadeSheet[], more: Partial<MadeWorkbook> = {}) =>
  fileWith('list.xlsx', workbookBytes({ sheets, ...more }));

describe('an officer’s own workbook', () => {
  it('is imported with days, telephone numbers and lists as a spreadsheet keeps them', () => {
    const out = empty();
    const rows = [
      ['Service name', 'Telephone', 'Last checked', 'SEND needs', 'Opening hours'],
      [
        'Talk club',
        { raw: '1632960100' },
        { raw: '46327', style: 1 },
        'Autism; Hearing',
        { rich: ['Mondays ', '“10am”'] },
      ],
    ];
    const shape = imported(book([{ name: 'Clubs', rows }], { formats: ['dd/mm/yyyy'] }), { out });
    expect(shape).toMatchObject({ format: 'workbook', services: 1, exitCode: 0 });
    expect(writtenCells(out)).toMatchObject([
      {
        name: 'Talk club',
        phone: '01632960100',
        checkedOn: '2026-11-01',
        needs: 'autism;deaf',
        schedule: 'Mondays "10am"',
      },
    ]);
    expect(shape.problems).toContainEqual(
      expect.objectContaining({
        code: 'phone-zero',
        place: expect.objectContaining({ sheet: 'Clubs', row: 2, column: 'Telephone' }),
      }),
    );
  });

  it('may have a title above its heading, and services on several sheets', () => {
    const out = empty();
    const clubs = [['Our clubs, autumn 2026'], [], ['Name', 'Phone'], ['Chess', '01632 960100']];
    const baths = [
      ['Name', 'Website'],
      ['Swimming', 'swim.example.org'],
    ];
    const notes = [
      ['Who', 'What'],
      ['Ann', 'rang'],
    ];
    const { services, problems } = imported(
      book([
        { name: 'Clubs', rows: clubs },
        { name: 'Baths', rows: baths },
        { name: 'Notes', rows: notes },
        { name: 'Old list', rows: baths, state: 'hidden' },
      ]),
      { out, map: dated },
    );
    expect([services, writtenCells(out).map((one) => one['name'])]).toEqual([2, ['Chess', 'Swimming']]);
    expect(problems.map((one) => [one.code, one.place.sheet])).toEqual(
      expect.arrayContaining([
        ['sheet-unread', 'Notes'],
        ['sheet-hidden', 'Old list'],
      ]),
    );
  });

  it('with a provider merged over its services has it on each, and the officer is told', () => {
    const out = empty();
    const rows = [
      ['Provider', 'Name', 'Phone'],
      ['Harbour Trust', 'Sailing', '01632 960100'],
      ['', 'Rowing', '01632 960101'],
    ];
    const { problems } = imported(book([{ name: 'S', rows, merges: ['A2:A3'] }]), { out, map: dated });
    expect(writtenCells(out).map((one) => one['organization'])).toEqual(['Harbour Trust', 'Harbour Trust']);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'cell-merged',
        place: expect.objectContaining({ sheet: 'S', row: 2, column: 'Provider' }),
      }),
    );
  });

  it('with a formula that leads nowhere writes nothing, and names sheet, row and column', () => {
    const out = join(empty(), 'new');
    const rows = [
      ['Name', 'Phone', 'Sum'],
      ['Chess', { raw: '#REF!', type: 'e' }, { raw: '#DIV/0!', type: 'e' }],
    ];
    const { problems, exitCode } = imported(book([{ name: 'S', rows }]), { out, map: dated });
    // Nothing comes from the column "Sum", so its fault is nobody's.
    expect(problems.filter((one) => one.level === 'error')).toMatchObject([
      { code: 'cell-error', place: { sheet: 'S', row: 2, column: 'Phone' } },
    ]);
    expect([exitCode, existsSync(out)]).toEqual([1, false]);
  });

  it('without a column for names is refused with the sheets it has', () => {
    const { problems } = imported(
      book([
        {
          name: 'Budget',
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      ]),
    );
    expect(problems[0]).toMatchObject({ code: 'csv-column-missing', level: 'error' });
    expect(problems[0]?.message).toContain('Budget');
  });

  it('from before 2007, or under another name, is told for what it is', () => {
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(100)]);
    expect(imported(fileWith('list.xls', old)).problems[0]?.code).toBe('workbook-other');
    expect(imported(fileWith('list.xls', '<html><table>')).problems[0]?.code).toBe('workbook-other');
  });
});
