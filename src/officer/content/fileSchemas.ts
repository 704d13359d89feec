import { z } from 'zod';
import {
  calendarSchema,
  coverClaimSchema,
  examplesSchema,
  localSchema,
  needSchema,
  packInfoSchema,
  placeSchema,
  requirementSchema,
  termSchema,
  wordsSchema,
} from '../../domain/pack/schema/pack.ts';
import { commentSchema, statementsSchema } from '../../domain/pack/schema/statements.ts';
import { guideFrontSchema, letterFrontSchema, rightsFileSchema } from '../../domain/pack/schema/page.ts';
import { pathwaySchema, questionsFileSchema } from '../../domain/pack/schema/pathway.ts';
import { bodySchema, contactSchema, roleSchema } from '../../domain/pack/schema/people.ts';
import { provisionSchema } from '../../domain/pack/schema/provision.ts';
import { routeSchema } from '../../domain/pack/schema/route.ts';
import { timescalesFileSchema } from '../../domain/pack/schema/timescale.ts';

/** Files that stand once in a pack, by name. */
export const singleFiles = {
  'pack.yaml': packInfoSchema,
  'needs.yaml': z.strictObject({ needs: z.array(needSchema) }),
  'timescales.yaml': timescalesFileSchema,
  'calendar.yaml': calendarSchema,
  'glossary.yaml': z.strictObject({ terms: z.array(termSchema) }),
  'contacts.yaml': z.strictObject({ contacts: z.array(contactSchema) }),
  'words.yaml': wordsSchema,
  'examples.yaml': examplesSchema,
  'requirements.yaml': z.strictObject({ requirements: z.array(requirementSchema) }),
  'questions.yaml': questionsFileSchema,
  'rights.yaml': rightsFileSchema,
  'places.yaml': z.strictObject({ places: z.array(placeSchema) }),
  'local.yaml': localSchema,
  'statements.yaml': statementsSchema,
  'comments.yaml': z.strictObject({ comments: z.array(commentSchema) }),
  'coverage.yaml': z.strictObject({ covers: z.array(coverClaimSchema) }),
} as const;

/** bodies.yaml of a nation. */
export const rolesFileSchema = z.strictObject({ roles: z.array(roleSchema) });
/** bodies.yaml of an area. */
export const bodiesFileSchema = z.strictObject({ bodies: z.array(bodySchema) });
/** Folders of files, by name; of pages it is the front matter. */
export const folders = { provisions: provisionSchema, routes: routeSchema, pathways: pathwaySchema } as const;
export const pages = { guides: guideFrontSchema, letters: letterFrontSchema } as const;

export type SingleFiles = { [Name in keyof typeof singleFiles]?: z.infer<(typeof singleFiles)[Name]> };
