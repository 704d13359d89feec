import { strToU8, zipSync } from 'fflate';
import { columnLetters } from './cellName.ts';
import type { PlannedColumn, PlannedRow, PlannedSheet } from './plannedSheet.ts';

/** The name of the hidden sheet that holds the choices of drop-down lists. */
export const listsSheet = 'Lists';

/** So many rows below the filled ones have drop-down lists and notes too. */
const roomToType = 500;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook (XLSX) of these sheets: frozen headings, drop-down lists, notes, wrapped text. Every cell is text, so that
 * no spreadsheet eats the 0 of a telephone number or turns a day around. The same sheets give the same bytes.
 */
export function writeWorkbook(planned: readonly PlannedSheet[]): Uint8Array {
  const choices = listsOf(planned);
  const sheets = [...planned, ...(choices.length > 0 ? [listsAsSheet(choices)] : [])];
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `${head}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
    'xl/styles.xml': styles,
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = worksheet(sheet, choices);
  });
  // A zip notes a day for each part; the first it knows is always the same.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime }]])));
}

/** Each drop-down list once, however many columns use it. */
function listsOf(sheets: readonly PlannedSheet[]): (readonly string[])[] {
  const lists = new Map<string, readonly string[]>();
  for (const { choices } of sheets.flatMap((one) => one.columns))
    if (choices !== undefined && choices.length > 0) lists.set(choices.join('\n'), choices);
  return [...lists.values()];
}

function listsAsSheet(lists: readonly (readonly string[])[]): PlannedSheet {
  const length = Math.max(...lists.map((one) => one.length));
  return {
    name: listsSheet,
    hidden: true,
    columns: lists.map((_, at) => ({ heading: `List ${at + 1}`, width: 30 })),
    rows: Array.from({ length }, (_, at) => ({ cells: lists.map((one) => one[at] ?? '') })),
  };
}

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  return `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${sheets.join('')}</Types>`;
}

function workbook(sheets: readonly PlannedSheet[]): string {
  const listed = sheets.map(
    ({ name, hidden }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join('')}</sheets></workbook>`;
}

function workbookRelations(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  return `${head}<Relationships xmlns="${relations}">${sheets.join('')}<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`;
}

/** The looks that `styles` lists, by number. */
const looks = { text: 1, heading: 2, example: 3, title: 4 } as const;

const wrapped = '<alignment vertical="top" wrapText="1"/>';
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF6B6B6B"/><name val="Calibri"/></font><font><b/><sz val="16"/><name val="Calibri"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E5F"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="49" fontId="2" fillId="3" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${wrapped}</xf><xf numFmtId="49" fontId="3" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${wrapped}</xf></cellXfs></styleSheet>`;

function worksheet(sheet: PlannedSheet, choices: readonly (readonly string[])[]): string {
  const columns = sheet.columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${looks.text}" customWidth="1"/>`,
  );
  const heading = rowText(
    1,
    sheet.columns.map((one) => one.heading),
    looks.heading,
  );
  const rows = sheet.rows.map((row, at) => rowText(at + 2, row.cells, lookOf(row)));
  const last = sheet.rows.length + 1 + roomToType;
  const helps = sheet.columns.flatMap((column, at) => helpFor(column, at, last, choices));
  const validations =
    helps.length > 0 ? `<dataValidations count="${helps.length}">${helps.join('')}</dataValidations>` : '';
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `${head}<worksheet xmlns="${main}">${frozen}<cols>${columns.join('')}</cols><sheetData>${heading}${rows.join('')}</sheetData>${validations}</worksheet>`;
}

function lookOf({ look }: PlannedRow): number {
  return look === undefined ? looks.text : looks[look];
}

function rowText(number: number, cells: readonly string[], look: number): string {
  const filled = cells.map((text, at) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(at)}${number}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  );
  return `<row r="${number}">${filled.join('')}</row>`;
}

/** The drop-down list and the note of a column. */
function helpFor(
  { heading, note, choices, isFree = false }: PlannedColumn,
  at: number,
  last: number,
  lists: readonly (readonly string[])[],
): string[] {
  if (note === undefined && choices === undefined) return [];
  const cells = `${columnLetters(at)}2:${columnLetters(at)}${last}`;
  const prompt =
    note === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${escaped(heading.slice(0, 32))}" prompt="${escaped(note.slice(0, 255))}"`;
  const list = choices && lists.findIndex((one) => one.join('\n') === choices.join('\n'));
  if (choices === undefined || list === undefined || list < 0)
    return [`<dataValidation allowBlank="1"${prompt} sqref="${cells}"/>`];
  const wrong = isFree ? '' : ' showErrorMessage="1" errorTitle="Not on the list" error="Choose one of the list."';
  const column = columnLetters(list);
  return [
    `<dataValidation type="list" allowBlank="1"${wrong}${prompt} sqref="${cells}"><formula1>${listsSheet}!$${column}$2:$${column}$${choices.length + 1}</formula1></dataValidation>`,
  ];
}

/** As XML can hold it; signs it cannot hold go. A text that looks like `_x000D_` is kept from being read as a sign. */
function escaped(text: string): string {
  // Most cells need nothing; of 50,000 rows that is what takes the time.
  if (!/[^ !#-%'-;=?-^`-~]/.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replace(/\t/g, '&#9;');
}
