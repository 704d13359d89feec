import { z } from 'zod';
import type { Problem } from '../../domain/pack/problem.ts';

/** What stood in the source at the last import, by the source's own ids: so that the next one knows who changed what. */
const recordSchema = z.strictObject({
  about: z.string(),
  sources: z.array(z.record(z.string(), z.strictObject({ id: z.string(), cells: z.record(z.string(), z.string()) }))),
});
export type ImportSource = z.infer<typeof recordSchema>['sources'][number];

/** It stands beside services.csv and is kept with it. */
export const recordName = 'imported.json';

/** Reads the text of the record called `file`; undefined where nothing was imported yet. */
export function readRecord(file: string, text: string | undefined): { sources: ImportSource[]; problems: Problem[] } {
  if (text === undefined) return { sources: [], problems: [] };
  try {
    return { sources: recordSchema.parse(JSON.parse(text)).sources, problems: [] };
  } catch {
    const tip = 'Take back the last good version of the file. Without it nobody knows what you changed yourself.';
    return {
      sources: [],
      problems: [
        {
          level: 'error',
          code: 'record-broken',
          message: 'What the last import left cannot be read.',
          tip,
          place: { file },
        },
      ],
    };
  }
}

export function recordText(sources: readonly ImportSource[]): string {
  const about = 'Written by import. Do not change it: by it the next import knows what you changed yourself.';
  return `${JSON.stringify({ about, sources }, null, 1)}\n`;
}

/** The sources after an import that read the one `at` anew, or one that was not known (-1). */
export function withSource(
  sources: readonly ImportSource[],
  at: number,
  merged: { readonly source: ImportSource; readonly gone: readonly { readonly id: string }[] },
): ImportSource[] {
  // What is gone from the source stays known, so that it is told each time until somebody takes it out.
  const kept = Object.fromEntries(
    Object.entries(sources[at] ?? {}).filter(([, one]) => merged.gone.some(({ id }) => id === one.id)),
  );
  const source = { ...kept, ...merged.source };
  return at < 0 ? [...sources, source] : sources.map((one, index) => (index === at ? source : one));
}

/** The source that this import is a newer state of: one with at least a third of its ids. */
export function sameSource(sources: readonly ImportSource[], ids: readonly string[]): number {
  const shared = sources.map((source) => ids.filter((id) => Object.hasOwn(source, id)).length);
  const best = shared.indexOf(Math.max(...shared, 0));
  return best >= 0 &&
    (shared[best] ?? 0) * 3 >= Math.max(1, Math.min(ids.length, Object.keys(sources[best] ?? {}).length))
    ? best
    : -1;
}
