import { z } from 'zod';
import { count } from './shapes.ts';

/** What `doctor --json` prints. */
export const doctorJson = z.strictObject({
  errors: count,
  warnings: count,
  findings: z.array(
    z.strictObject({
      level: z.enum(['good', 'warning', 'error']),
      code: z.string(),
      says: z.string(),
      todo: z.string().optional(),
    }),
  ),
  /** Only with `--migrate`, where something was written: the folder as it was. */
  kept: z.string().optional(),
});
