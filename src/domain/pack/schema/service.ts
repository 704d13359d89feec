import { z } from 'zod';
import { dateSchema, emailSchema, idSchema, sectorSchema } from './basic.ts';
import { openingSchema } from './opening.ts';
import { accessKinds, costKinds } from './serviceValues.ts';

/** One directory entry: a row of services.csv. Column names are Open Referral UK's where it has them. */
export const serviceSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  organization: z.string().min(1),
  sector: sectorSchema,
  provisions: z.array(idSchema),
  needs: z.array(idSchema),
  description: z.string().min(1),
  eligibility_description: z.string().min(1),
  minimum_age: z.int().min(0).max(25),
  maximum_age: z.int().min(0).max(25),
  access: z.array(z.enum(accessKinds)),
  access_text: z.string().min(1),
  cost: z.enum(costKinds),
  cost_description: z.string(),
  wait: z.string(),
  schedule: z.string(),
  /** The same hours in a form that the guide can read, to say what is open now. */
  opening: openingSchema.optional(),
  phone: z.string(),
  sms: z.string(),
  email: z.union([z.literal(''), emailSchema]),
  url: z.string(),
  address_1: z.string(),
  city: z.string(),
  postal_code: z.string(),
  place: z.string(),
  area: z.array(z.string()),
  accessibility: z.string(),
  languages: z.array(z.string()),
  checkedOn: dateSchema,
  reviewBy: dateSchema,
  owner: z.string().min(1),
  source: z.string().min(1),
  keywords: z.array(z.string()),
});

export type Service = z.infer<typeof serviceSchema>;
