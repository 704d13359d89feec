import type { Coverage } from '../../domain/pack/coverage.ts';
import type { AreaChange } from '../area/mergeAreaSheets.ts';
import type { Mapped, MapFile } from '../exchange/mapping.ts';
import type { ServiceChange } from './changesBetween.ts';
import type { Issue } from './issue.ts';
import type { LaidOver } from './laidOver.ts';
import type { ToldProblem } from './toldProblems.ts';

/** Problems of one kind. */
export interface ProblemKind {
  readonly code: string;
  readonly level: 'error' | 'warning';
  readonly count: number;
}

/** A change as a list shows it: of a service, or of a row of another sheet of a workbook. */
export type ToldChange =
  | { readonly how: 'added' | 'gone'; readonly id: string; readonly name: string }
  | ({ readonly how: 'changed' } & ServiceChange)
  | ({ readonly how: 'sheet' } & AreaChange);

/** A part of a long list, and how long it is. */
export interface Part<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

/** All that the page shows at first about what lies on the bench; long lists only by their first part. */
export interface Summary {
  readonly area: { readonly id: string; readonly name: string };
  readonly given?:
    | {
        readonly file: string;
        readonly kind: 'rows' | 'pack' | 'list' | 'refused';
        readonly format?: string | undefined;
        readonly encoding?: string | undefined;
        readonly entries: number;
        readonly leftOut: number;
        /** The workbook of another area: it begins a pack of its own. */
        readonly isNew: boolean;
      }
    | undefined;
  readonly map: MapFile;
  readonly mapping: readonly Mapped[];
  readonly services: number;
  readonly errors: number;
  readonly warnings: number;
  readonly ownWarnings: number;
  readonly kinds: readonly ProblemKind[];
  readonly problems: Part<ToldProblem>;
  readonly counts: { readonly added: number; readonly changed: number; readonly gone: number };
  /** Rows of other sheets of a workbook of ours. */
  readonly sheetChanges: number;
  readonly changes: Part<ToldChange>;
  readonly files: readonly string[];
  readonly keptLocal: LaidOver['keptLocal'];
  readonly listGone: LaidOver['gone'];
  readonly takenOut: readonly string[];
  readonly coverage: Coverage | undefined;
  readonly coverageBefore: Coverage | undefined;
  readonly issue: Issue;
  /** Without a single error: it can be published. */
  readonly ready: boolean;
}
