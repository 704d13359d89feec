import { z } from 'zod';
import { count, problem } from './shapes.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const score = z.strictObject({ lines: count, covered: count, percent: count });

/** What `report officer --json` prints. */
export const reportOfficerJson = z.strictObject({
  area: z.strictObject({ id: z.string(), name: z.string() }),
  today: day,
  errors: count,
  warnings: count,
  /** Worst first. */
  problems: z.array(problem),
  /** Null where the pack could not be read. */
  content: z
    .strictObject({
      services: count,
      /** Services by the days since they were checked: up to 90, 91 to 365, more. */
      ages: z.strictObject({ fresh: count, over90: count, over365: count }),
      owners: z.array(
        z.strictObject({
          owner: z.string(),
          organisation: z.string(),
          items: count,
          overdue: count,
          dueSoon: count,
        }),
      ),
      withoutOwner: z.array(z.string()),
      missing: z.array(
        z.strictObject({
          field: z.string(),
          columns: z.array(z.string()),
          services: z.array(z.string()),
          stated: count,
          tip: z.string(),
        }),
      ),
      duplicates: z.array(
        z.strictObject({
          first: z.string(),
          second: z.string(),
          names: z.tuple([z.string(), z.string()]),
          sameName: z.boolean(),
          shared: z.array(z.enum(['organisation', 'phone', 'web address'])),
        }),
      ),
      /** Pages of 100 words and more, the hardest first. `grade` is for officers only; `smog` from 30 sentences on. */
      pages: z.array(
        z.strictObject({
          page: z.string(),
          own: z.boolean(),
          words: count,
          grade: z.number(),
          smog: z.number().optional(),
          long: count,
        }),
      ),
      translations: z.array(
        z.strictObject({ lang: z.string(), texts: count, checked: count, draft: count, stale: count }),
      ),
      coverage: z.strictObject({ all: score, must: score, should: score }),
    })
    .nullable(),
  /** One line an item, as in the file for a mail-merge. */
  todo: z.array(
    z.strictObject({
      owner: z.string(),
      organisation: z.string(),
      item: z.string(),
      name: z.string(),
      what: z.array(z.string()),
      due: day,
    }),
  ),
});

export type ReportOfficerJson = z.infer<typeof reportOfficerJson>;

/** What `report review --json` prints. */
export const reportReviewJson = z.strictObject({
  area: z.string(),
  today: day,
  overdue: count,
  dueSoon: count,
  withoutOwner: count,
  /** By owner, then by day. */
  items: z.array(
    z.strictObject({
      state: z.enum(['overdue', 'due in 30 days', 'no owner']),
      owner: z.string(),
      organisation: z.string(),
      item: z.string(),
      name: z.string(),
      checkedOn: day,
      reviewBy: day,
      /** Below nought it is late. */
      daysLeft: z.int(),
    }),
  ),
});

export type ReportReviewJson = z.infer<typeof reportReviewJson>;
