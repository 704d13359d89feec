import { z } from 'zod';
import { sectorSchema } from '../../src/domain/pack/schema/basic.ts';
import { recordKinds } from '../../src/domain/search/record.ts';
import { linkStates } from '../links/askLink.ts';

// The public shapes of `--json` (docs/json-shapes.md). What a command prints has the type made of its schema here.

export const count = z.int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const source = z.strictObject({
  act: z.string(),
  /** Empty where the source has none, such as a web page. */
  section: z.string(),
  url: z.string().optional(),
});
const deadlineKind = z.enum(['law', 'guidance', 'practice', 'local']);
const state = z.enum(['past', 'today', 'ahead', 'unknown']);

export const problem = z.strictObject({
  level: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  tip: z.string(),
  place: z.strictObject({
    file: z.string(),
    /** The sheet of a workbook. */
    sheet: z.string().optional(),
    line: count.optional(),
    row: count.optional(),
    column: z.string().optional(),
  }),
});

export const checkJson = z.strictObject({
  errors: count,
  warnings: count,
  problems: z.array(problem),
  /** Only with `--links`: how many web addresses are in which state. */
  links: z
    .strictObject({ asked: count, forExamples: count, broken: count, states: z.record(z.enum(linkStates), count) })
    .optional(),
});

/** What every command prints, with exit code 1, where the pack or a given file has errors. */
export const faultyJson = z.strictObject({ problems: z.array(problem) });

export const searchJson = z.strictObject({
  query: z.string(),
  /** The best first, at most ten. */
  results: z.array(
    z.strictObject({
      kind: z.enum(recordKinds),
      id: z.string(),
      title: z.string(),
      score: z.number(),
      why: z.array(z.string()),
    }),
  ),
  /** Only where other words were searched for than were typed. */
  spelling: z.strictObject({ instead: z.string(), shown: z.string() }).optional(),
});

export const deadlineJson = z.strictObject({
  timescale: z.string(),
  from: z.string().nullable(),
  date: day.nullable(),
  /** Never after `date`. */
  safeDate: day.nullable(),
  why: z.string(),
  counted: z.array(z.string()),
  /** Ids of timescales.yaml. */
  exceptions: z.array(z.string()),
  kind: deadlineKind,
  law: z.array(source),
  /** Names of facts without which there is no date. */
  missing: z.array(z.string()),
  state,
});

export const explainJson = z.strictObject({
  headline: z.string(),
  /** The most pressing first. */
  duties: z.array(
    z.strictObject({
      id: z.string(),
      provision: z.string(),
      sector: sectorSchema,
      /** An id. */
      role: z.string(),
      /** The local name. */
      body: z.string(),
      strength: z.enum(['must', 'should', 'may']),
      what: z.string(),
      lawSays: z.string(),
      law: z.array(source),
      status: z.enum(['law', 'statutory-guidance', 'good-practice', 'local-policy', 'proposed']),
      confidence: z.enum(['verified', 'recalled']),
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      timescale: z.string(),
      what: z.string(),
      role: z.string(),
      date: day.nullable(),
      safeDate: day.nullable(),
      state,
      kind: deadlineKind,
      counted: z.array(z.string()),
    }),
  ),
  firstSteps: z.array(z.strictObject({ id: z.string(), text: z.string(), role: z.string() })),
  /** In the order to try them. */
  routes: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  routesNotOpen: z.array(z.strictObject({ id: z.string(), title: z.string(), why: z.string() })),
  rightsHolder: z.strictObject({ who: z.string(), text: z.string(), why: z.string() }),
  letters: z.array(z.strictObject({ id: z.string() })),
  contacts: z.array(
    z.strictObject({ id: z.string(), name: z.string(), phone: z.string().nullable(), local: z.boolean() }),
  ),
  services: z.array(z.strictObject({ id: z.string(), why: z.array(z.string()) })),
  /** Names of the facts that were used. */
  reasons: z.array(z.string()),
  unknown: z.array(z.strictObject({ fact: z.string(), question: z.string().nullable() })),
});

export const pathwaysJson = z.array(z.strictObject({ id: z.string(), name: z.string(), questions: count }));

export const outlineJson = z.array(
  z.strictObject({
    question: z.string(),
    ask: z.string(),
    later: z.boolean(),
    leads: z.array(z.strictObject({ answer: z.string(), to: z.array(z.string()) })),
    left: z.strictObject({ least: count, most: count }),
  }),
);

export const reportLawJson = z.strictObject({
  /** All claims of the pack, and those that pass the filter. */
  total: count,
  shown: count,
  acts: z.array(z.strictObject({ act: z.string(), count })),
  claims: z.array(
    z.strictObject({
      /** `provisions/salt`. */
      page: z.string(),
      /** The id of the duty; empty where the claim is that of the whole page. */
      part: z.string(),
      says: z.string(),
      lawSays: z.string().optional(),
      law: z.strictObject({
        status: z.enum(['law', 'statutory-guidance', 'good-practice', 'local-policy', 'proposed']),
        source: z.array(source),
        asAt: day,
        from: day.optional(),
        until: day.optional(),
        confidence: z.enum(['verified', 'recalled']),
      }),
      usedBy: z.array(z.string()),
    }),
  ),
});

const score = z.strictObject({ lines: count, covered: count, percent: count });

export const reportCoverageJson = z.strictObject({
  area: z.string(),
  today: day,
  study: z.strictObject({ sites: count, lowestPercent: count, highestPercent: count, citation: z.string() }),
  all: score,
  must: score,
  should: score,
  lines: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['must', 'should']),
      ref: z.string(),
      text: z.string(),
      covered: z.boolean(),
      judged: z.enum(['entries', 'lines', 'measure']),
      by: z.array(z.strictObject({ entry: z.string(), title: z.string(), checkedOn: day })),
      refused: z.array(
        z.strictObject({
          entry: z.string(),
          lacks: z.array(
            z.enum(['missing', 'who it is for', 'the way in', 'a contact', 'a checked day', 'too many lines']),
          ),
        }),
      ),
      /** Only of a line that is not covered. */
      gap: z.string().optional(),
    }),
  ),
  soleCovers: z.array(z.strictObject({ entry: z.string(), lines: z.array(z.string()) })),
});

export const importJson = z.strictObject({
  /** The folder that was written to, or null. */
  written: z.string().nullable(),
  format: z.enum(['csv', 'workbook', 'open-referral', 'unknown']),
  encoding: z.string().optional(),
  /** Entries of the source, and how many of them became services or were left out by what the source says. */
  entries: count,
  services: count,
  leftOut: count,
  /** Of a table: which column was taken for which of ours. */
  mapping: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string().nullable(),
      how: z.enum(['same name', 'map file', 'guessed', 'beside', 'not used']),
    }),
  ),
  added: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  changed: z.array(
    z.strictObject({
      id: z.string(),
      columns: z.array(z.strictObject({ column: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  /** Changed here and in the source: what stands here stays. */
  keptLocal: z.array(z.strictObject({ id: z.string(), column: z.string(), local: z.string(), incoming: z.string() })),
  /** No longer in the source; the row stays, unless --take-out was given: `isOut`. */
  gone: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      pointedAtBy: z.array(z.string()),
      isOut: z.literal(true).optional(),
    }),
  ),
  unchanged: count,
  /** What the other sheets of a workbook of ours change in the pack. */
  sheets: z.array(
    z.strictObject({
      sheet: z.string(),
      row: count.optional(),
      what: z.enum(['added', 'changed', 'gone']),
      name: z.string(),
      columns: z.array(z.strictObject({ column: z.string(), from: z.string(), to: z.string() })),
      isOut: z.literal(true).optional(),
    }),
  ),
  /** Warnings are what was cleaned, filled in or left out. */
  problems: z.array(problem),
});

export const exportJson = z.union([
  z.strictObject({
    written: z.literal(true),
    out: z.string(),
    format: z.enum(['csv', 'xlsx', 'open-referral-uk-3', 'hsds-tabular']),
    services: count,
    files: count,
    bytes: count,
  }),
  z.strictObject({ written: z.literal(false), problems: z.array(problem) }),
]);

export type Printed<Value> = Value extends readonly (infer Item)[]
  ? readonly Printed<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Printed<Value[Key]> }
    : Value;

export type CheckJson = Printed<z.infer<typeof checkJson>>;
export type DeadlineJson = Printed<z.infer<typeof deadlineJson>>;
export type ExplainJson = Printed<z.infer<typeof explainJson>>;
export type ExportJson = Printed<z.infer<typeof exportJson>>;
export type FaultyJson = Printed<z.infer<typeof faultyJson>>;
export type ImportJson = Printed<z.infer<typeof importJson>>;
export type OutlineJson = Printed<z.infer<typeof outlineJson>>;
export type PathwaysJson = Printed<z.infer<typeof pathwaysJson>>;
export type ReportLawJson = Printed<z.infer<typeof reportLawJson>>;
export type ReportCoverageJson = Printed<z.infer<typeof reportCoverageJson>>;
export type SearchJson = Printed<z.infer<typeof searchJson>>;
