import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import type { Problem } from '../../domain/pack/problem.ts';
import { isUnfilled, type Unfilled } from './unfilled.ts';
import { serviceSchema, type Service } from '../../domain/pack/schema/service.ts';
import { withoutFormulaMark } from './formulaMark.ts';

const lists = new Set(['provisions', 'needs', 'access', 'area', 'languages', 'keywords']);
const numbers = new Set(['minimum_age', 'maximum_age']);
const columns = Object.keys(serviceSchema.shape);
/** Columns that a table may be without: packs from before they were made have none. */
const newer = new Set(['opening']);

/** Reads the directory. Each problem names its row (the heading is row 1) and column. */
export function parseServices(
  file: string,
  text: string,
): { services: Map<string, Service>; rows: Map<string, number>; unfilled: Unfilled[]; problems: Problem[] } {
  const services = new Map<string, Service>();
  const rows = new Map<string, number>();
  const unfilled: Unfilled[] = [];
  const problems: Problem[] = [];
  const say = (code: string, message: string, tip: string, row?: number, column?: string) =>
    problems.push({ level: 'error', code, message, tip, place: { file, row, column } });

  const table = readTable(text, (message, row) =>
    say('csv-broken', message, 'Check the quotes and commas in this row.', row),
  );
  if (!table) return { services, rows, unfilled, problems };
  const [heading = [], ...lines] = table;
  for (const name of columns) {
    if (!heading.includes(name) && !newer.has(name))
      say('csv-column-missing', `There is no column "${name}".`, 'Add it to the heading row.', 1, name);
  }
  for (const name of heading) {
    if (!columns.includes(name))
      say('csv-column-unknown', `The column "${name}" is not known.`, `Use one of: ${columns.join(', ')}.`, 1, name);
  }
  if (problems.length > 0) return { services, rows, unfilled, problems };

  lines.forEach((cells, index) => {
    const row = index + 2;
    if (cells.every((cell) => cell.trim() === '')) return;
    const waiting = unfilledRow(file, row, heading, cells);
    if (waiting !== undefined) return void unfilled.push(waiting);
    const parsed = serviceSchema.safeParse(
      Object.fromEntries(heading.map((name, at) => [name, cellValue(name, cells[at] ?? '')])),
    );
    if (!parsed.success) {
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0] ?? '');
        say('schema', `${issue.path.map(String).join('.')}: ${issue.message}`, tipFor(issue, column), row, column);
      }
      return;
    }
    if (services.has(parsed.data.id)) {
      say(
        'id-twice',
        `The id "${parsed.data.id}" stands in row ${rows.get(parsed.data.id)} too.`,
        'Give each service its own id.',
        row,
        'id',
      );
      return;
    }
    services.set(parsed.data.id, parsed.data);
    rows.set(parsed.data.id, row);
  });
  return { services, rows, unfilled, problems };
}

function unfilledRow(
  file: string,
  row: number,
  heading: readonly string[],
  cells: readonly string[],
): Unfilled | undefined {
  const fields = heading.filter((_, at) => isUnfilled(cells[at]));
  if (fields.length === 0) return undefined;
  const id = cells[heading.indexOf('id')] ?? '';
  return { kind: 'services', id, fields, place: { file, row, column: fields[0] } };
}

/** What to write instead, as far as the column's own rule says it. */
function tipFor(issue: z.core.$ZodIssue, column: string): string {
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.map(String).join(', ')}.`;
  if (column === 'checkedOn' || column === 'reviewBy') return 'Write the day as 2026-11-22.';
  if (numbers.has(column)) return 'Write a whole number from 0 to 25.';
  if (column === 'opening')
    return 'Write days and times with ; between: Mon-Fri 9am-5pm; Sat 10am-1pm; closed on bank holidays.';
  if (column === 'id') return 'Write small letters, digits and hyphens: speech-therapy.';
  if (lists.has(column)) return 'Write ids with ; between: autism;hearing.';
  return issue.code === 'too_small' ? 'Write something: this cell must not be empty.' : 'Correct this cell.';
}

function readTable(text: string, broken: (message: string, row: number) => void): string[][] | undefined {
  let rowsRead = 0;
  const onRecord = (cells: string[]): string[] => {
    rowsRead += 1;
    return cells;
  };
  try {
    return parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: false, onRecord });
  } catch (error) {
    broken(error instanceof Error ? error.message : String(error), rowsRead + 1);
    return undefined;
  }
}

/** A cell as the schema takes it: lists at `;`, numbers as numbers. */
export function cellValue(column: string, cell: string): unknown {
  const value = withoutFormulaMark(cell.trim());
  if (lists.has(column))
    return value === ''
      ? []
      : value
          .split(';')
          .map((one) => one.trim())
          .filter(Boolean);
  if (numbers.has(column)) return value === '' ? undefined : Number(value);
  if (column === 'opening' && value === '') return undefined;
  return value;
}
