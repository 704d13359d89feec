import type { Problem } from '../../domain/pack/problem.ts';
import { listColumns, placeIn, type Column, type Draft, type Extra } from './draft.ts';
import { guessMapping, type Mapped, type MapFile } from './mapping.ts';
import { isOutpost, outpostRow } from './outpostRow.ts';

/** A CSV file, or a sheet of a workbook: its heading and the rows below it, each with its own number. */
export interface Table {
  readonly file: string;
  readonly sheet?: string | undefined;
  readonly heading: { readonly number: number; readonly cells: readonly string[] };
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

export interface TableDrafts {
  readonly drafts: Draft[];
  readonly mapping: Mapped[];
  readonly problems: Problem[];
}

const joined: ReadonlySet<string> = new Set(['accessibility', 'schedule', 'cost_description', 'costAmount', 'wait']);

const ofPlace: ReadonlySet<string> = new Set(['address_1', 'city', 'postal_code', 'place', 'latitude', 'longitude']);

/** A table as drafts: one service over several rows is put together. */
export function tableDrafts(table: Table, map: MapFile): TableDrafts {
  const problems: Problem[] = [];
  const names = table.heading.cells.map((name) => name.trim());
  const mapping = guessMapping(names, map);
  const say = (code: string, message: string, tip: string, row: number, column?: string) =>
    problems.push({ level: 'error', code, message, tip, place: placeIn(table, row, column) });
  for (const from of Object.keys(map.columns).filter((name) => !names.includes(name)))
    say(
      'map-column',
      `The map file names the column "${from}", which the file has not.`,
      'Write it as in the first row.',
      table.heading.number,
      from,
    );
  if (!mapping.some((one) => one.to === 'name'))
    say(
      'csv-column-missing',
      'No column is the name of the service.',
      'Name the columns in the first row, or say with --map which one it is.',
      table.heading.number,
      'name',
    );
  if (problems.length > 0) return { drafts: [], mapping, problems };
  const single = table.rows.flatMap(({ number, cells }): Draft[] => {
    if (cells.every((cell) => cell.trim() === '') || isExample(cells, mapping)) return [];
    if (cells.length > names.length && cells.slice(names.length).some((cell) => cell.trim() !== ''))
      say(
        'csv-cells',
        `The row has ${cells.length} cells, the heading ${names.length}.`,
        'Put a text with commas in quotes.',
        number,
      );
    return [draftOf(table, number, cells, mapping)];
  });
  return { drafts: together(single, problems), mapping, problems };
}

/** Grey rows of a workbook show what a row looks like; they are no services. */
export const exampleId = /^example(-\d+)?$/i;

function isExample(cells: readonly string[], mapping: readonly Mapped[]): boolean {
  const at = mapping.findIndex((one) => one.to === 'id');
  return at >= 0 && exampleId.test((cells[at] ?? '').trim());
}

function draftOf({ file, sheet }: Table, row: number, values: readonly string[], mapping: readonly Mapped[]): Draft {
  const cells: Partial<Record<Column | Extra, string>> = {};
  const called: Partial<Record<Column | Extra, string>> = {};
  mapping.forEach(({ from, to, how }, at) => {
    if (to === null || to === 'ignore' || how === 'beside') return;
    const value = (values[at] ?? '').trim();
    called[to] = from;
    cells[to] = cells[to] ? `${cells[to]};${value}` : value;
  });
  const under = (heading: string) => {
    // What the officer mapped by hand is what the officer says it is.
    const at = mapping.findIndex(({ from, how }) => from.toLowerCase() === heading && how !== 'map file');
    return at < 0 ? '' : (values[at] ?? '').trim();
  };
  const whole = isOutpost(mapping.map((one) => one.from)) ? outpostRow(cells, under) : cells;
  return { file, ...(sheet === undefined ? {} : { sheet }), row, sourceId: cells.id ?? '', cells: whole, called };
}

/** Rows that say whose they are (a reference, or the same id and no other name) belong to the row above. */
function together(drafts: readonly Draft[], problems: Problem[]): Draft[] {
  const byId = new Map<string, Draft>();
  const order: string[] = [];
  for (const draft of drafts) {
    const { id = '', join = '', name = '' } = draft.cells;
    const above = order.at(-1);
    if (above !== undefined && isMore(draft)) {
      problems.push(moreOf(draft, byId.get(above)?.cells.name ?? ''));
      byId.set(above, withRow(byId.get(above) ?? draft, draft, problems));
      continue;
    }
    const key = join || id || `row ${draft.sheet ?? ''} ${draft.row}`;
    const first = byId.get(key);
    if (first && (join !== '' || name === '' || name === first.cells.name)) {
      byId.set(key, withRow(first, draft, problems));
      continue;
    }
    if (first) {
      problems.push(
        fault(
          'id-twice',
          `The id "${id}" stands in row ${first.row} too, for another name.`,
          'Give each service its own id.',
          draft,
          draft.called.id ?? 'id',
        ),
      );
      continue;
    }
    if (join !== '')
      problems.push(
        fault(
          'row-alone',
          `No row above has the id "${join}".`,
          'Put the row with the name above it.',
          draft,
          draft.called.join,
        ),
      );
    else order.push(key);
    byId.set(key, draft);
  }
  return order.flatMap((key) => byId.get(key) ?? []);
}

/** A row without a name that only says where, when or how much is more of the service above it. */
function isMore({ cells }: Draft): boolean {
  const filled = Object.entries(cells).flatMap(([column, value]) => (value === '' ? [] : [column]));
  return filled.length > 0 && filled.every((column) => joined.has(column) || ofPlace.has(column));
}

function moreOf(draft: Draft, name: string): Problem {
  const message = `This row has no name; it was taken as more of "${name}".`;
  const tip = 'Write the name, if it is a service of its own.';
  return { ...fault('row-joined', message, tip, draft, draft.called.name), level: 'warning' };
}

function withRow(first: Draft, more: Draft, problems: Problem[]): Draft {
  const cells = { ...first.cells };
  for (const [name, value = ''] of Object.entries(more.cells)) {
    const column = name as Column | Extra;
    const before = cells[column] ?? '';
    if (value === '' || value === before || column === 'id' || column === 'join') continue;
    if (before === '') cells[column] = value;
    else if (listColumns.has(column as Column) || joined.has(column)) cells[column] = `${before}; ${value}`;
    else
      problems.push({
        ...fault(
          'row-second',
          `A second "${more.called[column] ?? column}" of the same service was not taken.`,
          'Write it into a text column if families need it.',
          more,
          more.called[column],
        ),
        level: 'warning',
      });
  }
  return { ...first, cells };
}

function fault(code: string, message: string, tip: string, draft: Draft, column?: string): Problem {
  return { level: 'error', code, message, tip, place: placeIn(draft, draft.row, column) };
}
