import { schemaNow } from '../../domain/pack/schema/pack.ts';
import type { ContentFolder } from './contentFolder.ts';
import { schemaTwo } from './schemaTwo.ts';

/** A piece of a file that reads otherwise from a schema on. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What is done, for the person whose file it is. */
  readonly says: string;
}

/** What changes when a pack of the schema before is brought to schema `to`. */
export interface Migration {
  readonly to: number;
  readonly about: string;
  editsOf(file: string, text: string): Edit[];
}

/** From every earlier schema, one step each, in order. */
export const migrations: readonly Migration[] = [schemaTwo];

/** What would be changed in one file. */
export interface FileMigration {
  readonly file: string;
  readonly text: string;
  readonly changes: readonly { readonly line: number; readonly says: string }[];
}

/** The schema a pack says it was written for; undefined where its pack.yaml does not say it as a whole number. */
export function schemaOf(folder: ContentFolder): number | undefined {
  if (!folder.files.includes('pack.yaml')) return undefined;
  const said = /(?:^|[{,]\s*|\n)schema:[ \t]*["']?(\d{1,6})["']?\s*(?:[,}#\n]|$)/.exec(folder.text('pack.yaml'))?.[1];
  return said === undefined ? undefined : Number(said);
}

/** Everything that must be written otherwise, file by file; nothing for a pack of this schema or a later one. */
export function migrationOf(folder: ContentFolder): FileMigration[] {
  const from = schemaOf(folder);
  if (from === undefined) return [];
  return folder.files.flatMap((file) => {
    const done = migrated(file, folder.text(file), from, false);
    return done.changes.length === 0 ? [] : [{ file, ...done }];
  });
}

/** A pack of an earlier schema as it reads today. Lines keep their numbers, so that a problem names the line on the disk. */
export function asOfToday(folder: ContentFolder): ContentFolder {
  const from = schemaOf(folder);
  if (from === undefined || from >= schemaNow || from < 1) return folder;
  return { ...folder, text: (file) => migrated(file, folder.text(file), from, true).text };
}

function migrated(file: string, before: string, from: number, keepLines: boolean): Omit<FileMigration, 'file'> {
  let text = before;
  const changes: { line: number; says: string }[] = [];
  for (const migration of migrations.filter((one) => one.to > from)) {
    const edits = migration.editsOf(file, text).sort((a, b) => a.start - b.start);
    for (const { start, says } of edits) changes.push({ line: text.slice(0, start).split('\n').length, says });
    for (const edit of [...edits].reverse()) {
      const lines = text.slice(edit.start, edit.end).split('\n').length - edit.text.split('\n').length;
      const instead = edit.text + (keepLines ? '\n'.repeat(Math.max(0, lines)) : '');
      text = text.slice(0, edit.start) + instead + text.slice(edit.end);
    }
  }
  return { text, changes };
}
