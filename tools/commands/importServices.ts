import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import { byCell } from '../../src/officer/area/byCell.ts';
import {
  readRecord,
  recordName,
  recordText,
  withSource,
  type ImportSource,
} from '../../src/officer/exchange/importRecord.ts';
import { noMap, readMapFile, type MapFile } from '../../src/officer/exchange/mapping.ts';
import { layOver, type LaidSource } from '../../src/officer/exchange/layOver.ts';
import type { Merged } from '../../src/officer/exchange/mergeServices.ts';
import { areaNamed, readMe } from '../../src/officer/exchange/ownWorkbook.ts';
import { pointsTo } from '../../src/officer/exchange/pointsTo.ts';
import { readSource, type ReadSource } from '../../src/officer/exchange/readSource.ts';
import { cellsOf, servicesText } from '../../src/officer/exchange/writeServices.ts';
import type { Workbook } from '../../src/officer/sheets/sheet.ts';
import { diskFolder } from '../disk/diskFolder.ts';
import { loadPackFrom, type loadPack } from '../disk/loadPack.ts';
import type { fetchSource } from '../disk/fetchSource.ts';
import { readSourceAt } from '../disk/readSourceAt.ts';
import { asLine } from './asLine.ts';
import type { CommandResult } from './check.ts';
import { importLines } from './importLines.ts';
import type { ImportJson } from './shapes.ts';

interface ImportArguments {
  readonly source: string | undefined;
  /** What stands at `source`, where that is an address. */
  readonly fetched?: Awaited<ReturnType<typeof fetchSource>> | undefined;
  readonly mapFile: string | undefined;
  /** A folder for a new services.csv. */
  readonly out: string | undefined;
  /** The folder of the pack to merge into. */
  readonly into: string | undefined;
  /** What is no longer in the source goes from the pack. */
  readonly takeOut?: boolean | undefined;
  /** The pack merged into; without `into` the one whose nation says which needs and provisions there are. */
  readonly load: () => ReturnType<typeof loadPack>;
  readonly json: boolean;
  readonly today: string;
}

/** Services of a spreadsheet or a feed as rows of services.csv. Without `out` and `into` it only reports; with an error nothing is written. */
export function importServices(args: ImportArguments): CommandResult {
  const { source, mapFile, out, into, json } = args;
  if (source === undefined)
    return {
      exitCode: 2,
      output: 'import needs a file or an address: import FILE|URL [--map FILE] [--into DIR | --out DIR]',
    };
  if (out !== undefined && into !== undefined) return { exitCode: 2, output: 'Give --into or --out, not both.' };
  if (args.takeOut && into === undefined)
    return { exitCode: 2, output: '--take-out needs --into DIR: from which pack should it go?' };
  const { map, problems: mapProblems } = readMapAt(mapFile);
  const read: ReadSource =
    mapProblems.length > 0
      ? { format: 'unknown', mapping: [], drafts: [], problems: mapProblems }
      : args.fetched === undefined
        ? readSourceAt(source, map)
        : 'refused' in args.fetched
          ? args.fetched.refused
          : readSource(args.fetched.files, map);
  // A file that cannot be read is told at once, before the pack is.
  const pack = read.drafts.length > 0 || read.ours ? args.load() : undefined;
  const broken = pack?.problems.filter((one) => one.level === 'error') ?? [];
  if (pack && (!('view' in pack) || broken.length > 0))
    return { exitCode: 1, output: json ? JSON.stringify({ problems: broken }) : broken.map(asLine).join('\n') };
  const { shape, merged, record, files } = judge(args, read, map, pack);
  const errors = shape.problems.some((one) => one.level === 'error');
  const folder = into ?? out;
  const isChanged = !read.ours || shape.added.length + shape.changed.length + shape.gone.length > 0;
  const own: [string, string][] = isChanged && shape.services > 0 ? [['services.csv', servicesText(merged.rows)]] : [];
  const texts = [...own, ...(read.ours ? [] : [recordFile(merged, record.sources, record.at)]), ...files];
  const written = folder !== undefined && !errors && own.length + files.size > 0 ? folder : null;
  if (written !== null) writeAll(written, texts);
  const told: ImportJson = { ...shape, written, gone: errors ? [] : shape.gone };
  return {
    exitCode: errors ? 1 : 0,
    output: json ? JSON.stringify(told, null, 2) : importLines(told, folder !== undefined),
  };
}

/** What would become of it, before anything is written. */
function judge(
  { source, out, into, takeOut, today }: ImportArguments,
  read: ReadSource,
  map: MapFile,
  pack: LoadedPack | undefined,
) {
  const folder = into ?? out;
  const record = folder === undefined ? { sources: [], problems: [] } : readRecordIn(folder);
  const file = source ?? '';
  const disk = into === undefined ? undefined : diskFolder(into);
  const here = disk && {
    rows: Object.values(pack?.directory ?? {}).map(cellsOf),
    textOf: (name: string) => (disk.files.includes(name) ? disk.text(name) : ''),
  };
  const laid = layOver({
    file,
    read,
    defaults: map.defaults,
    pack,
    here,
    sources: record.sources,
    today,
    ...(takeOut ? { isOut: () => true } : {}),
  });
  const problems = [
    ...laid.problems,
    ...(into !== undefined && (read.ours || laid.takenOut.length > 0) ? wouldBe(into, laid) : []),
    ...(into !== undefined && read.ours && pack ? otherArea(file, read.ours, pack) : []),
    ...(out !== undefined && laid.sheets.changes.length > 0 ? [servicesAlone(file, laid)] : []),
    ...record.problems,
    ...alreadyThere(out),
  ];
  const { merged, sheets } = laid;
  const shape = shapeOf({ read, laid, problems, pack });
  const files = into === undefined ? new Map<string, string>() : sheets.files;
  return { shape, merged, record: { sources: record.sources, at: laid.at }, files };
}

/** Whether the pack would still be whole with what the sheets say; by the cell of the workbook where one is to blame. */
function wouldBe(into: string, { sheets, merged }: LaidSource): Problem[] {
  if (sheets.problems.some((one) => one.level === 'error')) return [];
  const folder = diskFolder(into);
  const texts = new Map([['services.csv', servicesText(merged.rows)], ...sheets.files]);
  const text = (name: string) => texts.get(name) ?? folder.text(name);
  const files = [...new Set([...folder.files, ...texts.keys()])];
  return loadPackFrom({ ...folder, files, text }, into)
    .problems.filter((one) => one.level === 'error')
    .map((one) => byCell(one, folder.name, sheets));
}

/** A workbook says whose it is. */
function otherArea(file: string, workbook: Workbook, { view }: LoadedPack): Problem[] {
  const name = areaNamed(workbook);
  if (name === undefined || name === view.pack.name) return [];
  return [
    {
      level: 'warning',
      code: 'area-other',
      message: `This is the workbook of ${name}; the pack is that of ${view.pack.name}.`,
      tip: 'Name the folder of its own pack with --into, unless you mean this one.',
      place: { file, sheet: readMe },
    },
  ];
}

function servicesAlone(file: string, { sheets }: LaidSource): Problem {
  const names = [...new Set(sheets.changes.map((one) => one.sheet))];
  return {
    level: 'warning',
    code: 'sheets-left-out',
    message: `With --out services alone are written; what stands on ${names.join(', ')} is not.`,
    tip: 'Use --into with the folder of a pack.',
    place: { file },
  };
}

function readMapAt(file: string | undefined): ReturnType<typeof readMapFile> {
  if (file === undefined) return { map: noMap, problems: [] };
  if (existsSync(file)) return readMapFile(file, readFileSync(file, 'utf8'));
  const tip = 'Write it, or leave out --map.';
  const message = `There is no file ${file}.`;
  return { map: noMap, problems: [{ level: 'error', code: 'file-missing', message, tip, place: { file } }] };
}

function readRecordIn(folder: string): ReturnType<typeof readRecord> {
  const file = join(folder, recordName);
  return readRecord(file, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
}

/** --out makes a new file; what stands there is not lost. */
function alreadyThere(out: string | undefined): Problem[] {
  if (out === undefined || !existsSync(join(out, 'services.csv'))) return [];
  const place = { file: join(out, 'services.csv') };
  return [
    {
      level: 'error',
      code: 'file-exists',
      message: 'There is a services.csv already.',
      tip: 'Use --into to merge with it, or name another folder.',
      place,
    },
  ];
}

/** What this source said, for the next import. */
function recordFile(merged: Merged, sources: readonly ImportSource[], at: number): [string, string] {
  return [recordName, recordText(withSource(sources, at, merged))];
}

/** All files whole, or none: written beside, then put in place. */
function writeAll(folder: string, files: readonly (readonly [string, string])[]): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, `${name}.new`), text);
  for (const [name] of files) renameSync(join(folder, `${name}.new`), join(folder, name));
}

function shapeOf(of: {
  read: ReadSource;
  laid: LaidSource;
  problems: readonly Problem[];
  pack: LoadedPack | undefined;
}): ImportJson {
  const { read, problems, pack } = of;
  const { merged, leftOut, sheets, takenOut } = of.laid;
  const leadTo = pack ? pointsTo(pack) : () => [];
  return {
    written: null,
    format: read.format,
    ...(read.encoding === undefined ? {} : { encoding: read.encoding }),
    entries: read.drafts.length,
    services: merged.added.length + merged.changed.length + merged.unchanged,
    leftOut,
    mapping: [...read.mapping],
    added: merged.added,
    changed: merged.changed,
    keptLocal: merged.keptLocal,
    gone: merged.gone.map((one) => ({
      ...one,
      pointedAtBy: leadTo(one.id),
      ...(takenOut.includes(one.id) ? { isOut: true as const } : {}),
    })),
    unchanged: merged.unchanged,
    sheets: [...sheets.changes],
    problems,
  };
}
