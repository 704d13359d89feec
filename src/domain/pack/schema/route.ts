import { z } from 'zod';
import { idSchema, textSchema } from './basic.ts';
import { conditionSchema } from './condition.ts';
import { lawSchema } from './law.ts';

/** A way to put things right. */
export const routeSchema = z.strictObject({
  name: textSchema,
  /** Where it comes among routes that are all open; lower is earlier. */
  order: z.int().min(1).max(100),
  who: textSchema,
  cost: textSchema,
  time: textSchema,
  can: textSchema,
  cannot: textSchema,
  startHere: textSchema,
  /** Whom to approach: a role with a number here, or a national contact. */
  role: idSchema.optional(),
  contact: idSchema.optional(),
  /** What it does, or does not do, to other clocks. */
  otherClocks: textSchema.optional(),
  timescales: z.array(idSchema).default([]),
  letters: z.array(idSchema).default([]),
  /** It is shut in these situations. The first that holds gives the reason shown. */
  notOpen: z.array(z.strictObject({ when: conditionSchema, why: textSchema })).default([]),
  law: lawSchema,
});

export type Route = z.infer<typeof routeSchema>;
