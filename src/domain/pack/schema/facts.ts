import { z } from 'zod';
import { dateSchema } from './basic.ts';
import { dateFactNames } from './dateFacts.ts';
import {
  appealKinds,
  attendances,
  errandKinds,
  planStages,
  problemKinds,
  schoolYears,
  settings,
} from './factValues.ts';

const dateShape = Object.fromEntries(dateFactNames.map((name) => [name, dateSchema.optional()])) as {
  [Name in (typeof dateFactNames)[number]]: z.ZodOptional<typeof dateSchema>;
};

/**
 * What the answers say about a child's situation, by name. Everything is optional: absent means not known, never no.
 * One name per event; the public contract of `explain --facts`.
 */
export const factsSchema = z.strictObject({
  asker: z.enum(['parent', 'carer', 'young-person', 'worker']).optional(),
  ageYears: z.int().min(0).max(30).optional(),
  schoolYear: z.enum(schoolYears).optional(),
  bornOn: dateSchema.optional(),
  bornOnPrecision: z.enum(['day', 'month']).optional(),
  setting: z.enum(settings).optional(),
  attendance: z.enum(attendances).optional(),
  planStage: z.enum(planStages).optional(),
  appealing: z.array(z.enum(appealKinds)).optional(),
  sectionsNotDelivered: z.array(z.enum(['F', 'G', 'H1', 'H2', 'I'])).optional(),
  /** Provision ids. */
  needs: z.array(z.string()).optional(),
  problems: z.array(z.enum(problemKinds)).optional(),
  disabled: z.boolean().optional(),
  hasSocialWorker: z.boolean().optional(),
  lookedAfter: z.boolean().optional(),
  /** 16 and over: can decide this for themselves (Mental Capacity Act 2005). */
  hasCapacity: z.boolean().optional(),
  /** The asker has care of the child without parental responsibility. */
  caresFor: z.boolean().optional(),
  homeArea: z.string().optional(),
  schoolArea: z.string().optional(),
  integratedCareBoard: z.string().optional(),
  movedArea: z.boolean().optional(),
  benefits: z.array(z.enum(['dla', 'pip', 'carers-allowance', 'universal-credit'])).optional(),
  /** Areas of need, ids of needs.yaml: narrows services, never a right. Our own name beside the contract's. */
  areasOfNeed: z.array(z.string()).optional(),
  /** Whom a complaint is about: our own name beside the contract's. */
  complaintAbout: z.enum(['school', 'college', 'council', 'care', 'nhs', 'benefits', 'unfair-treatment']).optional(),
  /**
   * What went wrong with one errand, where the family said which: with school, college or the EHC plan; with the NHS;
   * with care, home, travel or money. A "no" about one must not be told as a "no" about another. Our own names.
   */
  learningProblems: z.array(z.enum(problemKinds)).optional(),
  healthProblems: z.array(z.enum(problemKinds)).optional(),
  homeProblems: z.array(z.enum(problemKinds)).optional(),
  /** What the family came for: it heads the outcome. Set by the pathways chosen. Our own name. */
  errands: z.array(z.enum(errandKinds)).optional(),
  transferYear: z.int().optional(),
  suspendedDaysThisYear: z.int().min(0).optional(),
  schoolDaysMissed: z.int().min(0).optional(),
  /** Mondays to Fridays in the period when the school is closed. */
  schoolClosedDays: z.array(dateSchema).optional(),
  ...dateShape,
});

export type Facts = z.infer<typeof factsSchema>;
