import { z } from 'zod';
import { idSchema, textSchema } from './basic.ts';
import { conditionSchema } from './condition.ts';

const factValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

export const optionSchema = z.strictObject({
  value: z.string().regex(/^[a-zA-Z0-9+-]+$/),
  label: textSchema,
  hint: textSchema.optional(),
  /** Heading of the group it stands in, where there are more than seven. */
  group: textSchema.optional(),
  /** Facts this option sets, besides or instead of the question's own `sets`. Lists are added together. */
  facts: z.record(z.string(), factValue).optional(),
});

export const questionSchema = z.strictObject({
  /** Unique in the whole pack: a question asked in two pathways is one question and is asked once. */
  id: idSchema,
  /** The page's heading. */
  ask: textSchema,
  hint: textSchema.optional(),
  /** Longer help, above the input. */
  help: z.array(textSchema).default([]),
  /** Why we ask, what the answer is used for and what happens if it is wrong. */
  why: textSchema,
  usedFor: textSchema,
  ifWrong: textSchema,
  /** `month` asks month and year only (S-19) and sets the first day of that month. `area` offers the pack's councils. */
  kind: z.enum(['choice', 'choices', 'date', 'month', 'area']),
  /** The fact a `choice` or `choices` value or a `date` becomes, unless the options say `facts`. */
  sets: z.string().optional(),
  options: z.array(optionSchema).default([]),
  /** Said after "I'm not sure" is chosen: what we can still do. */
  notSure: textSchema,
  /** Facts that "I'm not sure" sets, if any. */
  notSureFacts: z.record(z.string(), factValue).optional(),
  sensitive: z.boolean().default(false),
  /** Not asked on the way: offered beside the outcome, where the answer makes it more exact. */
  later: z.boolean().default(false),
  /** Asked only when this holds. */
  when: conditionSchema.optional(),
  /** Section name for grouping and for "several questions on a page" in a visit. */
  section: textSchema.optional(),
});

export const pathwaySchema = z.strictObject({
  name: textSchema,
  summary: textSchema,
  /** Place among the errands on the home page; 0 is not listed there. */
  order: z.int().min(0),
  /** What to have to hand. */
  haveReady: z.array(textSchema).default([]),
  /** Facts that come with choosing this pathway. */
  facts: z.record(z.string(), factValue).default({}),
  /** True for pathways about harm or abuse: shows "Exit this page". */
  sensitive: z.boolean().default(false),
  /** The options of the first question stand on the home page: choosing one answers it. */
  optionsOnHome: z.boolean().default(false),
  /** Asked in this order, each only when its `when` holds. `use` takes a question from questions.yaml. */
  questions: z
    .array(
      z.union([
        z.strictObject({ use: idSchema, when: conditionSchema.optional(), later: z.boolean().optional() }),
        questionSchema,
      ]),
    )
    .min(1),
});

/** questions.yaml: questions that several pathways share. */
export const questionsFileSchema = z.strictObject({ questions: z.array(questionSchema) });

export type Question = z.infer<typeof questionSchema>;
/** A pathway after `use` was resolved. */
export type Pathway = Omit<z.infer<typeof pathwaySchema>, 'questions'> & { readonly questions: readonly Question[] };
