import { parse } from 'csv-parse/sync';
import type { Problem } from '../../domain/pack/problem.ts';
import { decodeText, type Decoded } from './decodeText.ts';
import { listColumns, type Column, type Draft, type Extra } from './draft.ts';
import { guessMapping, type Mapped, type MapFile } from './mapping.ts';

export interface TableDrafts {
  readonly drafts: Draft[];
  readonly mapping: Mapped[];
  readonly encoding: Decoded['encoding'];
  readonly problems: Problem[];
}

const joined: ReadonlySet<string> = new Set(['accessibility', 'schedule', 'cost_description', 'costAmount', 'wait']);

/** A CSV file as drafts: one service over several rows is put together. */
export function tableDrafts(file: string, bytes: Uint8Array, map: MapFile): TableDrafts {
  const { text, encoding } = decodeText(bytes);
  const problems: Problem[] = [];
  const table = readTable(file, text, problems);
  const [heading = [], ...rows] = table;
  const names = heading.map((name) => name.trim());
  const mapping = guessMapping(names, map);
  for (const from of Object.keys(map.columns).filter((name) => !names.includes(name)))
    problems.push(
      fault(
        'map-column',
        `The map file names the column "${from}", which the file has not.`,
        'Write it as in the first row.',
        file,
        1,
        from,
      ),
    );
  if (table.length > 0 && !mapping.some((one) => one.to === 'name'))
    problems.push(
      fault(
        'csv-column-missing',
        'No column is the name of the service.',
        'Name the columns in the first row, or say with --map which one it is.',
        file,
        1,
        'name',
      ),
    );
  if (problems.some((one) => one.level === 'error')) return { drafts: [], mapping, encoding, problems };
  const single = rows.flatMap((cells, index): Draft[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row = index + 2;
    if (cells.length > names.length && cells.slice(names.length).some((cell) => cell.trim() !== ''))
      problems.push(
        fault(
          'csv-cells',
          `The row has ${cells.length} cells, the heading ${names.length}.`,
          'Put a text with commas in quotes.',
          file,
          row,
        ),
      );
    return [draftOf(file, row, cells, mapping)];
  });
  return { drafts: together(single, problems), mapping, encoding, problems };
}

function draftOf(file: string, row: number, values: readonly string[], mapping: readonly Mapped[]): Draft {
  const cells: Partial<Record<Column | Extra, string>> = {};
  const called: Partial<Record<Column | Extra, string>> = {};
  mapping.forEach(({ from, to }, at) => {
    if (to === null || to === 'ignore') return;
    const value = (values[at] ?? '').trim();
    called[to] = from;
    if (to === 'access' && /^needs.?referral$/i.test(from)) cells[to] = referral(value);
    else cells[to] = cells[to] ? `${cells[to]};${value}` : value;
  });
  hidePrivate(cells, mapping, values);
  return { file, row, sourceId: cells.id ?? '', cells, called };
}

/** Outpost says of a row that its contact is not public, or that the address must not be exact. */
function hidePrivate(cells: Draft['cells'], mapping: readonly Mapped[], values: readonly string[]): void {
  const says = (name: string, pattern: RegExp) =>
    mapping.some(({ from }, at) => from.toLowerCase() === name && pattern.test((values[at] ?? '').trim()));
  const gone: Column[] = [
    ...(says('contact_visible', /^(false|no|0)$/i) ? (['phone', 'email', 'sms'] as const) : []),
    ...(says('mask_exact_address', /^(true|yes|1)$/i) ? (['address_1', 'postal_code'] as const) : []),
  ];
  for (const column of gone) delete cells[column];
}

function referral(value: string): string {
  if (/^(true|yes|y|1)$/i.test(value)) return 'professional';
  return /^(false|no|n|0)$/i.test(value) ? 'self' : value;
}

/** Rows that say whose they are (a reference, or the same id and no other name) belong to the row above. */
function together(drafts: readonly Draft[], problems: Problem[]): Draft[] {
  const byId = new Map<string, Draft>();
  const order: string[] = [];
  for (const draft of drafts) {
    const { id = '', join = '', name = '' } = draft.cells;
    const key = join || id || `row ${draft.row}`;
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
          draft.file,
          draft.row,
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
          draft.file,
          draft.row,
          draft.called.join,
        ),
      );
    else order.push(key);
    byId.set(key, draft);
  }
  return order.flatMap((key) => byId.get(key) ?? []);
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
          more.file,
          more.row,
          more.called[column],
        ),
        level: 'warning',
      });
  }
  return { ...first, cells };
}

function readTable(file: string, text: string, problems: Problem[]): string[][] {
  let read = 0;
  const onRecord = (cells: string[]): string[] => {
    read += 1;
    return cells;
  };
  if (text.includes('\0\0\0')) {
    problems.push(fault('not-text', 'This is not a text file.', 'In the spreadsheet choose Save as, CSV UTF-8.', file));
    return [];
  }
  const first = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter = [',', ';', '\t'].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
  try {
    const table = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false, delimiter, onRecord });
    if (table.length === 0)
      problems.push(fault('file-empty', 'The file is empty.', 'Save the spreadsheet again.', file));
    return table;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push(fault('csv-broken', message, 'Check the quotes and commas in this row.', file, read + 1));
    return [];
  }
}

function fault(code: string, message: string, tip: string, file: string, row?: number, column?: string): Problem {
  return { level: 'error', code, message, tip, place: { file, row, column } };
}
