import { z } from 'zod';
import { dateSchema, idSchema, linkSchema, sectorSchema, textSchema } from './basic.ts';
import { lawSchema } from './law.ts';
import { openingSchema } from './opening.ts';

/** A way to reach somebody. `value` is as dialled or written; `note` says cost, what to ask for. */
export const contactPointSchema = z.strictObject({
  kind: z.enum(['tel', 'sms', 'textRelay', 'videoRelay', 'email', 'form', 'visit']),
  value: z.string().min(1),
  label: textSchema.optional(),
  hours: textSchema.optional(),
  /** The same hours in a form that the guide can read. */
  opening: openingSchema.optional(),
  note: textSchema.optional(),
});

/** How sure we are that this is still right. */
export const checkedShape = {
  checkedOn: dateSchema,
  reviewBy: dateSchema,
  /** A role in the council, never a person's name. */
  owner: z.string().min(1),
  source: z.string().min(1),
};

/** bodies.yaml of the national pack: who the responsible bodies are. */
export const roleSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  sector: sectorSchema,
  whatItIs: textSchema,
  usuallyHeldBy: textSchema,
  /** A national body: its contact. An area need not bind it. */
  contact: idSchema.optional(),
});

/** bodies.yaml of an area pack: who plays a role here. */
export const bodySchema = z.strictObject({
  role: idSchema,
  name: textSchema,
  organisation: textSchema,
  /** Who to ask for. */
  askFor: textSchema.optional(),
  /** For roles with one holder per school: how to find theirs, and whom to ring here meanwhile. */
  findIt: textSchema.optional(),
  contacts: z.array(contactPointSchema),
  address: z.string().optional(),
  interpreter: textSchema,
  /** The directory entry of the same team. */
  service: idSchema.optional(),
  ...checkedShape,
});

/** contacts.yaml of the national pack. */
export const contactSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  helpsWith: textSchema,
  tags: z.array(z.string()).default([]),
  /** Shown under "Urgent help". */
  crisis: z.boolean().default(false),
  contacts: z.array(contactPointSchema),
  website: linkSchema.optional(),
  note: textSchema.optional(),
  law: lawSchema,
});

export type ContactPoint = z.infer<typeof contactPointSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Body = z.infer<typeof bodySchema>;
export type Contact = z.infer<typeof contactSchema>;
