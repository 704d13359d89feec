import { workbookBytes, type MadeCell } from './workbookBytes.ts';
import { zipBytes } from './zipBytes.ts';

// Workbooks and CSV files with faults in them, made without any of the code that has to find them.

/** A fault that was put in, and where somebody has to look. Row and column are left out where the whole file is at fault. */
export interface PutIn {
  readonly kind: string;
  readonly sheet?: string | undefined;
  readonly row?: number;
  readonly column?: string;
}

export interface BrokenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly faults: readonly PutIn[];
}

const heading = [
  'Id',
  'Name',
  'Organisation',
  'Sector',
  'Description',
  'Age from',
  'Age to',
  'Access',
  'Cost',
  'Phone',
  'E-mail',
  'Website',
  'Provisions',
  'Needs',
  'Checked on',
  'Review by',
];

/** What one cell becomes. */
interface CellFault {
  readonly kind: string;
  readonly column: string;
  readonly text: string;
  /** How a workbook holds it, where that is not a text. */
  readonly cell?: MadeCell;
}

const cellFaults: readonly CellFault[] = [
  { kind: 'no name', column: 'Name', text: '' },
  { kind: 'a day that never was', column: 'Checked on', text: '31/02/2026' },
  { kind: 'words for a day', column: 'Checked on', text: 'last spring' },
  { kind: 'a day that has not come', column: 'Checked on', text: '01/12/2031' },
  { kind: 'no day', column: 'Checked on', text: '' },
  { kind: 'a review day the American way', column: 'Review by', text: '12/25/2026' },
  { kind: 'a telephone number without its 0', column: 'Phone', text: '1632960123', cell: { raw: '1632960123' } },
  { kind: 'a telephone number in powers of ten', column: 'Phone', text: '1.63296E+09' },
  { kind: 'words for a telephone number', column: 'Phone', text: 'ask at reception' },
  { kind: 'half a telephone number', column: 'Phone', text: '01632 960' },
  { kind: 'two telephone numbers', column: 'Phone', text: '01632 960123 / 01632 960124' },
  { kind: 'a label in a telephone number', column: 'Phone', text: 'Office: 01632 960123' },
  { kind: 'an e-mail address without @', column: 'E-mail', text: 'office(at)example.org' },
  { kind: 'a made-up e-mail address', column: 'E-mail', text: 'Unknown-1@noemail.invalid' },
  { kind: 'a web address without https', column: 'Website', text: 'example.org/club' },
  { kind: 'a script for a web address', column: 'Website', text: 'javascript:alert(1)' },
  { kind: 'words for a web address', column: 'Website', text: 'n/a' },
  { kind: 'words for an age', column: 'Age from', text: 'toddlers' },
  { kind: 'an age below nothing', column: 'Age from', text: '-1', cell: { raw: '-1' } },
  { kind: 'an age over 25', column: 'Age from', text: '65', cell: { raw: '65' } },
  { kind: 'an age of 100', column: 'Age to', text: '100', cell: { raw: '100' } },
  { kind: 'half a year of age', column: 'Age to', text: '11.5', cell: { raw: '11.5' } },
  { kind: 'a provision that is not', column: 'Provisions', text: 'speech-theropy' },
  { kind: 'a need that is not', column: 'Needs', text: 'moonlight' },
  { kind: 'a way in that is not', column: 'Access', text: 'telepathy' },
  { kind: 'a sector that is not', column: 'Sector', text: 'miscellaneous' },
  { kind: 'a cost in words', column: 'Cost', text: 'ask us' },
  { kind: 'HTML', column: 'Description', text: '<p style="color:red">Play<br>and <b>talk</b></p>' },
  { kind: 'a whole web page', column: 'Description', text: 'A sentence of words. '.repeat(6900) },
  { kind: 'curly quotes', column: 'Description', text: 'It is “fun” and it’s free' },
  { kind: 'letters that were lost', column: 'Description', text: 'A caf\ufffd for families' },
  { kind: 'a formula that leads nowhere', column: 'Phone', text: '#REF!', cell: { raw: '#REF!', type: 'e' } },
  { kind: 'a formula never worked out', column: 'Website', text: '#NAME?', cell: { raw: undefined, formula: 'A1' } },
];

/** Faults of a row: what to do to the rows, and where that must be told. */
const rowFaults: readonly {
  readonly kind: string;
  readonly onlyCsv?: boolean;
  readonly column?: string;
  make(rows: string[][], row: number): void;
}[] = [
  { kind: 'one id twice', column: 'Id', make: (rows, row) => void (rows[row]![0] = rows[1]![0]!) },
  { kind: 'more cells than headings', onlyCsv: true, make: (rows, row) => void rows[row]!.push('', 'left', 'over') },
  {
    kind: 'another name for a row without id',
    column: 'Name',
    make: (rows, row) => void (rows[row] = rows[row]!.map((cell, at) => (at === 0 ? '' : at === 1 ? '' : cell))),
  },
];

/** Faults of a whole file. */
const fileFaults: readonly {
  readonly kind: string;
  readonly name: string;
  make(whole: Buffer, csv: Buffer): Uint8Array;
}[] = [
  { kind: 'half a download', name: 'half.xlsx', make: (whole) => whole.subarray(0, whole.length * 0.6) },
  {
    kind: 'an old workbook',
    name: 'old.xls',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]),
  },
  {
    kind: 'a workbook with a password',
    name: 'locked.xlsx',
    make: () =>
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(700),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
  },
  {
    kind: 'an OpenDocument file',
    name: 'list.ods',
    make: () => zipBytes([{ name: 'content.xml', bytes: '<office/>' }]),
  },
  {
    kind: 'a web page by another name',
    name: 'list.xlsx',
    make: () => Buffer.from('<html><table><tr><td>Name</td></tr></table></html>'),
  },
  {
    kind: 'bytes turned over',
    name: 'turned.xlsx',
    make: (whole) => Buffer.from(whole.map((byte, at) => (at > 400 && at % 97 === 0 ? byte ^ 255 : byte))),
  },
  { kind: 'nothing at all', name: 'nothing.csv', make: () => new Uint8Array() },
  {
    kind: 'a picture by another name',
    name: 'picture.csv',
    make: () => Buffer.from('89504e470d0a1a0a0000000d494844520000000000', 'hex'),
  },
  {
    kind: 'a quote that never ends',
    name: 'quote.csv',
    make: (_, csv) => Buffer.concat([csv, Buffer.from('x,"never ends\n')]),
  },
  { kind: 'no column for names', name: 'nameless.csv', make: () => Buffer.from('Colour,Size\nred,1\n') },
  { kind: 'a zip of something', name: 'zip.xlsx', make: () => zipBytes([{ name: 'readme.txt', bytes: 'hello' }]) },
  {
    kind: 'entities that grow',
    name: 'laughs.xlsx',
    make: () =>
      workbookBytes({
        sheets: [{ name: 'S', rows: [], xml: '<!DOCTYPE a [<!ENTITY b "ha">]><worksheet>&b;</worksheet>' }],
      }),
  },
];

const good = (at: number): string[] => [
  `club-${at}`,
  `Club ${at}`,
  'Harbour Trust',
  'care',
  `Number ${at} meets weekly.`,
  '5',
  '11',
  'self',
  'free',
  `01632 96${String(at).padStart(4, '0')}`,
  `club${at}@example.org`,
  `https://example.org/${at}`,
  'short-breaks',
  'autism',
  '2026-11-01',
  '2027-05-01',
];

/** The same without a fault: nothing may be said of it. */
export function soundFiles(): BrokenFile[] {
  const rows = [heading, ...Array.from({ length: 12 }, (_, at) => good(at + 1))];
  return [workbookFile(1, rows, new Map(), []), ...[0, 2, 4, 6].map((number) => csvFile(number, rows, []))];
}

/** So many files, one fault of the whole file in each sixth, else three faults of cells and rows. The same each time. */
export function brokenFiles(count: number): BrokenFile[] {
  const inCells = [...cellFaults, ...rowFaults];
  return Array.from({ length: count }, (_, number) => {
    const isCsv = number % 2 === 0;
    if (number % 6 === 5) return wholeFile(number);
    const rows = [heading, ...Array.from({ length: 12 }, (_, at) => good(at + 1))].map((cells) => [...cells]);
    const special = new Map<string, MadeCell>();
    const faults: PutIn[] = [];
    const begin = (number - Math.floor((number + 1) / 6)) * 3;
    for (let nth = 0; nth < 3; nth += 1) {
      const fault = inCells[(begin + nth) % inCells.length]!;
      const row = 3 + nth * 4 + (number % 2);
      const sheet = isCsv ? undefined : 'Clubs';
      if ('make' in fault) {
        if (fault.onlyCsv && !isCsv) continue;
        fault.make(rows, row);
        faults.push({
          kind: fault.kind,
          sheet,
          row: row + 1,
          ...(fault.column === undefined ? {} : { column: fault.column }),
        });
      } else {
        rows[row]![heading.indexOf(fault.column)] = fault.text;
        if (fault.cell !== undefined) special.set(`${row} ${heading.indexOf(fault.column)}`, fault.cell);
        faults.push({ kind: fault.kind, sheet, row: row + 1, column: fault.column });
      }
    }
    return isCsv ? csvFile(number, rows, faults) : workbookFile(number, rows, special, faults);
  });
}

function wholeFile(number: number): BrokenFile {
  const { kind, name, make } = fileFaults[Math.floor(number / 6) % fileFaults.length]!;
  const rows = [heading, good(1), good(2)];
  const csv = Buffer.from(csvText(rows, ',', '\n'));
  return {
    name: `${number}-${name}`,
    bytes: make(workbookBytes({ sheets: [{ name: 'Clubs', rows }] }), csv),
    faults: [{ kind }],
  };
}

function workbookFile(
  number: number,
  rows: readonly (readonly string[])[],
  special: ReadonlyMap<string, MadeCell>,
  faults: readonly PutIn[],
): BrokenFile {
  const cells = rows.map((row, at) => row.map((text, column) => special.get(`${at} ${column}`) ?? text));
  // As officers have it: another sheet before it, which is not theirs to mend.
  const sheets = [
    {
      name: 'Notes',
      rows: [
        ['Who', 'What'],
        ['Ann', 'rang'],
      ],
    },
    { name: 'Clubs', rows: cells },
  ];
  return { name: `${number}.xlsx`, bytes: workbookBytes({ sheets }), faults };
}

/** As one spreadsheet or another saves it. */
function csvFile(number: number, rows: readonly (readonly string[])[], faults: readonly PutIn[]): BrokenFile {
  const name = `${number}.csv`;
  const way = Math.floor(number / 2) % 4;
  const text = csvText(rows, way === 1 ? ';' : ',', way === 2 ? '\r\n' : '\n');
  if (way === 3)
    return { name, bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), faults };
  return { name, bytes: Buffer.from(way === 0 ? `\ufeff${text}` : text), faults };
}

function csvText(rows: readonly (readonly string[])[], between: string, end: string): string {
  const cell = (text: string) => (/[",;\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(between) + end).join('');
}
