import { z } from 'zod';
import { dateSchema, emailSchema, idSchema, linkSchema, textSchema } from './basic.ts';
import { openingSchema } from './opening.ts';
import { checkedShape } from './people.ts';

/** Whole, with the slash of its folder: other addresses are made by adding to it. */
export const siteAddressSchema = z
  .string()
  .regex(
    /^https?:\/\/[^\s/?#"<>]+(\/[^\s?#"<>]*)?\/$/,
    'write the whole address with a slash at the end, https://offer.example.org/',
  );

/**
 * Rises when a pack written before would no longer be read rightly; `officer/content/migrations` brings earlier ones here.
 * What only adds something that may be left out does not raise it.
 */
export const schemaNow = 2;
const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'write a colour as # and six small digits, #12504b');

const signingKeysSchema = z
  .array(z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'copy the line that "npm run offer -- new-key" printed'))
  .max(4);

/** An area across the border, whose services a family may have shown beside those of its own. */
const neighbourSchema = z.strictObject({
  /** Its id. Where `build` writes both areas for one host, no more is needed. */
  id: idSchema,
  /** What families call it, where its site is built apart. */
  name: z.string().min(1).optional(),
  /** Its folder on this same host, where its site is built apart: a phone asks nothing of another host. */
  folder: z
    .string()
    .regex(
      /^\/([A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*$/,
      'write the folder of its site on this same host with a slash before and after, /offers/brackwater/. An area on another host cannot be shown: a phone asks nothing of other hosts',
    )
    .optional(),
  /** The public keys its packs are signed with, where its site is built apart. */
  signingKeys: signingKeysSchema.optional(),
});

export const packInfoSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** Rises with every issue. */
  version: z.int().min(1),
  /** The version of these schemas it was written for. */
  schema: z.literal(schemaNow),
  /** `england@1`: the national pack it lies over and the version it was last checked with. */
  extends: z
    .string()
    .regex(/^[a-z0-9-]+@\d+$/)
    .optional(),
  issued: dateSchema,
  /** After this day the app says that the pack may be out of date, and to ring first. */
  expires: dateSchema.optional(),
  /** Public keys that packs of this area are signed with: the one in use, and the next. */
  signingKeys: signingKeysSchema.default([]),
  languages: z.array(z.string()).min(1),
  /** Where the site will stand, for search engines and maps of the site. Nothing else needs it. */
  address: siteAddressSchema.optional(),
  /** Why a page of the area became harder to read, by page: `guides/first-steps: The new law has longer names.` */
  harderBecause: z.record(z.string(), z.string().min(1)).optional(),
  /** How the area looks. Colours that cannot be read are refused by the check. */
  brand: z
    .strictObject({
      colours: z
        .strictObject({
          /** The bar at the top. */
          band: colourSchema,
          /** Buttons, and frames around what comes first. */
          button: colourSchema,
          link: colourSchema,
          /** The quiet ground of notices. */
          tint: colourSchema,
        })
        .optional(),
      /** A drawing beside pack.yaml, shown in the place of the fingerpost. */
      logo: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]*\.svg$/, 'name an SVG file beside pack.yaml, logo.svg')
        .optional(),
    })
    .optional(),
  /** Areas across the border whose services a family may also have shown. */
  neighbours: z.array(neighbourSchema).optional(),
  licence: z.string().min(1),
  /** Government area codes (GSS) of the councils it covers; none for a made-up area. */
  areaCodes: z.array(z.string()).default([]),
  /** A made-up area says so on every page. */
  madeUp: z.boolean().default(false),
  /** The day on which the law in it was last checked as a whole. */
  lawCheckedOn: dateSchema.optional(),
  /** Who wrote it. */
  writtenBy: z.string().min(1),
  /** An area may show computer drafts beneath protected English sentences. */
  showDrafts: z.boolean().default(false),
});

/** calendar.yaml: bank holidays of England, as published. */
export const calendarSchema = z.strictObject({
  takenOn: dateSchema,
  source: z.string(),
  bankHolidays: z.array(z.strictObject({ date: dateSchema, name: z.string() })),
});

/** needs.yaml: areas of need and the everyday words for them. */
export const needSchema = z.strictObject({ id: idSchema, name: textSchema, also: z.array(z.string()).default([]) });

export const placeSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(['town', 'village']),
  district: z.string(),
  latitude: z.number(),
  longitude: z.number(),
});

export const termSchema = z.strictObject({
  id: idSchema,
  term: z.string(),
  expansion: z.string().optional(),
  plain: textSchema,
  also: z.array(z.string()).default([]),
  provisions: z.array(idSchema).default([]),
  routes: z.array(idSchema).default([]),
  confidence: z.enum(['verified', 'recalled']),
  source: z
    .array(z.strictObject({ act: z.string(), section: z.string().default(''), url: linkSchema.optional() }))
    .default([]),
});

/** words.yaml: the thesaurus. Never shown to families. */
export const wordsSchema = z.strictObject({
  /** Words and phrases that mean the same; any finds the others. */
  same: z.array(z.array(z.string()).min(2)),
  /** When they say this, they may mean that: one way. `means` are words; `go` are records, as kind/id. */
  mayMean: z.array(
    z.strictObject({
      say: z.array(z.string()).min(1),
      means: z.array(z.string()).default([]),
      go: z.array(z.string()).default([]),
    }),
  ),
  misspellings: z.record(z.string(), z.string()),
  /** Words too common to rank by. */
  little: z.array(z.string()),
  /** Words of other languages: language → word → English words or `go` ids. */
  otherLanguages: z.record(z.string(), z.record(z.string(), z.array(z.string()))).default({}),
});

/** examples.yaml: how families ask. Never shown; the search goes by how like they are to what was typed. */
export const examplesSchema = z.strictObject({
  /** What families say when a record (kind/id) is what they need: a whole question or complaint each. */
  examples: z.record(z.string(), z.array(z.string()).min(1)),
  /** What people also ask a council, and no local offer answers: bins, parking. */
  elsewhere: z.array(z.string()).default([]),
});

/** local.yaml of an area. */
export const localSchema = z.strictObject({
  council: z.string(),
  councils: z.array(z.strictObject({ id: idSchema, name: z.string(), home: z.boolean().default(false) })),
  integratedCareBoard: z.string(),
  /** Empty in an area that has not filled it in yet: then a mail opens without an address. */
  feedbackEmail: emailSchema.or(z.literal('')),
  termDates: z.strictObject({
    /** First and last days that pupils attend. */
    sessions: z.array(z.tuple([dateSchema, dateSchema])),
    insetDays: z.array(dateSchema).default([]),
    ...checkedShape,
  }),
  /** Free local help shown on every outcome: service ids, the first is the one to ring. */
  freeHelp: z.array(idSchema),
  /** Local urgent numbers, shown under "Urgent help". */
  urgent: z.array(
    z.strictObject({
      name: textSchema,
      helpsWith: textSchema,
      tel: z.string(),
      hours: textSchema,
      opening: openingSchema.optional(),
    }),
  ),
  policies: z.array(
    z.strictObject({
      id: idSchema,
      title: textSchema,
      text: textSchema,
      provisions: z.array(idSchema).default([]),
      /** The duty, of guidance or good practice only, that it says how this area does. */
      insteadOf: idSchema.optional(),
      url: linkSchema.optional(),
      ...checkedShape,
    }),
  ),
  /** What differs here: only timescales that are not law. */
  overrides: z
    .array(
      z.strictObject({
        timescale: idSchema,
        number: z.number(),
        text: textSchema,
        source: z.string(),
        asAt: dateSchema,
      }),
    )
    .default([]),
  /** Said from the first day to the last, both included, and then gone by itself. */
  notices: z
    .array(
      z.strictObject({
        id: idSchema,
        text: textSchema,
        from: dateSchema,
        until: dateSchema,
        /** The pages it is said on; without one it is said on every page. */
        about: z
          .array(
            z
              .string()
              .regex(
                /^(services|provisions|guides|routes|letters|contacts|timescales)\/[a-z0-9][a-z0-9-]*$/,
                'write the kind and the id of a page, such as services/swim-club or provisions/salt',
              ),
          )
          .optional(),
        /** Its services are shut while it holds, whatever their hours. */
        closed: z.boolean().optional(),
      }),
    )
    .default([]),
  /** Services that were taken out: whoever comes by an old link or a leaflet is told so kindly, and led on. */
  withdrawn: z
    .array(
      z.strictObject({
        id: idSchema,
        name: z.string().min(1),
        takenOutOn: dateSchema,
        /** The kinds of help it was. */
        provisions: z.array(idSchema).default([]),
        /** Services that help instead. */
        instead: z.array(idSchema).default([]),
      }),
    )
    .optional(),
});

/** requirements.yaml: what law and the Code require a local offer to hold. */
export const requirementSchema = z.strictObject({
  id: idSchema,
  text: z.string(),
  kind: z.enum(['must', 'should']),
  ref: z.string(),
  /** Made of these other lines: covered when each of them is. */
  lines: z.array(idSchema).min(1).optional(),
  /** Measured over the whole pack. Without `lines` and `measure` an area names the entries that answer it. */
  measure: z.enum(['has-services', 'nothing-overdue', 'who-and-way-in', 'comments-answered']).optional(),
  url: linkSchema.optional(),
  confidence: z.enum(['verified', 'recalled']),
});

/** A line of coverage.yaml of an area: which of its entries answer a requirement. */
export const coverClaimSchema = z.strictObject({
  id: idSchema,
  by: z
    .array(
      z
        .string()
        .regex(
          /^(services|guides|provisions|policies)\/[a-z0-9][a-z0-9-]*$/,
          'write services/ID, guides/ID, provisions/ID or policies/ID',
        ),
    )
    .min(1),
});

export type PackInfo = z.infer<typeof packInfoSchema>;
export type Calendar = z.infer<typeof calendarSchema>;
export type Need = z.infer<typeof needSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Term = z.infer<typeof termSchema>;
export type Words = z.infer<typeof wordsSchema>;
export type Examples = z.infer<typeof examplesSchema>;
export type Local = z.infer<typeof localSchema>;
export type Requirement = z.infer<typeof requirementSchema>;
export type CoverClaim = z.infer<typeof coverClaimSchema>;
