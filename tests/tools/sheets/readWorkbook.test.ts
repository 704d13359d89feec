import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/officer/sheets/readWorkbook.ts';
import { sheetLimits } from '../../../src/officer/sheets/sheetLimits.ts';
import { workbookBytes, type MadeCell, type MadeWorkbook } from '../../make/workbookBytes.ts';
import { zipBytes } from '../../make/zipBytes.ts';

const one = (rows: readonly (readonly MadeCell[])[], more: Partial<MadeWorkbook> = {}) =>
  workbookBytes({ sheets: [{ name: 'Services', rows }], ...more });

/** The one cell of a workbook that holds nothing else. */
function cell(made: MadeCell, more: Partial<MadeWorkbook> = {}): string | undefined {
  return readWorkbook(one([[made]], more)).sheets[0]?.rows[0]?.cells[0];
}

describe('a workbook that an officer saved', () => {
  it('is read sheet by sheet, row by row, an empty cell as an empty text', () => {
    const book = workbookBytes({
      sheets: [
        { name: 'Services', rows: [['Name', '', 'Phone'], [], ['Talk & play', { inline: 'a <b>' }]] },
        { name: 'Old', state: 'hidden', rows: [['x']] },
      ],
    });
    expect(readWorkbook(book)).toEqual({
      sheets: [
        {
          name: 'Services',
          hidden: false,
          rows: [
            { number: 1, hidden: false, cells: ['Name', '', 'Phone'] },
            { number: 3, hidden: false, cells: ['Talk & play', 'a <b>'] },
          ],
        },
        { name: 'Old', hidden: true, rows: [{ number: 1, hidden: false, cells: ['x'] }] },
      ],
      problems: [],
    });
  });

  it.each<[string, MadeCell, string]>([
    ['a text with looks, without hints of reading', { rich: ['Sea', 'side ', 'club'] }, 'Seaside club'],
    ['a whole number', { raw: '25' }, '25'],
    ['a telephone number that lost its 0', { raw: '1632960100' }, '1632960100'],
    ['a number with the noise of its halves', { raw: '0.30000000000000004' }, '0.3'],
    ['a large number, not rounded', { raw: '7.700900123E9' }, '7700900123'],
    ['yes', { raw: '1', type: 'b' }, 'TRUE'],
    ['no', { raw: '0', type: 'b' }, 'FALSE'],
    ['the saved result of a formula', { raw: 'Saltham', type: 'str', formula: 'A1&B1' }, 'Saltham'],
    ['a day as strict workbooks write it', { raw: '2026-11-01T00:00:00', type: 'd' }, '2026-11-01'],
    ['a sign that XML cannot hold', { inline: 'a_x000D_b' }, 'a\rb'],
  ])('has %s', (_name, made, text) => {
    expect(cell(made)).toBe(text);
  });

  // 46327 is 1 November 2026 counted from 1900; 44865 is the same day counted from 1904.
  it.each<[string, string, string]>([
    ['dd/mm/yyyy', '46327', '2026-11-01'],
    ['[$-809]d\\ mmmm\\ yyyy', '46327', '2026-11-01'],
    ['mmm-yy', '46327', '2026-11-01'],
    ['dd/mm/yyyy hh:mm', '46327.4375', '2026-11-01 10:30'],
    ['hh:mm', '0.4375', '10:30'],
    ['[Red]0.00', '46327', '46327'],
    ['"day" 0', '46327', '46327'],
    ['General', '46327', '46327'],
    ['00000000000', '1632960100', '01632960100'],
    ['dd/mm/yyyy', '59', '1900-02-28'],
    ['dd/mm/yyyy', '61', '1900-03-01'],
  ])('shows in the format %s the number %s as %s', (format, raw, text) => {
    expect(cell({ raw, style: 1 }, { formats: [format] })).toBe(text);
  });

  it('of an old Mac counts days from 1904', () => {
    expect(cell({ raw: '44865', style: 1 }, { formats: ['dd/mm/yyyy'], since1904: true })).toBe('2026-11-01');
  });

  it('with a cell merged over rows says its text of each row, and tells where', () => {
    const rows = [
      ['Provider', 'Name'],
      ['Harbour Trust', 'Sailing'],
      ['', 'Rowing'],
      ['', 'Swimming'],
      ['Other', 'Chess'],
    ];
    const { sheets, problems } = readWorkbook(
      workbookBytes({ sheets: [{ name: 'Services', rows, merges: ['A2:A4', 'A1:B1'] }] }),
      { file: 'list.xlsx' },
    );
    expect(sheets[0]?.rows.map((row) => row.cells[0])).toEqual([
      'Provider',
      'Harbour Trust',
      'Harbour Trust',
      'Harbour Trust',
      'Other',
    ]);
    expect(problems).toMatchObject([
      { level: 'warning', code: 'cell-merged', place: { file: 'list.xlsx', sheet: 'Services', row: 2, column: 'A' } },
    ]);
  });

  it('with hidden rows has them read and told', () => {
    const { sheets, problems } = readWorkbook(
      workbookBytes({ sheets: [{ name: 'Services', rows: [['a'], ['b'], ['c']], hiddenRows: [2] }] }),
    );
    expect(sheets[0]?.rows.map((row) => row.hidden)).toEqual([false, true, false]);
    expect(problems).toMatchObject([{ code: 'rows-hidden', place: { sheet: 'Services', row: 2 } }]);
  });

  it('with a formula that leads nowhere, or was never worked out, names the cell', () => {
    const { problems } = readWorkbook(
      one([['a', { raw: '#REF!', type: 'e', formula: 'B9' }], [{ raw: undefined, formula: 'A1' }]]),
    );
    expect(problems).toMatchObject([
      { level: 'error', code: 'cell-error', place: { sheet: 'Services', row: 1, column: 'B' } },
      { level: 'warning', code: 'formula-empty', place: { sheet: 'Services', row: 2, column: 'A' } },
    ]);
  });

  it('with colours down to the millionth row has only the rows that hold anything', () => {
    const far =
      '<row r="2"><c r="A2" t="str"><v>x</v></c><c r="XFD2" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    const xml = `<worksheet><sheetData>${far}</sheetData></worksheet>`;
    expect(readWorkbook(workbookBytes({ sheets: [{ name: 'S', rows: [], xml }] })).sheets[0]?.rows).toEqual([
      { number: 2, hidden: false, cells: ['x'] },
    ]);
  });

  it('is read whatever prefix its programme writes before each name', () => {
    const xml =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>here</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(readWorkbook(workbookBytes({ sheets: [{ name: 'S', rows: [], xml }] })).sheets[0]?.rows[0]?.cells).toEqual([
      'here',
    ]);
  });
});

const inUtf16 = Buffer.from('EncryptedPackage', 'utf16le');
const compound = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
const good = one([['Name'], ['Talk club']]);
const sheetPart = 'xl/worksheets/sheet1.xml';
const sheetOf = (inner: string) =>
  one([], { parts: [{ name: sheetPart, bytes: `<worksheet><sheetData>${inner}</sheetData></worksheet>` }] });
const flipped = Buffer.from(good);
flipped[good.indexOf('PK\x01\x02') - 20]! ^= 0xff;

describe('a file that cannot be read is refused in words that say what to do:', () => {
  it.each<[string, Uint8Array, string, RegExp]>([
    ['an old Excel workbook', compound, 'workbook-other', /XLS\b/],
    ['a workbook with a password', Buffer.concat([compound, inUtf16]), 'workbook-locked', /password/],
    ['an OpenDocument file', zipBytes([{ name: 'content.xml', bytes: '<a/>' }]), 'workbook-other', /ODS/],
    ['a binary workbook', zipBytes([{ name: 'xl/workbook.bin', bytes: 'x' }]), 'workbook-other', /XLSB/],
    ['a Word document', zipBytes([{ name: 'word/document.xml', bytes: '<a/>' }]), 'workbook-other', /Word/],
    ['a Numbers document', zipBytes([{ name: 'Index/Document.iwa', bytes: 'x' }]), 'workbook-other', /Numbers/],
    ['a zip of something', zipBytes([{ name: 'list.csv', bytes: 'name' }]), 'workbook-other', /zip/],
    ['a zip with a password', zipBytes([{ name: 'a', bytes: 'x', says: { flags: 1 } }]), 'workbook-locked', /password/],
    ['a web page', Buffer.from('\n<html><table>'), 'workbook-other', /web page/],
    ['nothing', new Uint8Array(), 'file-empty', /empty/],
    ['noise', Buffer.from('hello'), 'workbook-damaged', /begin/],
    ['half a download', good.subarray(0, good.length / 2), 'workbook-damaged', /end is missing/],
    ['a file with a byte turned', flipped, 'workbook-damaged', /damaged/],
    [
      'a workbook without its list of sheets',
      one([], { leaveOut: ['xl/workbook.xml'] }),
      'workbook-damaged',
      /list of sheets/,
    ],
    ['a workbook without a sheet it lists', one([], { leaveOut: [sheetPart] }), 'workbook-damaged', /Services/],
    ['XML that ends early', sheetOf('<row>'), 'workbook-damaged', /well-formed/],
    ['a text that is missing', sheetOf('<row><c t="s"><v>99</v></c></row>'), 'workbook-damaged', /text/],
    ['rows out of order', sheetOf('<row r="2"/><row r="1"/>'), 'workbook-damaged', /order/],
    [
      'entities that grow to a billion laughs',
      one([], {
        parts: [
          { name: sheetPart, bytes: '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>' },
        ],
      }),
      'workbook-unsafe',
      /document type/,
    ],
    [
      'a part that is larger than it says',
      one([], { parts: [{ name: sheetPart, bytes: ' '.repeat(9e6), says: { unpackedBytes: 100 } }] }),
      'workbook-damaged',
      /more than it says/,
    ],
    [
      'a zip bomb',
      one([], { parts: [{ name: sheetPart, bytes: Buffer.alloc(60e6, 32) }] }),
      'workbook-too-large',
      /MB/,
    ],
    [
      'a bomb that hides in the list of texts',
      one([], { parts: [{ name: 'xl/sharedStrings.xml', bytes: Buffer.alloc(60e6, 32) }] }),
      'workbook-too-large',
      /MB/,
    ],
    ['a cell of 160,000 letters', one([[{ inline: 'x'.repeat(160_000) }]]), 'cell-too-long', /150,000/],
    [
      'a cell beyond 200 columns',
      sheetOf('<row r="1"><c r="ZZ1"><v>1</v></c></row>'),
      'workbook-too-large',
      /200 columns/,
    ],
    [
      'a cell beyond 60,000 rows',
      sheetOf('<row r="60001"><c r="A60001"><v>1</v></c></row>'),
      'workbook-too-large',
      /60,000 rows/,
    ],
  ])('%s', (_name, bytes, code, says) => {
    const { sheets, problems } = readWorkbook(bytes, { file: 'list.xlsx' });
    expect(sheets).toEqual([]);
    expect(problems).toMatchObject([{ level: 'error', code, place: { file: 'list.xlsx' } }]);
    expect(problems[0]?.message).toMatch(says);
    expect(problems[0]?.tip.length).toBeGreaterThan(15);
  });

  it('a file larger than allowed, whatever is in it', () => {
    const { problems } = readWorkbook(good, { limits: { ...sheetLimits, fileBytes: 100 } });
    expect(problems.map((one) => one.code)).toEqual(['file-too-large']);
  });

  it('more filled cells than one laptop can hold', () => {
    const { problems } = readWorkbook(good, { limits: { ...sheetLimits, cells: 1 } });
    expect(problems.map((one) => one.code)).toEqual(['workbook-too-large']);
  });

  it('and any workbook cut or with a byte turned, wherever: it never throws, and never reads another text', () => {
    const rows = Array.from({ length: 30 }, (_, at) => ['Club', `Number ${at}`, { raw: String(at) }]);
    const whole = one(rows);
    const words = new Set(rows.flat().map((cell) => (typeof cell === 'string' ? cell : cell.raw)));
    for (let at = 0; at < whole.length; at += 7) {
      const turned = Buffer.from(whole);
      turned[at]! ^= 0x41;
      for (const bytes of [turned, whole.subarray(0, at)]) {
        const { sheets, problems } = readWorkbook(bytes);
        expect(sheets.length + problems.length, `byte ${at}`).toBeGreaterThan(0);
        for (const text of sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells)))
          expect(words, `byte ${at}`).toContain(text);
      }
    }
  });
});
