import { coverage, type Coverage } from '../../domain/pack/coverage.ts';
import type { Problem } from '../../domain/pack/problem.ts';
import { byCell } from '../area/byCell.ts';
import { withWithdrawn, type TakenOut } from '../area/withdrawnServices.ts';
import type { ContentFolder } from '../content/contentFolder.ts';
import { loadContent, type LoadedPack } from '../content/loadContent.ts';
import { memoryFolder } from '../content/memoryFolder.ts';
import type { MapFile } from '../exchange/mapping.ts';
import { recordName } from '../exchange/importRecord.ts';
import { harderPages, type Grades } from '../report/harderPages.ts';
import { allProblems } from '../rules/allProblems.ts';
import { changesBetween, type Changes } from './changesBetween.ts';
import { laidOver, type LaidOver } from './laidOver.ts';
import { cellsById, editedTable, tableOf, tableText, type Table } from './table.ts';
import { issueOf, withIssue, type Issue } from './issue.ts';
import type { Say } from './say.ts';
import type { Taken } from './takeIn.ts';

/** What the site was built from. */
export interface Base {
  readonly nation: ContentFolder;
  readonly area: ContentFolder;
}

/** What lies on the bench: the pack of this site, what the officer gave, and what was corrected by hand. */
export interface Bench {
  readonly base: Base;
  readonly taken: Taken | undefined;
  readonly map: MapFile;
  /** Cells corrected here, by the key of their row and their column. */
  readonly cells: ReadonlyMap<string, string>;
  /** Keys of rows taken out. */
  readonly out: ReadonlySet<string>;
  /** How hard the pages are to read that are published now. */
  readonly grades?: Grades | undefined;
}

/** The pack as it would be, and all there is to say about it. Nothing is written anywhere. */
export interface Judged {
  readonly nation: ContentFolder;
  readonly area: ContentFolder;
  readonly loaded: LoadedPack | { readonly problems: readonly Problem[] };
  /** Of what was given and could not be taken over. */
  readonly refused: readonly Problem[];
  readonly problems: readonly Problem[];
  readonly coverage: Coverage | undefined;
  readonly changes: Changes;
  /** Other files of the area that are not as on the site. */
  readonly files: readonly string[];
  readonly list: LaidOver | undefined;
  readonly table: Table | undefined;
  readonly issue: Issue;
}

export function judge(bench: Bench, today: string, say: Say): Judged {
  const { base, taken } = bench;
  say('reading', 0, 1);
  const given = taken?.kind === 'pack' ? taken.pack : undefined;
  const ground = given?.area ?? base.area;
  const nation = given?.nation ?? base.nation;
  const nationOf = (name: string) => (nation.name === name ? nation : memoryFolder(name, new Map()));
  const list =
    taken?.kind === 'list' ? laidOver({ bench, ground, nationOf, files: taken.files, today, say }) : undefined;
  say('checking', 0, 1);
  const own = list?.ground ?? ground;
  const texts = new Map([
    ...own.files.map((file): [string, string] => [file, own.text(file)]),
    ...(list?.sheets?.files ?? []),
  ]);
  // A new area is compared with itself before anything was filled in, not with the one that is published here.
  const was = list?.isNew ? own : base.area;
  if (list?.record !== undefined) texts.set(recordName, list.record);
  const text = taken?.kind === 'rows' ? taken.text : (texts.get('services.csv') ?? '');
  const raw = list?.table ?? tableOf(text);
  const table = raw && editedTable(raw, bench.cells, bench.out);
  const isAsGiven = list?.table === undefined && bench.cells.size === 0 && bench.out.size === 0;
  texts.set('services.csv', table === undefined || isAsGiven ? text : tableText(table));
  const before = tableOf(was.text('services.csv'));
  const published = before ? cellsById(before) : new Map<string, Readonly<Record<string, string>>>();
  const now = table ? cellsById(table) : new Map<string, Readonly<Record<string, string>>>();
  const changes = changesBetween(published, now);
  const local = texts.get('local.yaml');
  // A pack is as its officer left it. Of a list, the page of each service that goes stays and says so.
  if (local !== undefined && given === undefined)
    texts.set(
      'local.yaml',
      withWithdrawn(local, gone(changes, published), (id) => now.has(id), today),
    );
  const files = changedFiles(was, texts);
  const issue = issueOf(was.text('pack.yaml'), texts.get('pack.yaml') ?? '', files.length > 0 && !list?.isNew, today);
  texts.set('pack.yaml', withIssue(texts.get('pack.yaml') ?? '', issue));
  const area = memoryFolder(own.name, texts);
  const loaded = loadContent(area, nationOf);
  const sheets = list?.sheets;
  const harder = 'view' in loaded && !list?.isNew ? harderPages(bench.grades ?? {}, loaded) : [];
  const problems = [...allProblems(loaded, today), ...harder].map((one) =>
    sheets ? byCell(one, own.name, sheets) : one,
  );
  say('comparing', 0, 1);
  return {
    nation,
    area,
    loaded,
    refused: taken?.kind === 'refused' ? taken.problems : (list?.problems ?? []),
    problems,
    coverage: 'view' in loaded ? coverage(loaded.view, loaded.directory, loaded.extras, today) : undefined,
    changes,
    files: files.filter((file) => file !== 'services.csv' && file !== recordName),
    list,
    table,
    issue,
  };
}

function gone(changes: Changes, published: ReadonlyMap<string, Readonly<Record<string, string>>>): TakenOut[] {
  return changes.gone.map(({ id, name }) => ({ id, name, provisions: published.get(id)?.['provisions'] ?? '' }));
}

function changedFiles(before: ContentFolder, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.files, ...after.keys()]);
  return [...names]
    .filter((name) => (before.files.includes(name) ? before.text(name) : undefined) !== after.get(name))
    .sort();
}
