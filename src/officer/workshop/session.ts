import type { Service } from '../../domain/pack/schema/service.ts';
import type { PackView } from '../../domain/pack/view.ts';
import { find, type Found } from '../../domain/search/find.ts';
import { recordsOf } from '../../domain/search/record.ts';
import { buildIndex, loadIndex, type SearchIndex } from '../../domain/search/searchIndex.ts';
import { areaWorkbook } from '../area/areaWorkbook.ts';
import { areaId, newAreaFiles } from '../area/newAreaFiles.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { withoutFormulaMark } from '../content/formulaMark.ts';
import { loadContent, type LoadedPack } from '../content/loadContent.ts';
import { memoryFolder } from '../content/memoryFolder.ts';
import { noMap, type MapFile } from '../exchange/mapping.ts';
import type { SourceFile } from '../exchange/sourceFile.ts';
import { nextGrades } from '../report/harderPages.ts';
import { reportPage } from '../report/html/reportPage.ts';
import { officerReport } from '../report/officerReport.ts';
import { writeWorkbook } from '../sheets/writeWorkbook.ts';
import { sheetKey } from './laidOver.ts';
import { packZip } from './packZip.ts';
import type { Say } from './say.ts';
import { servicesWorkbook } from './servicesWorkbook.ts';
import type { Part, ProblemKind, Summary, ToldChange } from './summary.ts';
import { rowsOf } from './table.ts';
import { takeIn, type Taken } from './takeIn.ts';
import { toldProblems, type ToldProblem } from './toldProblems.ts';
import { judge, type Base, type Bench, type Judged } from './workbench.ts';

/** How much of a long list goes to the page at a time. */
export const partLength = 10;

/** Which problems to show: all, the area's own, or those of one kind. */
export type ProblemChoice = { readonly own: boolean; readonly code?: string | undefined };

/**
 * An officer at work: what lies on the bench and what became of it. Every change is judged anew as a whole; what the
 * site was built from is never touched.
 */
export class Session {
  readonly #today: string;
  readonly #say: Say;
  readonly #before: Judged;
  #bench: Bench;
  #judged: Judged;
  #told: ToldProblem[];
  #index: SearchIndex | undefined;

  constructor(base: Base, today: string, say: Say) {
    this.#today = today;
    this.#say = say;
    this.#bench = { base, taken: undefined, map: noMap, cells: new Map(), out: new Set() };
    this.#before = judge(this.#bench, today, say);
    const { loaded } = this.#before;
    this.#bench = { ...this.#bench, grades: 'view' in loaded ? nextGrades({}, loaded) : undefined };
    this.#judged = this.#before;
    this.#told = toldProblems(this.#bench, this.#judged);
  }

  /** Files in place of those before; none, and the bench is as at first. */
  give(files: readonly SourceFile[]): Summary {
    const taken: Taken | undefined = files.length === 0 ? undefined : takeIn(files);
    return this.#put({ ...this.#bench, taken, map: noMap, cells: new Map(), out: new Set() });
  }

  setMap(map: MapFile): Summary {
    return this.#put({ ...this.#bench, map });
  }

  setCell(key: string, value: string): Summary {
    return this.#put({ ...this.#bench, cells: new Map(this.#bench.cells).set(key, value) });
  }

  /** Takes the row of a service out, or puts it back. */
  setOut(id: string, isOut: boolean): Summary {
    const out = new Set(this.#bench.out);
    const key = isOut ? this.#keyOf(id) : [...out].find((one) => one === `id ${id}` || this.#outNames.get(one) === id);
    if (key === undefined) return this.summary();
    if (isOut) {
      this.#outNames.set(key, id);
      out.add(key);
    } else out.delete(key);
    return this.#put({ ...this.#bench, out });
  }

  /** Takes out of the pack what has no row any more on a sheet that is not of services, or leaves it there. */
  setSheetOut(sheet: string, name: string, isOut: boolean): Summary {
    const out = new Set(this.#bench.out);
    if (isOut) out.add(sheetKey(sheet, name));
    else out.delete(sheetKey(sheet, name));
    return this.#put({ ...this.#bench, out });
  }

  readonly #outNames = new Map<string, string>();

  summary(): Summary {
    const { taken, map } = this.#bench;
    const { loaded, list, changes, files, coverage, issue, table } = this.#judged;
    const errors = this.#told.filter(({ problem }) => problem.level === 'error').length;
    const pack = 'view' in loaded ? loaded.view.pack : undefined;
    return {
      area: { id: pack?.id ?? this.#judged.area.name, name: pack?.name ?? this.#judged.area.name },
      given: taken && {
        file: taken.file,
        kind: taken.kind,
        format: list?.read.format,
        encoding: list?.read.encoding,
        entries: list?.read.drafts.length ?? table?.rows.length ?? 0,
        leftOut: list?.leftOut ?? 0,
        isNew: list?.isNew ?? false,
      },
      map,
      mapping: list?.read.mapping ?? [],
      services: 'directory' in loaded ? Object.keys(loaded.directory).length : 0,
      errors,
      warnings: this.#told.length - errors,
      ownWarnings: this.#told.filter(({ problem, own }) => own && problem.level === 'warning').length,
      kinds: kindsOf(this.#told),
      problems: this.problems({ own: false }, 0),
      counts: { added: changes.added.length, changed: changes.changed.length, gone: changes.gone.length },
      sheetChanges: list?.sheets?.changes.length ?? 0,
      changes: this.changes(0),
      files,
      keptLocal: (list?.keptLocal ?? []).slice(0, partLength),
      listGone: (list?.gone ?? []).slice(0, partLength),
      takenOut: [...this.#bench.out]
        .filter((key) => !key.startsWith('sheet '))
        .map((key) => this.#outNames.get(key) ?? key),
      coverage,
      coverageBefore: list?.isNew ? undefined : this.#before.coverage,
      issue,
      ready: errors === 0 && 'view' in loaded,
    };
  }

  problems({ own, code }: ProblemChoice, from: number): Part<ToldProblem> {
    return partOf(
      this.#told.filter((one) => (!own || one.own) && (code === undefined || one.problem.code === code)),
      from,
    );
  }

  changes(from: number): Part<ToldChange> {
    const { added, changed, gone } = this.#judged.changes;
    return partOf<ToldChange>(
      [
        ...changed.map((one) => ({ how: 'changed' as const, ...one })),
        ...added.map((one) => ({ how: 'added' as const, ...one })),
        ...gone.map((one) => ({ how: 'gone' as const, ...one })),
        ...(this.#judged.list?.sheets?.changes ?? []).map((one) => ({ how: 'sheet' as const, ...one })),
      ],
      from,
    );
  }

  view(): PackView | undefined {
    return this.#pack()?.view;
  }

  services(ids: readonly string[]): Record<string, Service> {
    const directory = this.#pack()?.directory ?? {};
    return Object.fromEntries(ids.flatMap((id) => (directory[id] ? [[id, directory[id]]] : [])));
  }

  /** The family's own search over the pack on the bench. */
  find(words: string): Found | undefined {
    const pack = this.#pack();
    if (pack === undefined) return undefined;
    this.#index ??= indexOf(pack);
    return this.#index && find(this.#index, { words, filters: {}, limit: 10 }, this.#today);
  }

  servicesCsv(): string {
    return this.#judged.area.text('services.csv');
  }

  /** The whole area as a workbook, with rows that have errors still; of a pack that cannot be read the services alone. */
  workbook(): Uint8Array {
    const [pack, { table }] = [this.#pack(), this.#judged];
    if (pack === undefined) return servicesWorkbook(this.servicesCsv());
    const rows = table && rowsOf(table).filter((cells) => Object.values(cells).some((one) => one !== ''));
    return writeWorkbook(areaWorkbook(pack, rows?.map(unmarked)));
  }

  /** The workbook of an area that has nothing yet; undefined where its name makes no address. */
  newWorkbook(name: string): Uint8Array | undefined {
    const { loaded, nation } = this.#before;
    const id = areaId(name);
    if (id === '' || !('view' in loaded)) return undefined;
    const fresh = memoryFolder(id, newAreaFiles({ id, name: name.trim(), nation: loaded.view, today: this.#today }));
    const made = loadContent(fresh, () => nation);
    if (!('view' in made)) throw new Error(made.problems.map((one) => one.message).join('\n'));
    return writeWorkbook(areaWorkbook(made));
  }

  packZip(): Uint8Array {
    return packZip(this.#judged.area);
  }

  /** The officer's report of what lies on the bench, as one page. */
  report(): string {
    const { loaded, refused, problems, area } = this.#judged;
    const all = [...refused, ...problems];
    return reportPage(officerReport({ folder: area.name, loaded, problems: all, today: this.#today }), area.name);
  }

  /** What a site is made of, where nothing stands against it. */
  readyPack(): { readonly pack: LoadedPack; readonly nation: ContentFolder; readonly area: ContentFolder } | undefined {
    const { nation, area } = this.#judged;
    const pack = this.#pack();
    const faulty = this.#told.some(({ problem }) => problem.level === 'error');
    return pack === undefined || faulty ? undefined : { pack, nation, area };
  }

  #pack(): LoadedPack | undefined {
    return 'view' in this.#judged.loaded ? this.#judged.loaded : undefined;
  }

  #put(bench: Bench): Summary {
    this.#judged = judge(bench, this.#today, this.#say);
    this.#bench = bench;
    this.#told = toldProblems(bench, this.#judged);
    this.#index = undefined;
    return this.summary();
  }

  #keyOf(id: string): string | undefined {
    const { table } = this.#judged;
    const at = table?.heading.indexOf('id') ?? -1;
    return table?.rows.find((row) => row.cells[at]?.trim() === id)?.key;
  }
}

function unmarked(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, withoutFormulaMark(cell)]));
}

function partOf<Item>(all: readonly Item[], from: number): Part<Item> {
  return { total: all.length, items: all.slice(from, from + partLength) };
}

function kindsOf(told: readonly ToldProblem[]): ProblemKind[] {
  const kinds = new Map<string, ProblemKind>();
  for (const { problem } of told) {
    const { code, level } = problem;
    kinds.set(code, { code, level, count: (kinds.get(code)?.count ?? 0) + 1 });
  }
  return [...kinds.values()];
}

function indexOf({ view, directory, extras }: LoadedPack): SearchIndex | undefined {
  const built = buildIndex(recordsOf(view, directory), extras.words, view.places);
  const loaded = loadIndex(built, extras.words);
  return 'index' in loaded ? loaded.index : undefined;
}
