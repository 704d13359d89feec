import { zipBytes, type Packed } from './zipBytes.ts';

/** One cell as XML has it: `{ text }` shared, `{ inline }`, `{ raw, type, style }`, or a plain string as shared text. */
export type MadeCell =
  | string
  | { readonly inline: string }
  | { readonly rich: readonly string[] }
  | { readonly raw: string | undefined; readonly type?: string; readonly style?: number; readonly formula?: string };

export interface MadeSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly MadeCell[])[];
  readonly hiddenRows?: readonly number[];
  readonly merges?: readonly string[];
  /** The part as it is, instead of one made of `rows`. */
  readonly xml?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  /** Format codes; a cell's style N is the Nth, from 1. */
  readonly formats?: readonly string[];
  readonly since1904?: boolean;
  /** More parts, or others in the place of those of the same name. */
  readonly parts?: readonly Packed[];
  readonly leaveOut?: readonly string[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook as a spreadsheet would save it, made without the code that reads and writes workbooks. */
export function workbookBytes(book: MadeWorkbook): Buffer {
  const texts: string[] = [];
  const sheets = book.sheets.map((sheet) => sheet.xml ?? sheetXml(sheet, texts));
  const made: Packed[] = [
    {
      name: '[Content_Types].xml',
      bytes: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${book.since1904 ? ' date1904="1"' : ''}/><sheets>${book.sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${xml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships xmlns="${relations}">${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="s" Type="${office}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="f" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', bytes: stylesXml(book.formats ?? []) },
    ...sheets.map((bytes, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, bytes })),
    { name: 'xl/sharedStrings.xml', bytes: `<sst xmlns="${main}">${texts.join('')}</sst>` },
  ];
  const more = book.parts ?? [];
  return zipBytes([
    ...made.filter(({ name }) => !book.leaveOut?.includes(name) && !more.some((one) => one.name === name)),
    ...more,
  ]);
}

function stylesXml(formats: readonly string[]): string {
  return `<styleSheet xmlns="${main}"><numFmts>${formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${xml(code)}"/>`)
    .join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats
    .map((_, at) => `<xf numFmtId="${164 + at}"/>`)
    .join('')}</cellXfs></styleSheet>`;
}

function sheetXml({ rows, hiddenRows = [], merges = [] }: MadeSheet, texts: string[]): string {
  const lines = rows.map((cells, at) => {
    const row = at + 1;
    const made = cells.map((cell, column) => cellXml(cell, `${letters(column)}${row}`, texts)).join('');
    return `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${made}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: MadeCell, name: string, texts: string[]): string {
  if (cell === '') return '';
  if (typeof cell === 'string') {
    texts.push(`<si><t xml:space="preserve">${xml(cell)}</t></si>`);
    return `<c r="${name}" t="s"><v>${texts.length - 1}</v></c>`;
  }
  if ('inline' in cell) return `<c r="${name}" t="inlineStr"><is><t>${xml(cell.inline)}</t></is></c>`;
  if ('rich' in cell) {
    const runs = cell.rich.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${xml(run)}</t></r>`);
    texts.push(`<si>${runs.join('')}<rPh sb="0" eb="1"><t>hint</t></rPh></si>`);
    return `<c r="${name}" t="s"><v>${texts.length - 1}</v></c>`;
  }
  const type = cell.type === undefined ? '' : ` t="${cell.type}"`;
  const style = cell.style === undefined ? '' : ` s="${cell.style}"`;
  const formula = cell.formula === undefined ? '' : `<f>${xml(cell.formula)}</f>`;
  const value = cell.raw === undefined ? '' : `<v>${xml(cell.raw)}</v>`;
  return `<c r="${name}"${type}${style}>${formula}${value}</c>`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCodePoint(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
