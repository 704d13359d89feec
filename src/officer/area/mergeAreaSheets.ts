import { isSeq, parseDocument, type Document } from 'yaml';
import type { Problem } from '../../domain/pack/problem.ts';
import type { PackView } from '../../domain/pack/view.ts';
import type { Workbook } from '../sheets/sheet.ts';
import type { AreaColumn, Item } from './areaColumn.ts';
import { areaRows, type AreaRow } from './areaRows.ts';
import { cellAtLine } from './cellAtLine.ts';
import { wholePages } from './statementSections.ts';
import { areaSections, cellsOfItem, itemsOf, type AreaSection } from './areaSections.ts';

/** What a row of a workbook changes in a file of its pack. */
export interface AreaChange {
  readonly sheet: string;
  readonly row?: number;
  readonly what: 'added' | 'changed' | 'gone';
  readonly name: string;
  readonly columns: readonly { readonly column: string; readonly from: string; readonly to: string }[];
  /** Of a row that is gone: the officer said so, and it goes from the pack too. */
  readonly isOut?: true | undefined;
}

/** Whether the officer said that what has no row any more goes from the pack. */
export type IsOut = (sheet: string, name: string) => boolean;

export interface AreaMerged {
  /** The files that change, by name. */
  readonly files: ReadonlyMap<string, string>;
  readonly changes: readonly AreaChange[];
  readonly problems: readonly Problem[];
  /** The cell that a line of a changed file came from. */
  placeOf(file: string, line: number): Problem['place'] | undefined;
}

/** Lays the sheets Teams, Contacts, Policies, Dates, Places, Comments and Statements over the files of a pack. Notes in the files stay. */
export function mergeAreaSheets(
  file: string,
  workbook: Workbook,
  view: Pick<PackView, 'roles' | 'provisions'>,
  /** Nothing for a file that is not there yet. */
  textOf: (file: string) => string,
  isOut: IsOut = () => false,
): AreaMerged {
  const sections = areaSections(view);
  const { rows, problems } = areaRows(file, workbook, sections);
  const documents = new Map<string, Document>();
  const changes: AreaChange[] = [];
  for (const [section, own] of rows) {
    const document = documents.get(section.file) ?? parseDocument(textOf(section.file));
    documents.set(section.file, document);
    const merge = new SectionMerge({ file, section, document, problems, isOut });
    if (section.isWhole) merge.whole(own);
    else if (section.list === undefined) merge.single(own);
    else merge.list(own);
    changes.push(...merge.changes);
  }
  const touched = new Set(
    changes.filter((one) => one.what !== 'gone' || one.isOut).map((one) => fileOf(sections, one.sheet)),
  );
  const written = [...documents].filter(([name]) => touched.has(name));
  const files = new Map(written.map(([name, document]) => [name, document.toString({ lineWidth: 0 })]));
  return {
    files,
    changes,
    problems,
    placeOf: (name, line) => {
      const text = files.get(name);
      const at = text === undefined ? undefined : cellAtLine(name, text, line, rows);
      return at && { file, ...at };
    },
  };
}

function fileOf(sections: readonly AreaSection[], sheet: string): string {
  return sections.find((one) => one.sheet === sheet)?.file ?? '';
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Merging {
  readonly file: string;
  readonly section: AreaSection;
  readonly document: Document;
  readonly problems: Problem[];
  readonly isOut: IsOut;
}

class SectionMerge {
  readonly changes: AreaChange[] = [];
  readonly #file: string;
  readonly #section: AreaSection;
  readonly #document: Document;
  readonly #problems: Problem[];
  readonly #path: readonly string[];
  readonly #isOut: IsOut;

  constructor({ file, section, document, problems, isOut }: Merging) {
    this.#file = file;
    this.#section = section;
    this.#document = document;
    this.#problems = problems;
    this.#isOut = isOut;
    this.#path = section.list?.split('.') ?? [];
  }

  /** One row for the file itself. */
  single(rows: readonly AreaRow[]): void {
    const [row, second] = rows;
    if (second !== undefined)
      this.#say('error', 'row-second', `There are two rows "${this.#section.kind ?? ''}".`, 'Leave one.', second);
    if (row === undefined) return;
    const [item = {}] = itemsOf(this.#section, this.#document.toJS());
    const changed = this.#laid(item, row);
    if (changed === undefined) return;
    this.#lay([], item, this.#section.file === 'statements.yaml' ? wholePages(changed) : changed);
  }

  /** Values inside others are set one by one, so that what stands beside them keeps its form. */
  #lay(path: readonly string[], before: Item, after: Item): void {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [was, now] = [before[key], after[key]];
      if (JSON.stringify(was) === JSON.stringify(now)) continue;
      if (isItem(was) && isItem(now)) this.#lay([...path, key], was, now);
      else if (now === undefined) this.#document.deleteIn([...path, key]);
      else this.#document.setIn([...path, key], now);
    }
  }

  /** Rows with names, each a piece. */
  list(rows: readonly AreaRow[]): void {
    const [first] = this.#section.columns;
    if (first === undefined) return;
    const items = itemsOf(this.#section, this.#document.toJS());
    const places = new Map(items.map((item, at) => [first.get(item), at]));
    const seen = new Map<string, number>();
    const names = new Set(rows.map((row) => row.cells.get(first.heading) ?? ''));
    const added: { item: Item; row: AreaRow }[] = [];
    for (const row of rows) {
      const name = row.cells.get(first.heading) ?? '';
      const twin = seen.get(name);
      if (twin !== undefined && name !== '') {
        this.#say(
          'error',
          'id-twice',
          `"${name}" stands in row ${twin} too.`,
          'Leave one of the two.',
          row,
          first.heading,
        );
        continue;
      }
      seen.set(name, row.number);
      const at = places.get(name) ?? this.#reworded(row, items, first, names);
      if (at !== undefined) {
        const before = first.get(items[at] ?? {});
        names.add(before);
        seen.set(before, row.number);
      }
      const changed = this.#laid(at === undefined ? {} : (items[at] ?? {}), row, at === undefined);
      if (changed === undefined) continue;
      if (at === undefined) added.push({ item: changed, row });
      else this.#document.setIn([...this.#path, at], this.#document.createNode(changed));
    }
    this.#takeOut(items, first, seen);
    for (const { item } of added) this.#add(item);
  }

  /** The piece that has no row any more and is in all else what this row says: only its first cell was written anew. */
  #reworded(row: AreaRow, items: readonly Item[], first: AreaColumn, names: ReadonlySet<string>): number | undefined {
    const others = this.#section.columns.filter((one) => one !== first && row.cells.has(one.heading));
    const says = others.map((one) => row.cells.get(one.heading) ?? '');
    if (says.every((text) => text === '')) return undefined;
    const at = items.findIndex((item) => {
      const cells = cellsOfItem(this.#section, item);
      const isOther = names.has(first.get(item)) || first.get(item) === '';
      return !isOther && others.every((one, index) => (cells.get(one.heading) ?? '') === says[index]);
    });
    return at < 0 ? undefined : at;
  }

  /** Days: the rows together are the list. */
  whole(rows: readonly AreaRow[]): void {
    const { columns } = this.#section;
    const before = itemsOf(this.#section, this.#document.toJS()).map((item) => columns.map((one) => one.get(item)));
    const now: string[][] = [];
    for (const row of rows) {
      const days = columns.map((column) => this.#cleaned(column, row));
      const empty = columns.find((_, at) => days[at] === '');
      if (empty) this.#say('error', 'cell-empty', `"${empty.heading}" is empty.`, empty.form, row, empty.heading);
      else if (days.every((one) => one !== undefined)) now.push(days as string[]);
    }
    const known = before.filter((days) => days.some((one) => one !== ''));
    if (JSON.stringify(known) === JSON.stringify(now)) return;
    const said = (all: readonly (readonly string[])[]) => all.map((days) => days.join(' to ')).join(', ');
    const { sheet, kind = '' } = this.#section;
    this.changes.push({
      sheet,
      what: 'changed',
      name: kind,
      columns: [{ column: kind, from: said(known), to: said(now) }],
    });
    this.#document.setIn(this.#path, this.#document.createNode(columns.length === 1 ? now.flat() : now));
  }

  /** The piece with what its row says; undefined where that is what it was, or cannot be. */
  #laid(item: Item, row: AreaRow, isNew = false): Item | undefined {
    const { columns, sheet } = this.#section;
    const changed = structuredClone(item);
    const before = cellsOfItem(this.#section, item);
    const told: AreaChange['columns'][number][] = [];
    let isFaulty = false;
    for (const column of columns) {
      if (!row.cells.has(column.heading)) continue;
      const from = before.get(column.heading) ?? '';
      if (row.cells.get(column.heading) === from) continue;
      const to = this.#cleaned(column, row);
      if (to === undefined) isFaulty = true;
      else if (to !== from) told.push({ column: column.heading, from, to });
    }
    if (isFaulty || told.length === 0) return undefined;
    // Only now: what is left empty beside it is meant so, and no longer waits.
    for (const column of columns) {
      const text = row.cells.get(column.heading);
      if (text === undefined) continue;
      column.set(changed, text === before.get(column.heading) ? text : (this.#cleaned(column, row) ?? ''));
    }
    for (const column of columns.filter((one) => row.cells.get(one.heading) && one.get(changed) === ''))
      this.#say(
        'error',
        'cell-alone',
        `"${column.heading}" cannot stand without the cell it belongs to.`,
        `Fill in the column before it, or empty "${column.heading}".`,
        row,
        column.heading,
      );
    for (const column of columns.filter((one) => one.isNeeded && one.get(changed) === ''))
      this.#say(
        'warning',
        'fill-in',
        `"${column.heading}" is empty; until it is filled in no family sees this row.`,
        column.form,
        row,
        column.heading,
      );
    const { kind, list } = this.#section;
    // A row that says one thing of the area has no name but its kind.
    const name = (list === undefined && columns.length === 1 && kind) || (columns[0]?.get(changed) ?? '');
    this.changes.push({ sheet, row: row.number, what: isNew ? 'added' : 'changed', name, columns: told });
    return changed;
  }

  #cleaned(column: AreaColumn, row: AreaRow): string | undefined {
    const text = row.cells.get(column.heading) ?? '';
    const clean = column.clean(text);
    if (clean === undefined) {
      const words = text.length > 60 ? `${text.slice(0, 57)}...` : text;
      this.#say('error', 'cell-unclear', `"${words}" cannot stand here.`, column.form, row, column.heading);
    }
    return clean;
  }

  /** What has no row any more: a stub that was never filled in goes; everything else stays and is told, until the officer says that it goes. */
  #takeOut(items: readonly Item[], first: AreaColumn, seen: ReadonlyMap<string, number>): void {
    const { sheet, columns } = this.#section;
    for (const [at, item] of [...items.entries()].reverse()) {
      const name = first.get(item);
      if (seen.has(name) && name !== '') continue;
      const isStub = columns.some((one) => one.isNeeded && one.get(item) === '');
      if (isStub && name === '' && seen.size > 0) this.#document.deleteIn([...this.#path, at]);
      else if (isStub && sheet !== 'Teams' && seen.size > 0) this.#document.deleteIn([...this.#path, at]);
      else if (name !== '') {
        const isOut = this.#isOut(sheet, name);
        if (isOut) this.#document.deleteIn([...this.#path, at]);
        this.changes.push({ sheet, what: 'gone', name, columns: [], ...(isOut ? { isOut } : {}) });
      }
    }
  }

  #add(item: Item): void {
    const list = this.#document.getIn(this.#path);
    if (!isSeq(list)) return this.#document.setIn(this.#path, this.#document.createNode([item]));
    if (list.items.length === 0) list.flow = false;
    list.add(this.#document.createNode(item));
  }

  #say(level: Problem['level'], code: string, message: string, tip: string, row: AreaRow, column?: string): void {
    this.#problems.push({
      level,
      code,
      message,
      tip,
      place: { file: this.#file, sheet: row.sheet, row: row.number, column },
    });
  }
}
