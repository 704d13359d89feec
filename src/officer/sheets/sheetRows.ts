import type { Problem } from '../../domain/pack/problem.ts';
import { cellAt, columnLetters } from './cellName.ts';
import { type NumberFormat, shownNumber } from './numberFormat.ts';
import { type Attributes, readXml } from './readXml.ts';
import { tooLong, tooMany, unescaped } from './sharedTexts.ts';
import type { SheetLimits } from './sheetLimits.ts';
import { damaged, SheetRefusal } from './sheetRefusal.ts';
import type { ZipPart } from './zipParts.ts';

/** What the cells of all sheets of a workbook are read with. `left` counts down over all of them. */
export interface CellReading {
  readonly file: string;
  readonly texts: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly since1904: boolean;
  readonly limits: SheetLimits;
  readonly left: { cells: number };
}

export interface ReadRow {
  readonly number: number;
  hidden: boolean;
  readonly cells: string[];
}

/** One row of cells or several, joined to one that the person sees. */
export interface Merge {
  readonly from: { readonly column: number; readonly row: number };
  readonly to: { readonly column: number; readonly row: number };
}

interface ReadSheet {
  readonly rows: ReadRow[];
  readonly merges: Merge[];
  readonly problems: Problem[];
}

/** The rows of a sheet that hold anything. Empty cells with colours, down to the millionth row, do not count. */
export function sheetRows(sheet: string, part: ZipPart, reading: CellReading): ReadSheet {
  const reader = new RowReader(sheet, reading);
  readXml(part, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return { rows: reader.rows, merges: reader.merges, problems: reader.problems };
}

class RowReader {
  readonly rows: ReadRow[] = [];
  readonly merges: Merge[] = [];
  readonly problems: Problem[] = [];
  readonly #sheet: string;
  readonly #reading: CellReading;
  #row: ReadRow = { number: 0, hidden: false, cells: [] };
  #column = -1;
  #type = '';
  #format: NumberFormat = 'plain';
  #value = '';
  #hasFormula = false;
  /** Text goes into the value only inside `v`, or `t` of an inline text. */
  #isValue = false;
  #isHint = false;

  constructor(sheet: string, reading: CellReading) {
    this.#sheet = sheet;
    this.#reading = reading;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'v' || name === 't') this.#isValue = !this.#isHint;
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#isHint = true;
    else if (name === 'mergeCell') this.#merge(attributes['ref'] ?? '');
  }

  text(piece: string): void {
    if (!this.#isValue) return;
    this.#value += piece;
    if (this.#value.length > this.#reading.limits.cellCharacters) throw tooLong(this.#reading.limits, this.#place());
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isHint = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#row.cells.length > 0) this.#closeRow();
  }

  #openRow(attributes: Attributes): void {
    // The number may be left out: then it is the next.
    const number = attributes['r'] === undefined ? this.#row.number + 1 : Number(attributes['r']);
    if (!Number.isInteger(number) || number < 1 || number <= this.#row.number)
      throw damaged(`the rows of "${this.#sheet}" are out of order`);
    this.#row = { number, hidden: /^(1|true)$/.test(attributes['hidden'] ?? ''), cells: [] };
    this.#column = -1;
  }

  #openCell(attributes: Attributes): void {
    const name = attributes['r'];
    const column = name === undefined ? this.#column + 1 : cellAt(name)?.column;
    if (column === undefined || column <= this.#column) throw damaged(`the cells of "${this.#sheet}" are out of order`);
    this.#column = column;
    this.#type = attributes['t'] ?? 'n';
    this.#format = this.#reading.formats[Number(attributes['s'] ?? 0)] ?? 'plain';
    this.#value = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const { limits, left } = this.#reading;
    const text = this.#shown();
    if (text === '') {
      if (this.#hasFormula && this.#value === '' && this.#type !== 'str')
        this.#say(
          'warning',
          'formula-empty',
          'The formula has no saved result.',
          'Open the workbook in Excel or LibreOffice, save it, and import it again.',
        );
      return;
    }
    if (this.#column >= limits.columns) throw this.#tooMuch(`columns`, limits.columns);
    if (this.#row.number > limits.rows) throw this.#tooMuch('rows', limits.rows);
    left.cells -= 1;
    if (left.cells < 0) throw tooMany(limits);
    const { cells } = this.#row;
    while (cells.length < this.#column) cells.push('');
    cells.push(text);
  }

  #closeRow(): void {
    this.rows.push(this.#row);
  }

  #shown(): string {
    const raw = this.#value;
    if (raw === '') return '';
    if (this.#type === 's') {
      const text = this.#reading.texts[Number(raw)];
      if (text === undefined) throw damaged(`a text of "${this.#sheet}" is missing`);
      return text;
    }
    if (this.#type === 'b') return raw.trim() === '1' || raw.trim() === 'true' ? 'TRUE' : 'FALSE';
    if (this.#type === 'e') {
      this.#say(
        'error',
        'cell-error',
        `The cell shows ${raw}: its formula leads nowhere.`,
        'Write the value itself into the cell, or mend the formula.',
      );
      return raw;
    }
    if (this.#type === 'str' || this.#type === 'inlineStr') return unescaped(raw);
    // A day written out, as strict workbooks do.
    if (this.#type === 'd') return raw.replace(/T00:00:00(\.0+)?Z?$/, '');
    return shownNumber(raw, this.#format, this.#reading.since1904);
  }

  #merge(ref: string): void {
    const [from, to = from] = ref.split(':').map(cellAt);
    if (from === undefined || to === undefined) return;
    if (this.merges.length >= this.#reading.limits.merges)
      throw new SheetRefusal(
        'workbook-too-large',
        `"${this.#sheet}" has more than ${this.#reading.limits.merges.toLocaleString('en-GB')} merged cells.`,
        'Select the sheet and choose Unmerge cells.',
        { sheet: this.#sheet },
      );
    this.merges.push({ from, to });
  }

  #tooMuch(what: 'rows' | 'columns', most: number): SheetRefusal {
    return new SheetRefusal(
      'workbook-too-large',
      `"${this.#sheet}" has more than ${most.toLocaleString('en-GB')} ${what}.`,
      `Take out ${what} that are not needed, or import it in parts.`,
      this.#place(),
    );
  }

  #place(): { sheet: string; row: number; column: string } {
    return { sheet: this.#sheet, row: this.#row.number, column: columnLetters(Math.max(0, this.#column)) };
  }

  #say(level: Problem['level'], code: string, message: string, tip: string): void {
    // A sheet of nothing but errors is told once its cells are clear enough.
    if (this.problems.length >= 1000) return;
    this.problems.push({ level, code, message, tip, place: { file: this.#reading.file, ...this.#place() } });
  }
}
