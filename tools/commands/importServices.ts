import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/pack/problem.ts';
import type { LoadedPack } from '../../src/officer/content/loadContent.ts';
import type { loadPack } from '../disk/loadPack.ts';
import { finishAll } from '../../src/officer/exchange/finishAll.ts';
import type { Finishing } from '../../src/officer/exchange/finishDraft.ts';
import {
  readRecord,
  recordName,
  recordText,
  sameSource,
  withSource,
  type ImportSource,
} from '../../src/officer/exchange/importRecord.ts';
import { noMap, readMapFile, type MapFile } from '../../src/officer/exchange/mapping.ts';
import { mergeServices, type Merged } from '../../src/officer/exchange/mergeServices.ts';
import { pointsTo } from '../../src/officer/exchange/pointsTo.ts';
import type { ReadSource } from '../../src/officer/exchange/readSource.ts';
import { cellsOf, servicesText } from '../../src/officer/exchange/writeServices.ts';
import { readSourceAt } from '../disk/readSourceAt.ts';
import { asLine } from './asLine.ts';
import type { CommandResult } from './check.ts';
import { importLines } from './importLines.ts';
import type { ImportJson } from './shapes.ts';

interface ImportArguments {
  readonly source: string | undefined;
  readonly mapFile: string | undefined;
  /** A folder for a new services.csv. */
  readonly out: string | undefined;
  /** The folder of the pack to merge into. */
  readonly into: string | undefined;
  /** The pack merged into; without `into` the one whose nation says which needs and provisions there are. */
  readonly load: () => ReturnType<typeof loadPack>;
  readonly json: boolean;
  readonly today: string;
}

/** Services of a spreadsheet or a feed as rows of services.csv. Without `out` and `into` it only reports; with an error nothing is written. */
export function importServices(args: ImportArguments): CommandResult {
  const { source, mapFile, out, into, json } = args;
  if (source === undefined)
    return { exitCode: 2, output: 'import needs a file: import FILE [--map FILE] [--into DIR | --out DIR]' };
  if (out !== undefined && into !== undefined) return { exitCode: 2, output: 'Give --into or --out, not both.' };
  const { map, problems: mapProblems } = readMapAt(mapFile);
  const read: ReadSource =
    mapProblems.length > 0
      ? { format: 'unknown', mapping: [], drafts: [], problems: mapProblems }
      : readSourceAt(source, map);
  // A file that cannot be read is told at once, before the pack is.
  const pack = read.drafts.length > 0 ? args.load() : undefined;
  const broken = pack?.problems.filter((one) => one.level === 'error') ?? [];
  if (pack && (!('view' in pack) || broken.length > 0))
    return { exitCode: 1, output: json ? JSON.stringify({ problems: broken }) : broken.map(asLine).join('\n') };
  const { shape, merged, record } = judge(args, read, map, pack);
  const errors = shape.problems.some((one) => one.level === 'error');
  const folder = into ?? out;
  const written = folder !== undefined && !errors && shape.services > 0 ? folder : null;
  if (written !== null) write(written, merged, record.sources, record.at);
  const told: ImportJson = { ...shape, written, gone: errors ? [] : shape.gone };
  return {
    exitCode: errors ? 1 : 0,
    output: json ? JSON.stringify(told, null, 2) : importLines(told, folder !== undefined),
  };
}

/** What would become of it, before anything is written. */
function judge({ out, into, today }: ImportArguments, read: ReadSource, map: MapFile, pack: LoadedPack | undefined) {
  const rules: Finishing = {
    defaults: map.defaults,
    needs: pack?.view.needs.map((one) => one.id) ?? [],
    places: into === undefined ? [] : (pack?.view.places ?? []),
    provisions: Object.keys(pack?.view.provisions ?? {}),
    today,
  };
  const finished = finishAll(read.drafts, rules);
  const folder = into ?? out;
  const record = folder === undefined ? { sources: [], problems: [] } : readRecordIn(folder);
  const ids = finished.incoming.map((one) => one.sourceId);
  const at = sameSource(record.sources, ids);
  const here = into === undefined ? [] : Object.values(pack?.directory ?? {}).map(cellsOf);
  const merged = mergeServices(here, finished.incoming, record.sources[at] ?? {});
  const problems = [...read.problems, ...finished.problems, ...record.problems, ...alreadyThere(out)];
  const shape = shapeOf({ read, merged, problems, leftOut: finished.leftOut, pack });
  return { shape, merged, record: { sources: record.sources, at } };
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

/** Both files whole, or neither: written beside, then put in place. */
function write(folder: string, merged: Merged, sources: readonly ImportSource[], at: number): void {
  const next = withSource(sources, at, merged);
  mkdirSync(folder, { recursive: true });
  const files: [string, string][] = [
    ['services.csv', servicesText(merged.rows)],
    [recordName, recordText(next)],
  ];
  for (const [name, text] of files) writeFileSync(join(folder, `${name}.new`), text);
  for (const [name] of files) renameSync(join(folder, `${name}.new`), join(folder, name));
}

function shapeOf(of: {
  read: ReadSource;
  merged: Merged;
  problems: readonly Problem[];
  leftOut: number;
  pack: LoadedPack | undefined;
}): ImportJson {
  const { read, merged, problems, leftOut, pack } = of;
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
    gone: merged.gone.map((one) => ({ ...one, pointedAtBy: leadTo(one.id) })),
    unchanged: merged.unchanged,
    problems,
  };
}
