import { z } from 'zod';
import { count } from './shapes.ts';

/** What `check-host --json` prints. */
export const checkHostJson = z.strictObject({
  address: z.string(),
  errors: count,
  warnings: count,
  problems: z.array(
    z.strictObject({
      level: z.enum(['error', 'warning']),
      code: z.string(),
      /** The address it was seen at. */
      where: z.string(),
      message: z.string(),
      tip: z.string(),
    }),
  ),
});

export type CheckHostJson = z.infer<typeof checkHostJson>;
