import { z } from 'zod';
import { idSchema, sectorSchema, textSchema } from './basic.ts';
import { conditionSchema } from './condition.ts';
import { lawSchema } from './law.ts';

export const firstStepSchema = z.strictObject({
  /** One thing to do, verb first. */
  text: textSchema,
  /** Whom to do it with: the role whose number is shown. */
  role: idSchema,
  /** Only for some families; without it, whenever the duty applies. */
  when: conditionSchema.optional(),
});

/** What to say on the phone (U-03). */
export const scriptSchema = z.strictObject({
  askFor: textSchema,
  firstSentence: textSchema,
  say: z.array(textSchema).min(1).max(3),
  note: textSchema,
  ifNo: textSchema,
});

export const dutySchema = z.strictObject({
  /** Unique in the whole pack; starts with the provision's id. */
  id: idSchema,
  /** Who owes it: a role. */
  role: idSchema,
  /** Who owes it instead in some situations: the first whose `when` holds. */
  roleWhen: z.array(z.strictObject({ when: conditionSchema, role: idSchema })).default([]),
  /** The lane it stands in; without it, the role's own. */
  sector: sectorSchema.optional(),
  strength: z.enum(['must', 'should', 'may']),
  /** When it applies, besides the provision being in question. Without it: always then. */
  when: conditionSchema.optional(),
  /** What the body must do, in plain words, one or two sentences. */
  what: textSchema,
  /** What the law says, exactly but in our own words. Never blended with `what`. */
  lawSays: textSchema,
  law: lawSchema,
  /** Time limits on this duty, the most telling first. */
  timescales: z.array(idSchema).default([]),
  /** What to do first about it. */
  firstSteps: z.array(firstStepSchema).default([]),
  script: scriptSchema.optional(),
  /** What if not: routes in order. */
  routes: z.array(idSchema).default([]),
  letters: z.array(idSchema).default([]),
  /** What is going on for a family to whom this duty matters most; heads the outcome. */
  headline: textSchema.optional(),
  /** When it holds the duty is still owed, but stands behind what the family came for: it neither heads the outcome nor comes first. */
  background: conditionSchema.optional(),
  /** 1 to 100; the highest heads the outcome and says what to do first. */
  priority: z.int().min(1).max(100).default(50),
});

export const provisionSchema = z.strictObject({
  name: textSchema,
  sector: sectorSchema,
  /** What it is, in one to three plain sentences. */
  plain: textSchema,
  /** What families call it: for search, never shown. */
  also: z.array(z.string()).default([]),
  /** When it is in question. Without it: when `needs` names it. */
  when: conditionSchema.optional(),
  /** Where it stands in an EHC plan and how strong it is there. */
  inPlan: z.strictObject({ sections: z.array(z.string()).default([]), text: textSchema }).optional(),
  whoPays: textSchema,
  askFirst: z.strictObject({ text: textSchema, role: idSchema }),
  duties: z.array(dutySchema),
  /** What if not, for the provision as a whole: routes in order. */
  routes: z.array(idSchema).default([]),
  timescales: z.array(idSchema).default([]),
  guides: z.array(idSchema).default([]),
  contacts: z.array(idSchema).default([]),
  /** Areas of need it usually answers: ids of needs.yaml. */
  needs: z.array(idSchema).default([]),
  /** Things that trip families up, or on which sources disagree. */
  note: textSchema.optional(),
  law: lawSchema,
});

export type Duty = z.infer<typeof dutySchema>;
export type Script = z.infer<typeof scriptSchema>;
export type Provision = z.infer<typeof provisionSchema>;
