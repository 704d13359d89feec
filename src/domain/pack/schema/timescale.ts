import { z } from 'zod';
import { idSchema, textSchema } from './basic.ts';
import { conditionSchema } from './condition.ts';
import { lawSchema } from './law.ts';

/** How a time limit is counted. Ids are those of the computation rules; each is one function in duty/count. */
export const countingRules = [
  'week_from_receipt',
  'week_from_event',
  'day_from_receipt',
  'inclusive_from_day_of_service',
  'inclusive_working_days',
  'inclusive_weeks',
  'period_starting_with',
  'corresponding_date',
  'tribunal_rollover',
  'tribunal_working_days',
  'la_deadline_on_weekend',
  'count_back_from_meeting',
  'before_15_february',
  'before_31_march',
  'school_days',
  'working_day_default',
  'calendar_days_after_event',
  'corresponding_date_next_working_day',
  'tribunal_appeal_later_limb',
  'plan_transfer_move_or_15_working_days',
  'first_review_later_limb',
  'count_back_from_transfer',
  'window_opens_after_months',
  'later_of_event_or_aware',
  'years_after_event',
  'working_days_after_event',
  'working_days_before_event',
  'acknowledged_then_working_days',
  'school_days_after_event',
  'school_day_number',
  'school_day_count',
  'hearing_two_rounds_school_days',
  'foi_working_or_school_days',
  'same_as_tribunal_order',
  'same_day',
  'without_delay',
  'date_in_letter',
  'last_friday_in_june',
  'no_number',
] as const;

export const timescaleSchema = z.strictObject({
  id: idSchema,
  /** What must have happened by then, as a short title. */
  title: textSchema,
  /** Who must do what by then, one or two plain sentences. */
  what: textSchema,
  /** Who must act. */
  role: idSchema,
  /** True where the family must act and may lose something by being late. */
  family: z.boolean(),
  kind: z.enum(['law', 'guidance', 'practice', 'local']),
  /** What starts the clock, in plain words. */
  starts: textSchema,
  count: z.strictObject({
    rule: z.enum(countingRules),
    number: z.number().optional(),
    unit: z.enum(['days', 'weeks', 'months', 'years', 'working-days', 'school-days']).optional(),
    /** Names of facts it counts from; the first is the main one. */
    inputs: z.array(z.string()).default([]),
    optionalInputs: z.array(z.string()).default([]),
  }),
  /** How it is counted, said to a family. */
  counted: textSchema,
  /** The fact that holds the day on which it was missed. Where nobody told it, it follows from a day that is past. */
  missedOn: z.string().optional(),
  /** Only shown when this holds; without it, whenever a duty that names it applies. */
  when: conditionSchema.optional(),
  /** Ids of the exceptions list. */
  exceptions: z.array(z.string()).default([]),
  ifMissed: z.array(idSchema).default([]),
  ifMissedText: textSchema.optional(),
  asSoonAsPracticable: z.boolean().default(false),
  law: lawSchema,
});

/** A reason the law accepts for missing a time limit, and what it does not excuse. */
export const exceptionSchema = z.strictObject({ id: z.string(), text: textSchema, law: lawSchema });

export const timescalesFileSchema = z.strictObject({
  timescales: z.array(timescaleSchema),
  exceptions: z.array(exceptionSchema),
  /** The counting rules themselves: basis and how sure we are. */
  rules: z.array(
    z.strictObject({
      id: z.enum(countingRules),
      rule: z.string(),
      basis: z.string(),
      confidence: z.enum(['verified', 'recalled']),
    }),
  ),
});

export type Timescale = z.infer<typeof timescaleSchema>;
export type TimescaleException = z.infer<typeof exceptionSchema>;
export type CountingRule = (typeof countingRules)[number];
