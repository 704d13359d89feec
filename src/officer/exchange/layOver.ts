import type { Problem } from '../../domain/pack/problem.ts';
import { mergeAreaSheets, type AreaMerged, type IsOut } from '../area/mergeAreaSheets.ts';
import { withWithdrawn } from '../area/withdrawnServices.ts';
import type { LoadedPack } from '../content/loadContent.ts';
import type { Cells } from './draft.ts';
import { asOurs, finishAll } from './finishAll.ts';
import type { Finishing } from './finishDraft.ts';
import { sameSource, type ImportSource } from './importRecord.ts';
import { mergeServices, type Merged } from './mergeServices.ts';
import type { ReadSource } from './readSource.ts';

interface Laying {
  /** How problems call what was read. */
  readonly file: string;
  readonly read: ReadSource;
  readonly defaults: Finishing['defaults'];
  /** Whose nation says which needs, provisions and roles there are; none where nothing was read. */
  readonly pack: LoadedPack | undefined;
  /** The services that are there, and a file of the pack as text; none where it lies over nothing. */
  readonly here: { readonly rows: readonly Cells[]; readonly textOf: (file: string) => string } | undefined;
  /** What each source said at the last import. */
  readonly sources: readonly ImportSource[];
  readonly today: string;
  /** Whether what is no longer in the source goes from the pack; without it, it stays and is told. */
  readonly isOut?: IsOut | undefined;
  readonly onDraft?: (done: number) => void;
}

/** What a source makes of a pack: its services, and every other sheet of a workbook that we wrote. */
export interface LaidSource {
  readonly merged: Merged;
  /** Ids of services that the officer said go. */
  readonly takenOut: readonly string[];
  /** Which of the sources it is a newer state of, or -1. */
  readonly at: number;
  readonly leftOut: number;
  readonly sheets: AreaMerged;
  readonly problems: readonly Problem[];
}

const noSheets: AreaMerged = { files: new Map(), changes: [], problems: [], placeOf: () => undefined };

/** The one place where services and sheets are laid over a pack: for the command line and for the workshop. Writes nothing. */
export function layOver({ file, read, defaults, pack, here, sources, today, isOut, onDraft }: Laying): LaidSource {
  const rules: Finishing = {
    defaults,
    needs: pack?.view.needs.map((one) => one.id) ?? [],
    places: here === undefined ? [] : (pack?.view.places ?? []),
    provisions: Object.keys(pack?.view.provisions ?? {}),
    today,
  };
  const rows = here?.rows ?? [];
  const ours = read.ours && asOurs(read.drafts, rows);
  const finished = finishAll(ours?.drafts ?? read.drafts, rules, ours?.here, onDraft);
  const at = sameSource(
    sources,
    finished.incoming.map((one) => one.sourceId),
  );
  const whole = mergeServices(rows, finished.incoming, ours?.last ?? sources[at] ?? {});
  const textOf = here?.textOf ?? (() => '');
  const laid = read.ours && pack ? mergeAreaSheets(file, read.ours, pack.view, textOf, isOut) : noSheets;
  const gone = new Set(whole.gone.filter(({ id }) => isOut?.('Services', id)).map(({ id }) => id));
  const merged = { ...whole, rows: whole.rows.filter(({ id }) => !gone.has(id)) };
  const takenOut = whole.rows.filter(({ id }) => gone.has(id));
  const sheets = here === undefined ? laid : withNotices(laid, { takenOut, rows: merged.rows, textOf, today });
  return {
    merged,
    takenOut: [...gone],
    at,
    leftOut: finished.leftOut,
    sheets,
    problems: [...read.problems, ...finished.problems, ...sheets.problems],
  };
}

interface Noticing {
  readonly takenOut: readonly Cells[];
  readonly rows: readonly Cells[];
  readonly textOf: (file: string) => string;
  readonly today: string;
}

/** Where a service stood that goes, its page says so. */
function withNotices(sheets: AreaMerged, { takenOut, rows, textOf, today }: Noticing): AreaMerged {
  const before = sheets.files.get('local.yaml') ?? textOf('local.yaml');
  const there = new Set(rows.map(({ id }) => id));
  const after = withWithdrawn(before, takenOut, (id) => there.has(id), today);
  return after === before ? sheets : { ...sheets, files: new Map(sheets.files).set('local.yaml', after) };
}
