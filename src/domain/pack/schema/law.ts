import { z } from 'zod';
import { dateSchema, linkSchema } from './basic.ts';

export const lawSourceSchema = z.strictObject({
  /** The Act, regulations, guidance or publication, by its usual name. */
  act: z.string().min(1),
  /** Section, regulation or paragraph, as written by lawyers: `s42(2)`, `reg 5(1)`. Empty for a web page. */
  section: z.string().default(''),
  url: linkSchema.optional(),
});

/** Where a claim comes from and how sure we are. Every duty, timescale and route carries one. */
export const lawSchema = z.strictObject({
  status: z.enum(['law', 'statutory-guidance', 'good-practice', 'local-policy', 'proposed']),
  source: z.array(lawSourceSchema).min(1),
  /** The day on which the source was last read. */
  asAt: dateSchema,
  /** In force from and until these days, both included. */
  from: dateSchema.optional(),
  until: dateSchema.optional(),
  confidence: z.enum(['verified', 'recalled']),
});

export type Law = z.infer<typeof lawSchema>;
export type LawSource = z.infer<typeof lawSourceSchema>;
