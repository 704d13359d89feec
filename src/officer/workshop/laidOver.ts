import type { Problem } from '../../domain/pack/problem.ts';
import type { AreaMerged } from '../area/mergeAreaSheets.ts';
import { areaId, newAreaFiles } from '../area/newAreaFiles.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { loadContent, type LoadedPack } from '../content/loadContent.ts';
import { memoryFolder } from '../content/memoryFolder.ts';
import { columns, type Cells } from '../exchange/draft.ts';
import { readRecord, recordName, recordText, withSource } from '../exchange/importRecord.ts';
import { layOver } from '../exchange/layOver.ts';
import type { MapFile } from '../exchange/mapping.ts';
import type { Merged } from '../exchange/mergeServices.ts';
import { areaNamed } from '../exchange/ownWorkbook.ts';
import { pointsTo } from '../exchange/pointsTo.ts';
import type { ReadSource } from '../exchange/readSource.ts';
import type { SourceFile } from '../exchange/sourceFile.ts';
import { cellsOf } from '../exchange/writeServices.ts';
import type { Workbook } from '../sheets/sheet.ts';
import { draftsOf } from './takeIn.ts';
import type { Table } from './table.ts';
import type { Say } from './say.ts';

/** Another system's list laid over the services of a pack. */
export interface LaidOver {
  readonly read: ReadSource;
  readonly leftOut: number;
  readonly keptLocal: Merged['keptLocal'];
  /** No longer in the list; the row stays until somebody takes it out. */
  readonly gone: readonly { readonly id: string; readonly name: string; readonly pointedAtBy: readonly string[] }[];
  readonly problems: readonly Problem[];
  /** Undefined where the pack it would lie over cannot be read, or the list holds nothing. */
  readonly table: Table | undefined;
  /** The text of imported.json. */
  readonly record: string | undefined;
  /** The pack it lies over: a new one where the workbook is that of another area. */
  readonly ground: ContentFolder;
  readonly isNew: boolean;
  /** What the other sheets of a workbook of ours change. */
  readonly sheets: AreaMerged | undefined;
}

/** How the bench calls a row of another sheet that was taken out. */
export function sheetKey(sheet: string, name: string): string {
  return `sheet ${sheet} ${name}`;
}

interface Laying {
  readonly bench: {
    readonly map: MapFile;
    readonly cells: ReadonlyMap<string, string>;
    readonly out: ReadonlySet<string>;
  };
  /** The pack it is laid over. */
  readonly ground: ContentFolder;
  readonly nationOf: (nation: string) => ContentFolder;
  readonly files: readonly SourceFile[];
  readonly today: string;
  readonly say: Say;
}

export function laidOver({ bench, ground, nationOf, files, today, say }: Laying): LaidOver {
  const read = draftsOf(files, bench.map, bench.cells);
  const nothing = { read, leftOut: 0, keptLocal: [], gone: [], table: undefined, record: undefined, sheets: undefined };
  const given = loadContent(ground, nationOf);
  if (!('view' in given)) return { ...nothing, ground, isNew: false, problems: read.problems };
  const fresh = newGround(read.ours, given, today);
  const pack = fresh === undefined ? given : loadContent(fresh, nationOf);
  if (!('view' in pack)) throw new Error(pack.problems.map((one) => one.message).join('\n'));
  const own = fresh ?? ground;
  const textOf = (name: string) => (own.files.includes(name) ? own.text(name) : '');
  const record = readRecord(`${own.name}/${recordName}`, textOf(recordName) || undefined);
  const total = read.drafts.length;
  const laid = layOver({
    file: files[0]?.name ?? '',
    read,
    defaults: bench.map.defaults,
    pack,
    here: { rows: Object.values(pack.directory).map(cellsOf), textOf },
    sources: record.sources,
    today,
    // Services go from the table itself, which the officer sees.
    isOut: (sheet, name) => sheet !== 'Services' && bench.out.has(sheetKey(sheet, name)),
    onDraft: (done) => {
      if (done % 100 === 0) say('cleaning', done, total);
    },
  });
  const { merged, at, sheets, leftOut } = laid;
  const leadTo = pointsTo(pack);
  return {
    read,
    ground: own,
    isNew: fresh !== undefined,
    leftOut,
    keptLocal: merged.keptLocal,
    gone: merged.gone.map((one) => ({ ...one, pointedAtBy: leadTo(one.id) })),
    problems: [...laid.problems, ...record.problems],
    // Of a file that held nothing nothing is laid over: services.csv stays to the byte.
    table: total === 0 ? undefined : tableFrom(merged.rows),
    record: total > 0 && !read.ours ? recordText(withSource(record.sources, at, merged)) : undefined,
    sheets,
  };
}

/** A workbook of another area than the one on the bench begins a pack of its own, as `new-area` does. */
function newGround(workbook: Workbook | undefined, { view }: LoadedPack, today: string): ContentFolder | undefined {
  const name = workbook && areaNamed(workbook);
  const id = areaId(name ?? '');
  if (name === undefined || name === view.pack.name || id === '') return undefined;
  return memoryFolder(id, newAreaFiles({ id, name, nation: view, today }));
}

function tableFrom(rows: readonly Cells[]): Table {
  return {
    heading: columns,
    rows: rows.map((row) => ({ key: `id ${row.id}`, cells: columns.map((column) => row[column]) })),
  };
}
