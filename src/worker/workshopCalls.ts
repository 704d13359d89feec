import type { Service } from '../domain/pack/schema/service.ts';
import type { PackView } from '../domain/pack/view.ts';
import type { Found } from '../domain/search/find.ts';
import type { MapFile } from '../officer/exchange/mapping.ts';
import type { ProblemChoice } from '../officer/workshop/session.ts';
import type { Part, Summary, ToldChange } from '../officer/workshop/summary.ts';
import type { ToldProblem } from '../officer/workshop/toldProblems.ts';
import type { Step } from '../officer/workshop/say.ts';

export type { Coverage } from '../domain/pack/coverage.ts';
export type { MapFile, Part, ProblemChoice, Step, Summary, ToldChange, ToldProblem };

/** What the page may ask the workshop's worker, and what comes back. */
export interface WorkshopCalls {
  /** Fetches what the site was built from. `root` is the site's first page. */
  open(root: string, today: string): Promise<Summary>;
  give(files: readonly File[]): Promise<Summary>;
  setMap(map: MapFile): Promise<Summary>;
  setCell(key: string, value: string): Promise<Summary>;
  setOut(id: string, isOut: boolean): Promise<Summary>;
  setSheetOut(sheet: string, name: string, isOut: boolean): Promise<Summary>;
  problems(choice: ProblemChoice, from: number): Promise<Part<ToldProblem>>;
  changes(from: number): Promise<Part<ToldChange>>;
  view(): Promise<PackView | undefined>;
  services(ids: readonly string[]): Promise<Readonly<Record<string, Service>>>;
  find(words: string): Promise<{ found: Found; services: Readonly<Record<string, Service>> } | undefined>;
  download(what: 'services.csv' | 'workbook' | 'pack' | 'report'): Promise<Blob>;
  /** The workbook of an area to begin with; undefined where its name makes no address. */
  newWorkbook(name: string): Promise<Blob | undefined>;
  /** A whole site as a zip. */
  publish(): Promise<Blob>;
}

/** `id` comes back with each answer. */
export interface WorkshopAsk {
  readonly id: number;
  readonly call: keyof WorkshopCalls;
  readonly with: readonly unknown[];
}

export type WorkshopAnswer =
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly failed: string }
  | { readonly id: number; readonly step: Step; readonly of: readonly [done: number, total: number] };
