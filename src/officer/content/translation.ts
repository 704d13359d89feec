import { z } from 'zod';
import type { Problem } from '../../domain/pack/problem.ts';
import { dateSchema } from '../../domain/pack/schema/basic.ts';
import { parseBySchema, type YamlFile } from './yamlFile.ts';

/** ID.LANG.yaml beside its original. */
export const translationSchema = z.strictObject({
  /** `checked` needs a person's role in `by`; a computer's work is a `draft`. */
  status: z.enum(['checked', 'draft']),
  by: z.string().min(1),
  date: dateSchema,
  /**
   * Path of the English text → its translation. List items are named by their id or value: `questions.has-plan.ask`.
   * `of` is the fingerprint of the English it was made from; a different one shows the translation as out of date.
   */
  texts: z.record(
    z.string(),
    z.union([z.string(), z.strictObject({ text: z.string(), you: z.string().optional(), of: z.string().optional() })]),
  ),
});

export interface Translation extends z.infer<typeof translationSchema> {
  readonly lang: string;
  /** `provisions/salt`, or the file's own name for list files: `timescales`. */
  readonly target: string;
  readonly yaml: YamlFile;
}

export function parseTranslation(
  yaml: YamlFile,
  from: { folder: string; name: string; lang: string },
): { translation?: Translation; problems: Problem[] } {
  const parsed = parseBySchema(translationSchema, yaml);
  if (parsed.value === undefined) return { problems: parsed.problems };
  const target = from.folder === '.' ? from.name : `${from.folder}/${from.name}`;
  return { translation: { ...parsed.value, lang: from.lang, target, yaml }, problems: [] };
}
