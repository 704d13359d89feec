import { z } from 'zod';
import { count, problem } from './shapes.ts';

/** What new-area prints with --json. */
export const newAreaJson = z.union([
  z.strictObject({
    written: z.literal(true),
    folder: z.string(),
    area: z.string(),
    workbook: z.string(),
    /** Pieces marked TO FILL IN. */
    toFillIn: count,
  }),
  z.strictObject({ written: z.literal(false), problems: z.array(problem) }),
]);

export type NewAreaJson = z.infer<typeof newAreaJson>;
