import type { Problem } from '../../domain/pack/problem.ts';
import { mergeAreaSheets, type AreaMerged } from '../area/mergeAreaSheets.ts';
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
  readonly onDraft?: (done: number) => void;
}

/** What a source makes of a pack: its services, and every other sheet of a workbook that we wrote. */
export interface LaidSource {
  readonly merged: Merged;
  /** Which of the sources it is a newer state of, or -1. */
  readonly at: number;
  readonly leftOut: number;
  readonly sheets: AreaMerged;
  readonly problems: readonly Problem[];
}

const noSheets: AreaMerged = { files: new Map(), changes: [], problems: [], placeOf: () => undefined };

/** The one place where services and sheets are laid over a pack: for the command line and for the workshop. Writes nothing. */
export function layOver({ file, read, defaults, pack, here, sources, today, onDraft }: Laying): LaidSource {
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
  const merged = mergeServices(rows, finished.incoming, ours?.last ?? sources[at] ?? {});
  const textOf = here?.textOf ?? (() => '');
  const sheets = read.ours && pack ? mergeAreaSheets(file, read.ours, pack.view, textOf) : noSheets;
  return {
    merged,
    at,
    leftOut: finished.leftOut,
    sheets,
    problems: [...read.problems, ...finished.problems, ...sheets.problems],
  };
}
