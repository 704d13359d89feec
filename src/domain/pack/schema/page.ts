import { z } from 'zod';
import { idSchema, textSchema } from './basic.ts';
import { conditionSchema } from './condition.ts';
import { lawSchema } from './law.ts';

export type Inline = { text: string } | { strong: Inline[] } | { link: string; children: Inline[] };

export type Block =
  | { heading: 2 | 3; children: Inline[] }
  | { paragraph: Inline[] }
  | { list: Inline[][]; ordered: boolean }
  /** A `> ` block in Markdown: what the law says, apart from the plain words. */
  | { law: Inline[][] };

/** Front matter of guides/ID.md. */
export const guideFrontSchema = z.strictObject({
  title: textSchema,
  summary: textSchema,
  order: z.int().default(50),
  also: z.array(z.string()).default([]),
  provisions: z.array(idSchema).default([]),
  routes: z.array(idSchema).default([]),
  timescales: z.array(idSchema).default([]),
  letters: z.array(idSchema).default([]),
  pathways: z.array(idSchema).default([]),
  law: lawSchema,
});

/** Front matter of letters/ID.md. The body holds `{{slot}}` places; see docs/writing-content.md for their names. */
export const letterFrontSchema = z.strictObject({
  title: textSchema,
  summary: textSchema,
  order: z.int().default(50),
  also: z.array(z.string()).default([]),
  /** Who it goes to. */
  to: idSchema,
  copyTo: z.array(idSchema).default([]),
  subject: z.string().min(1),
  when: conditionSchema.optional(),
  provisions: z.array(idSchema).default([]),
  law: lawSchema,
});

export type Guide = z.infer<typeof guideFrontSchema> & { readonly body: readonly Block[] };
export type Letter = z.infer<typeof letterFrontSchema> & { readonly body: readonly Block[] };

/** rights.yaml: who holds the rights, the first whose condition holds. */
export const rightsFileSchema = z.strictObject({
  holders: z
    .array(
      z.strictObject({
        id: idSchema,
        when: conditionSchema.optional(),
        who: textSchema,
        why: textSchema,
        law: lawSchema,
      }),
    )
    .min(1),
});

export type RightsHolder = z.infer<typeof rightsFileSchema>['holders'][number];
