import type { Problem } from '../../domain/pack/problem.ts';
import type { PackView } from '../../domain/pack/view.ts';
import { mergeAreaSheets } from '../area/mergeAreaSheets.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { loadContent } from '../content/loadContent.ts';
import { columns, type Cells } from '../exchange/draft.ts';
import { asOurs, finishAll } from '../exchange/finishAll.ts';
import { readRecord, recordName, recordText, sameSource, withSource } from '../exchange/importRecord.ts';
import type { MapFile } from '../exchange/mapping.ts';
import { mergeServices, type Merged } from '../exchange/mergeServices.ts';
import { pointsTo } from '../exchange/pointsTo.ts';
import type { ReadSource } from '../exchange/readSource.ts';
import type { SourceFile } from '../exchange/sourceFile.ts';
import { cellsOf } from '../exchange/writeServices.ts';
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
}

interface Laying {
  readonly bench: { readonly map: MapFile; readonly cells: ReadonlyMap<string, string> };
  /** The pack it is laid over. */
  readonly ground: ContentFolder;
  readonly nationOf: (nation: string) => ContentFolder;
  readonly files: readonly SourceFile[];
  readonly today: string;
  readonly say: Say;
}

export function laidOver({ bench, ground, nationOf, files, today, say }: Laying): LaidOver {
  const read = draftsOf(files, bench.map, bench.cells);
  const pack = loadContent(ground, nationOf);
  if (!('view' in pack))
    return { read, leftOut: 0, keptLocal: [], gone: [], problems: read.problems, table: undefined, record: undefined };
  const rules = {
    defaults: bench.map.defaults,
    needs: pack.view.needs.map((one) => one.id),
    places: pack.view.places,
    provisions: Object.keys(pack.view.provisions),
    today,
  };
  const total = read.drafts.length;
  const rows = Object.values(pack.directory).map(cellsOf);
  const ours = read.ours && asOurs(read.drafts, rows);
  const finished = finishAll(ours?.drafts ?? read.drafts, rules, ours?.here, (done) => {
    if (done % 100 === 0) say('cleaning', done, total);
  });
  const record = readRecord(
    `${ground.name}/${recordName}`,
    ground.files.includes(recordName) ? ground.text(recordName) : undefined,
  );
  const ids = finished.incoming.map((one) => one.sourceId);
  const at = sameSource(record.sources, ids);
  const merged = mergeServices(rows, finished.incoming, ours?.last ?? record.sources[at] ?? {});
  const leadTo = pointsTo(pack);
  return {
    read,
    leftOut: finished.leftOut,
    keptLocal: merged.keptLocal,
    gone: merged.gone.map((one) => ({ ...one, pointedAtBy: leadTo(one.id) })),
    problems: [...read.problems, ...finished.problems, ...record.problems, ...otherSheets(read, ground, pack.view)],
    // Of a file that held nothing nothing is laid over: services.csv stays to the byte.
    table: total === 0 ? undefined : tableFrom(merged.rows),
    record: total > 0 && !ours ? recordText(withSource(record.sources, at, merged)) : undefined,
  };
}

function tableFrom(rows: readonly Cells[]): Table {
  return {
    heading: columns,
    rows: rows.map((row) => ({ key: `id ${row.id}`, cells: columns.map((column) => row[column]) })),
  };
}

/** A workbook of ours has sheets that are not services. Here they are not read: what somebody changed in them is told. */
function otherSheets({ ours, drafts }: ReadSource, ground: ContentFolder, view: PackView): Problem[] {
  if (ours === undefined) return [];
  const file = drafts[0]?.file ?? '';
  const textOf = (name: string) => (ground.files.includes(name) ? ground.text(name) : '');
  const changed = new Set(mergeAreaSheets(file, ours, view, textOf).changes.map((one) => one.sheet));
  return [...changed].map((sheet) => ({
    level: 'warning',
    code: 'sheet-unread',
    message: `The sheet "${sheet}" differs from the pack and was not read: here only services are.`,
    tip: 'Bring it in where the project stands: npm run offer -- import WORKBOOK --into FOLDER.',
    place: { file, sheet },
  }));
}
