import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Problem } from '../../src/domain/pack/problem.ts';
import { asLine } from './asLine.ts';
import type { CommandResult } from './check.ts';

const count = z.int().min(0);
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

export const reportMissedJson = z.strictObject({
  files: count,
  /** Ids of the area packs the files are from. */
  areas: z.array(z.string()),
  total: count,
  /** The most missed first. */
  topics: z.array(
    z.strictObject({
      /** `provisions/ID`, `needs/ID` or `other`. */
      topic: z.string(),
      name: z.string(),
      count,
      months: z.record(month, count),
    }),
  ),
  /** Only warnings: a file with an error is not added up. */
  problems: z.array(z.strictObject({ level: z.literal('warning'), code: z.string(), message: z.string() })),
});
type Shape = z.infer<typeof reportMissedJson>;

const columns = ['area', 'month', 'topic', 'name', 'count'] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;
const rules: readonly [column: keyof Row, shape: RegExp, rule: string][] = [
  ['area', /^[a-z0-9][a-z0-9-]*$/, 'the id of an area'],
  ['month', /^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month, YYYY-MM'],
  ['topic', /^(?:other|(?:provisions|needs)\/[a-z0-9][a-z0-9-]*)$/, 'provisions/ID, needs/ID or other'],
  ['count', /^[1-9]\d{0,3}$/, 'a whole number from 1 to 9999'],
];

/** Adds up the counts that tablets saved: what families searched for and did not find, by topic and month. */
export function reportMissed(files: readonly string[], json: boolean): CommandResult {
  if (files.length === 0)
    return {
      exitCode: 2,
      output: 'Say which files to add up: report missed-searches FILE …, as saved on each device.',
    };
  const texts = new Map<string, string>();
  try {
    for (const file of files) texts.set(file, readFileSync(file, 'utf8'));
  } catch (error) {
    return {
      exitCode: 2,
      output: `This file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const read = [...texts].map(([file, text]) => rowsOf(file, text));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0)
    return { exitCode: 1, output: json ? JSON.stringify({ problems }, null, 2) : problems.map(asLine).join('\n') };
  const shape = added(
    read.flatMap((one) => one.rows),
    [...texts],
  );
  return { exitCode: 0, output: json ? JSON.stringify(shape, null, 2) : textOf(shape) };
}

function rowsOf(file: string, text: string): { rows: readonly Row[]; problems: readonly Problem[] } {
  const problem = (code: string, message: string, tip: string, row: number, column?: string): Problem => ({
    level: 'error',
    code,
    message,
    tip,
    place: { file, row, ...(column === undefined ? {} : { column }) },
  });
  let rows: Row[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { rows: [], problems: [problem('csv-broken', message, 'Take the file as the device saved it.', 1)] };
  }
  const lacking = columns.filter((name) => rows.length > 0 && !Object.hasOwn(rows[0] as Row, name));
  if (rows.length === 0 || lacking.length > 0) {
    const tip = `The first row must be: ${columns.join(',')}. Take the file as the device saved it.`;
    const message =
      rows.length === 0 ? 'There are no counts in this file.' : `There is no column "${lacking.join('", "')}".`;
    return { rows: [], problems: [problem('csv-column-missing', message, tip, 1)] };
  }
  const problems = rows.flatMap((row, place) =>
    rules
      .filter(([column, shape]) => !shape.test(row[column]))
      .map(([column, , rule]) =>
        problem('missed-cell', `"${row[column].slice(0, 60)}" is not ${rule}.`, `Write ${rule}.`, place + 2, column),
      ),
  );
  return { rows, problems };
}

function added(rows: readonly Row[], texts: readonly (readonly [file: string, text: string])[]): Shape {
  const topics = [...Map.groupBy(rows, ({ topic }) => topic)].map(([topic, group]) => {
    const months = [...Map.groupBy(group, (row) => row.month)].map(([month, some]) => [month, sum(some)] as const);
    return {
      topic,
      name: group.at(-1)?.name ?? '',
      count: sum(group),
      months: Object.fromEntries(months.sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  });
  const twins = [...Map.groupBy(texts, ([, text]) => text).values()].filter((same) => same.length > 1);
  return {
    files: texts.length,
    areas: [...new Set(rows.map(({ area }) => area))].sort(),
    total: sum(rows),
    topics: topics.sort((a, b) => b.count - a.count || (a.topic < b.topic ? -1 : 1)),
    problems: twins.map((same) => ({
      level: 'warning',
      code: 'missed-same-file',
      message: `These files say the same, to the letter. Is it one device, counted twice? ${same.map(([file]) => file).join(', ')}`,
    })),
  };
}

function sum(rows: readonly Row[]): number {
  return rows.reduce((total, row) => total + Number(row.count), 0);
}

function textOf({ files, areas, total, topics, problems }: Shape): string {
  return [
    ...problems.map(({ message }) => `warning  ${message}`),
    ...topics.map(({ topic, name, count, months }) => {
      const byMonth = Object.entries(months).map(([month, number]) => `${month}: ${number}`);
      return `${String(count).padStart(6)}  ${name} (${topic})\n        ${byMonth.join(', ')}`;
    }),
    `${total} searches that found nothing, ${topics.length} topics, ${files} files, ${areas.join(', ')}.`,
  ].join('\n');
}
