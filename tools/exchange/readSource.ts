import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Problem } from '../../src/domain/pack/problem.ts';
import type { Draft } from './draft.ts';
import { feedDraft } from './feedDraft.ts';
import { feedEntries, feedFiles } from './feedEntries.ts';
import type { Mapped, MapFile } from './mapping.ts';
import { tableDrafts } from './tableDrafts.ts';

/** Larger files are no directory of one area. */
export const mostBytes = 50 * 1024 * 1024;

export interface ReadSource {
  readonly format: 'csv' | 'open-referral' | 'unknown';
  readonly encoding?: string | undefined;
  readonly mapping: readonly Mapped[];
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** A CSV file, a JSON file, or a folder of JSON files, as drafts. Nothing that is wrong with it throws. */
export function readSource(path: string, map: MapFile): ReadSource {
  const refused = (code: string, message: string, tip: string): ReadSource => ({
    format: 'unknown',
    mapping: [],
    drafts: [],
    problems: [{ level: 'error', code, message, tip, place: { file: path } }],
  });
  if (!existsSync(path)) return refused('file-missing', `There is no file ${path}.`, 'Check the name.');
  const files = feedFiles(path);
  if (files.length === 0)
    return refused(
      'folder-empty',
      'There is no JSON file in this folder.',
      'Name the folder with the pages of the feed.',
    );
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  if (bytes > mostBytes)
    return refused(
      'file-too-large',
      `${Math.round(bytes / 1024 / 1024)} MB; at most 50 MB are read.`,
      'Take out pictures and old entries, or import it in parts.',
    );
  if (statSync(path).isDirectory()) return fromFeed(files);
  const content = readFileSync(path);
  if (content[0] === 0x50 && content[1] === 0x4b)
    return refused(
      'workbook',
      'This is a workbook or a zip, not a CSV file.',
      'In the spreadsheet choose Save as, CSV UTF-8.',
    );
  if (/\.json$/i.test(path) || /^\s*[[{]/.test(content.toString('utf8', 0, 100).replace(/^\ufeff/, '')))
    return fromFeed(files);
  return { format: 'csv', ...tableDrafts(path, content, map) };
}

function fromFeed(files: readonly string[]): ReadSource {
  const { entries, problems } = feedEntries(files);
  return { format: 'open-referral', mapping: [], drafts: entries.map(feedDraft), problems };
}
