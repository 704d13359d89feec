import type { Problem } from '../../domain/pack/problem.ts';
import type { Draft } from './draft.ts';
import { feedDraft } from './feedDraft.ts';
import { feedEntries } from './feedEntries.ts';
import type { Mapped, MapFile } from './mapping.ts';
import type { SourceFile } from './sourceFile.ts';
import type { Workbook } from '../sheets/sheet.ts';
import { readWorkbook } from '../sheets/readWorkbook.ts';
import { csvTable } from './csvTable.ts';
import { tableDrafts } from './tableDrafts.ts';
import { isOurs } from './ownWorkbook.ts';
import { ourDrafts, workbookDrafts } from './workbookDrafts.ts';

/** Larger files are no directory of one area. */
export const mostBytes = 50 * 1024 * 1024;

export interface ReadSource {
  readonly format: 'csv' | 'workbook' | 'open-referral' | 'unknown';
  readonly encoding?: string | undefined;
  readonly mapping: readonly Mapped[];
  readonly drafts: readonly Draft[];
  /** A workbook that we wrote: its other sheets hold the rest of a pack. */
  readonly ours?: Workbook | undefined;
  readonly problems: readonly Problem[];
}

/** What cannot be read at all. */
export function refusedSource(file: string, code: string, message: string, tip: string): ReadSource {
  const problem: Problem = { level: 'error', code, message, tip, place: { file } };
  return { format: 'unknown', mapping: [], drafts: [], problems: [problem] };
}

/** Larger than is read, by so many bytes in all. */
export function tooLarge(file: string, bytes: number): ReadSource | undefined {
  if (bytes <= mostBytes) return undefined;
  return refusedSource(
    file,
    'file-too-large',
    `${Math.round(bytes / 1024 / 1024)} MB; at most 50 MB are read.`,
    'Take out pictures and old entries, or import it in parts.',
  );
}

/** A CSV file, a workbook, a JSON file, or the JSON files of a folder (`folder` is its name), as drafts. Nothing wrong with it throws. */
export function readSource(files: readonly SourceFile[], map: MapFile, folder?: string): ReadSource {
  const [first] = files;
  if (first === undefined)
    return refusedSource(
      folder ?? 'folder',
      'folder-empty',
      'There is no JSON file in this folder.',
      'Name the folder with the pages of the feed.',
    );
  const large = tooLarge(
    folder ?? first.name,
    files.reduce((sum, file) => sum + file.bytes.length, 0),
  );
  if (large !== undefined) return large;
  if (folder !== undefined || files.length > 1) return fromFeed(files);
  const { name, bytes } = first;
  if (isWorkbook(name, bytes)) return fromWorkbook(name, bytes, map);
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).replace(/^\ufeff/, '');
  if (/\.json$/i.test(name) || /^\s*[[{]/.test(start)) return fromFeed(files);
  return fromCsv(name, bytes, map);
}

/** By its first bytes or by its name: an old or locked workbook is told for what it is. */
function isWorkbook(name: string, bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf) || /\.(xlsx|xlsm|xlsb|xls|ods|numbers)$/i.test(name);
}

function fromWorkbook(name: string, bytes: Uint8Array, map: MapFile): ReadSource {
  const workbook = readWorkbook(bytes, { file: name });
  return isOurs(workbook)
    ? { format: 'workbook', ours: workbook, ...ourDrafts(name, workbook, map) }
    : { format: 'workbook', ...workbookDrafts(name, workbook, map) };
}

function fromCsv(name: string, bytes: Uint8Array, map: MapFile): ReadSource {
  const { table, encoding, problems } = csvTable(name, bytes);
  if (table === undefined) return { format: 'csv', encoding, mapping: [], drafts: [], problems };
  return { format: 'csv', encoding, ...tableDrafts(table, map) };
}

function fromFeed(files: readonly SourceFile[]): ReadSource {
  const { entries, problems } = feedEntries(files);
  return { format: 'open-referral', mapping: [], drafts: entries.map(feedDraft), problems };
}
