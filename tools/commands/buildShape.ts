import { z } from 'zod';
import { count, problem, type Printed } from './shapes.ts';

/** What build prints with --json. */
export const buildJson = z.union([
  z.strictObject({
    written: z.literal(true),
    out: z.string(),
    area: z.string(),
    version: count,
    pages: count,
    services: count,
    packBytes: count,
    milliseconds: count,
    warnings: z.array(problem).optional(),
  }),
  /** Several areas for one host. */
  z.strictObject({
    written: z.literal(true),
    out: z.string(),
    areas: z.array(z.strictObject({ area: z.string(), version: count, pages: count, services: count })),
    warnings: z.array(problem).optional(),
  }),
  z.strictObject({ written: z.literal(false), problems: z.array(problem) }),
]);

export type BuildJson = Printed<z.infer<typeof buildJson>>;
