import { z } from 'zod';
import { dateSchema, emailSchema, idSchema } from './basic.ts';

const said = z.string().min(1, 'this heading must not be empty: the law asks for it');
const webSchema = z.string().regex(/^https:\/\/\S+$/, 'write the whole address, https://…');

/** What a public body must say about how accessible its website is. Every heading the law asks for stands here. */
export const accessibilitySchema = z.strictObject({
  organisation: said,
  /** Which pages it is about: "the local offer at offer.example.org". */
  scope: said,
  contact: z.strictObject({ email: emailSchema, phone: z.string().optional() }),
  /** Working days until somebody answers. */
  answerDays: z.int().min(1).max(60),
  enforcement: z.strictObject({
    /** Who makes sure that the law is kept. */
    body: said,
    /** Whom to go to when the answer does not help. */
    advice: said,
    url: webSchema,
  }),
  status: z.enum(['fully', 'partially', 'not']).default('partially'),
  testedOn: dateSchema,
  testedBy: said,
  /** How it was tested, in a sentence or two. */
  testedHow: said,
  /** What is known of this area's own content; the app's own known issues stand beside them by themselves. */
  issues: z
    .array(
      z.strictObject({
        problem: said,
        /** The success criterion of WCAG that it misses: `1.1.1 Non-text content`. */
        criterion: said,
        /** What to do instead, or when it will be mended. */
        plan: said,
      }),
    )
    .default([]),
  /** What would cost more than it helps, and why; none where the key is left out. */
  disproportionateBurden: said.optional(),
  /** What the law does not cover, such as maps and old documents. */
  outOfScope: said.optional(),
  improving: said,
  preparedOn: dateSchema,
  reviewedOn: dateSchema,
});

/** The privacy notice: who answers for the website, and what its server notes. What the app keeps, it says itself. */
export const privacySchema = z.strictObject({
  controller: said,
  contact: emailSchema,
  /** What the web server writes down of a visit: "the time, the page and the network address". */
  serverLog: said,
  logDays: z.int().min(0).max(3650),
  reviewedOn: dateSchema,
});

/** statements.yaml of an area. A part that still waits to be filled in is left out, and its page says so. */
export const statementsSchema = z.strictObject({
  accessibility: accessibilitySchema.optional(),
  privacy: privacySchema.optional(),
});

/** What somebody said about the local offer, and what the council answers and does: reg. 56 of SI 2014/1530. */
export const commentSchema = z.strictObject({
  id: idSchema,
  receivedOn: dateSchema,
  comment: z.string().min(1),
  response: z.string().min(1),
  /** What will be done, or why nothing will. */
  action: z.string().min(1),
  answeredOn: dateSchema,
});

export type Statements = z.infer<typeof statementsSchema>;
export type Comment = z.infer<typeof commentSchema>;
