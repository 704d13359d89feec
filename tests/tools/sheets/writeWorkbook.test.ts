import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/officer/sheets/readWorkbook.ts';
import { writeWorkbook } from '../../../src/officer/sheets/writeWorkbook.ts';

const planned = [
  {
    name: 'Services & more',
    columns: [
      { heading: 'Name', width: 30, note: 'As on the "door"' },
      { heading: 'Sector', width: 12, choices: ['education', 'health'] },
      { heading: 'Needs', width: 12, choices: ['autism', 'all'], isFree: true },
    ],
    rows: [
      { cells: ['Example club', 'health', 'all'], look: 'example' as const },
      { cells: ['Café <Ångström> & "sons"\n2nd line', '', '01632 960100'] },
      { cells: ['_x000D_ تعلیم 😀 \u0007', 'education', '2026-11-01'] },
    ],
  },
];

/** A part of a zip, found and unpacked by Node alone. */
function part(bytes: Uint8Array, name: string): string {
  const zip = Buffer.from(bytes);
  for (let at = zip.indexOf('PK\x01\x02'); at >= 0; at = zip.indexOf('PK\x01\x02', at + 4)) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + length) !== name) continue;
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8');
  }
  throw new Error(`no part ${name}`);
}

describe('a workbook that we write', () => {
  const bytes = writeWorkbook(planned);
  const sheet = part(bytes, 'xl/worksheets/sheet1.xml');

  it('reads back as it was, without the sign that no XML holds', () => {
    const [services] = readWorkbook(bytes).sheets;
    expect(services?.name).toBe('Services & more');
    expect(services?.rows.map((row) => row.cells)).toEqual([
      ['Name', 'Sector', 'Needs'],
      ['Example club', 'health', 'all'],
      ['Café <Ångström> & "sons"\n2nd line', '', '01632 960100'],
      ['_x000D_ تعلیم 😀 ', 'education', '2026-11-01'],
    ]);
  });

  it('keeps its heading in view', () => {
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });

  it('offers a list where only its words fit, and suggests one where more may be typed', () => {
    expect(sheet).toMatch(
      /<dataValidation type="list"[^>]*showErrorMessage="1"[^>]*sqref="B2:B504"><formula1>Lists!\$A\$2:\$A\$3</,
    );
    expect(sheet).toMatch(/<dataValidation type="list" allowBlank="1" sqref="C2:C504"><formula1>Lists!\$B\$2:\$B\$3</);
    expect(readWorkbook(bytes).sheets.find((one) => one.name === 'Lists')?.hidden).toBe(true);
  });

  it('says in a note what a column wants', () => {
    expect(sheet).toContain('showInputMessage="1" promptTitle="Name" prompt="As on the &quot;door&quot;"');
  });

  it('has every filled cell as text, so that no 0 is eaten and no day turned', () => {
    const styles = part(bytes, 'xl/styles.xml');
    const looks = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)].map((one) => one[1]);
    const used = new Set([...sheet.matchAll(/<c r="\w+" s="(\d+)"/g)].map((one) => Number(one[1])));
    // 49 is the spreadsheet's own number for text.
    for (const look of used) expect(looks[look]).toBe('49');
  });

  it('is the same file, byte by byte, whenever it is written', () => {
    expect(Buffer.from(writeWorkbook(planned)).equals(Buffer.from(bytes))).toBe(true);
  });
});
