import type { SheetLimits } from './sheetLimits.ts';
import { damaged, SheetRefusal } from './sheetRefusal.ts';
import { readXml } from './readXml.ts';
import { zipParts, type ZipPart } from './zipParts.ts';

/** The parts of a workbook that are read. Pictures, charts, macros and links to other files are left where they are. */
export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: ZipPart }[];
  readonly texts: ZipPart | undefined;
  readonly styles: ZipPart | undefined;
  /** Days are counted from 1904, as old Macs did. */
  readonly since1904: boolean;
}

/** More than 100 to 1 is no workbook: even empty cells with colours pack no tighter. */
const tightest = 100;
const looksTight = 20 * 1024 * 1024;

/** Finds the parts by the workbook's own lists, and refuses what would unpack to too much before anything is unpacked. */
export function workbookParts(bytes: Uint8Array, limits: SheetLimits): WorkbookParts {
  const parts = zipParts(bytes);
  refuseOthers(parts);
  const root = relations(parts, '_rels/.rels', '', limits);
  const path = root.find((one) => one.type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const workbook = parts.get(path.toLowerCase());
  if (workbook === undefined) throw damaged('its list of sheets is missing');
  fits([workbook], limits);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const related = relations(parts, `${folder}_rels/${path.slice(folder.length)}.rels`, folder, limits);
  const { listed, since1904 } = readList(workbook);
  const sheets = listed.flatMap(({ name, hidden, id }) => {
    const one = related.find((relation) => relation.id === id);
    // A chart or a macro sheet holds no rows.
    if (one !== undefined && !one.type.endsWith('/worksheet')) return [];
    const part = one && parts.get(one.target.toLowerCase());
    if (part === undefined) throw damaged(`the sheet "${name}" is missing`);
    return [{ name, hidden, part }];
  });
  if (sheets.length === 0) throw damaged('it has no sheet');
  if (sheets.length > limits.sheets)
    throw new SheetRefusal(
      'workbook-too-large',
      `The workbook has ${sheets.length} sheets; at most ${limits.sheets} are read.`,
      'Move the sheets that are needed into a new workbook.',
    );
  const other = (type: string): ZipPart | undefined =>
    parts.get(related.find((one) => one.type.endsWith(type))?.target.toLowerCase() ?? '');
  const found = { sheets, texts: other('/sharedStrings'), styles: other('/styles'), since1904 };
  fits([...sheets.map((one) => one.part), found.texts, found.styles], limits);
  return found;
}

function fits(parts: readonly (ZipPart | undefined)[], limits: SheetLimits): void {
  const read = new Set(parts.filter((one) => one !== undefined));
  const unpacked = [...read].reduce((sum, one) => sum + one.unpackedBytes, 0);
  const isBomb = [...read].some(
    (one) => one.unpackedBytes > looksTight && one.unpackedBytes > tightest * one.packed.length,
  );
  if (unpacked <= limits.unpackedBytes && !isBomb) return;
  throw new SheetRefusal(
    'workbook-too-large',
    `The workbook unpacks to ${Math.ceil(unpacked / 1024 / 1024).toLocaleString('en-GB')} MB; at most ${Math.floor(limits.unpackedBytes / 1024 / 1024)} MB are read.`,
    'Copy the rows that are needed into a new workbook, and save that one.',
  );
}

function readList(part: ZipPart): {
  listed: { name: string; hidden: boolean; id: string }[];
  since1904: boolean;
} {
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let since1904 = false;
  readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true|on)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      listed.push({ name: attributes['name'] ?? '', hidden: /hidden/i.test(attributes['state'] ?? ''), id });
    },
  });
  return { listed, since1904 };
}

function relations(
  parts: ReadonlyMap<string, ZipPart>,
  name: string,
  folder: string,
  limits: SheetLimits,
): { id: string; type: string; target: string }[] {
  const part = parts.get(name.toLowerCase());
  const found: { id: string; type: string; target: string }[] = [];
  if (part === undefined) return found;
  fits([part], limits);
  readXml(part, {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = (attributes['Target'] ?? '').replaceAll('\\', '/');
      found.push({ id: attributes['Id'] ?? '', type: attributes['Type'] ?? '', target: inside(folder, target) });
    },
  });
  return found;
}

/** A path of the zip: from its root with a slash in front, else from `folder`. */
function inside(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Other files that are zips too, each told by what only it holds. */
function refuseOthers(parts: ReadonlyMap<string, ZipPart>): void {
  const save = 'Open it there, choose Save as or Export, Excel workbook (XLSX).';
  const others: [string, string, string][] = [
    ['content.xml', 'This is an OpenDocument file (ODS), not a workbook in XLSX.', save],
    ['xl/workbook.bin', 'This is a binary workbook (XLSB), not one in XLSX.', save],
    [
      'word/document.xml',
      'This is a Word document, not a workbook.',
      'Copy its table into a spreadsheet and save that as XLSX.',
    ],
    [
      'ppt/presentation.xml',
      'This is a presentation, not a workbook.',
      'Copy its table into a spreadsheet and save that as XLSX.',
    ],
    [
      'index/document.iwa',
      'This is a Numbers document, not a workbook in XLSX.',
      'In Numbers choose Export to, Excel.',
    ],
    ['index.zip', 'This is a Numbers document, not a workbook in XLSX.', 'In Numbers choose Export to, Excel.'],
  ];
  for (const [holds, message, tip] of others)
    if (parts.has(holds)) throw new SheetRefusal('workbook-other', message, tip);
  if (![...parts.keys()].some((name) => name.endsWith('workbook.xml')) && !parts.has('_rels/.rels'))
    throw new SheetRefusal(
      'workbook-other',
      'This is a zip, not a workbook.',
      'Unpack it, and give the workbook or the CSV file that is in it.',
    );
}
