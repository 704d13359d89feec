import { coverEntry } from './coverEntry.ts';
import { isStated } from './notStated.ts';
import type { Requirement } from './schema/pack.ts';
import type { Directory, PackExtras, PackView } from './view.ts';

/** One entry that a local offer says everything with is no local offer. */
export const mostLines = 6;

export type Lack = 'missing' | 'who it is for' | 'the way in' | 'a contact' | 'a checked day' | 'too many lines';

/** An entry that is named for a line and does not count, and why. */
export interface Refused {
  readonly entry: string;
  readonly lacks: readonly Lack[];
}

export interface CoveredLine {
  readonly id: string;
  readonly kind: Requirement['kind'];
  readonly ref: string;
  readonly text: string;
  readonly covered: boolean;
  /** How it is judged: by entries, by other lines, or measured over the whole pack. */
  readonly judged: 'entries' | 'lines' | 'measure';
  readonly by: readonly { readonly entry: string; readonly title: string; readonly checkedOn: string }[];
  readonly refused: readonly Refused[];
  /** Of a line that is not covered: what to do, or which lines are missing. */
  readonly gap?: string | undefined;
}

export interface Score {
  readonly lines: number;
  readonly covered: number;
  /** Rounded down: 100 only when every line is covered. */
  readonly percent: number;
}

export interface Coverage {
  readonly all: Score;
  readonly must: Score;
  readonly should: Score;
  readonly lines: readonly CoveredLine[];
  /** Lines that hang on one entry: without it each of them is a gap. */
  readonly soleCovers: readonly { readonly entry: string; readonly lines: readonly string[] }[];
}

/** Which requirement is answered by what. Whoever claims, the entry itself must hold what a family needs. */
export function coverage(view: PackView, directory: Directory, extras: PackExtras, today: string): Coverage {
  const judge = entryJudge(view, directory, extras, today);
  const own = new Map(extras.requirements.map((one) => [one.id, ownLine(one, judge, { view, directory, today })]));
  const lines = extras.requirements.map((one) => madeLine(one, own, extras.requirements));
  const score = (some: readonly CoveredLine[]): Score => {
    const covered = some.filter((line) => line.covered).length;
    return { lines: some.length, covered, percent: some.length === 0 ? 0 : Math.floor((100 * covered) / some.length) };
  };
  return {
    all: score(lines),
    must: score(lines.filter((line) => line.kind === 'must')),
    should: score(lines.filter((line) => line.kind === 'should')),
    lines,
    soleCovers: soleCovers(lines),
  };
}

type Judge = (line: string) => Pick<CoveredLine, 'by' | 'refused'>;

/** The first six lines an entry is named for, in the order of the requirements, are its own; the others do not count. */
function entryJudge(view: PackView, directory: Directory, extras: PackExtras, today: string): Judge {
  const claims = new Map(extras.claims.map((one) => [one.id, [...new Set(one.by)]]));
  const used = new Map<string, number>();
  const judged = new Map<string, Pick<CoveredLine, 'by' | 'refused'>>();
  for (const { id } of extras.requirements) {
    const by: CoveredLine['by'][number][] = [];
    const refused: Refused[] = [];
    for (const name of claims.get(id) ?? []) {
      const entry = coverEntry(view, directory, name);
      const lacks: Lack[] = entry ? lacksOf(entry, today) : ['missing'];
      const before = used.get(name) ?? 0;
      if (lacks.length === 0 && before >= mostLines) lacks.push('too many lines');
      if (entry && lacks.length === 0) {
        used.set(name, before + 1);
        by.push({ entry: name, title: entry.title, checkedOn: entry.checkedOn });
      } else refused.push({ entry: name, lacks });
    }
    judged.set(id, { by, refused });
  }
  return (line) => judged.get(line) ?? { by: [], refused: [] };
}

function lacksOf(entry: NonNullable<ReturnType<typeof coverEntry>>, today: string): Lack[] {
  const lacks: [boolean, Lack][] = [
    [entry.whoFor, 'who it is for'],
    [entry.wayIn, 'the way in'],
    [entry.contact, 'a contact'],
    // A day that has not come yet is no day on which anybody checked.
    [entry.checkedOn <= today, 'a checked day'],
  ];
  return lacks.filter(([has]) => !has).map(([, lack]) => lack);
}

interface Whole {
  readonly view: PackView;
  readonly directory: Directory;
  readonly today: string;
}

function ownLine(one: Requirement, judge: Judge, whole: Whole): CoveredLine {
  const { id, kind, ref, text, measure } = one;
  const base = { id, kind, ref, text };
  if (one.lines) return { ...base, judged: 'lines', covered: false, by: [], refused: [] };
  if (measure) {
    const gap = measured[measure](whole);
    return { ...base, judged: 'measure', covered: gap === undefined, by: [], refused: [], gap };
  }
  const found = judge(id);
  const covered = found.by.length > 0;
  const gap =
    found.refused.length > 0 ? 'What is named for it does not count yet.' : 'Nothing is named for it in coverage.yaml.';
  return { ...base, judged: 'entries', covered, ...found, ...(covered ? {} : { gap }) };
}

/** Each measure says what is missing, or nothing. */
const measured: Readonly<Record<NonNullable<Requirement['measure']>, (whole: Whole) => string | undefined>> = {
  'has-services': ({ directory }) => (Object.keys(directory).length > 0 ? undefined : 'The directory is empty.'),
  'nothing-overdue': ({ view, directory, today }) => {
    const dated = [
      ...Object.values(directory).map((one) => ({ name: `services/${one.id}`, reviewBy: one.reviewBy })),
      ...view.local.policies.map((one) => ({ name: `policies/${one.id}`, reviewBy: one.reviewBy })),
    ];
    const late = dated.filter((one) => one.reviewBy < today).map((one) => one.name);
    if (dated.length === 0) return 'There is no service and no policy.';
    return late.length === 0 ? undefined : `${late.length} past their review day: ${some(late)}.`;
  },
  'comments-answered': ({ view, today }) => {
    const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
    const answered = (view.comments ?? []).filter((one) => one.answeredOn <= today);
    if (answered.length === 0) return 'No comment stands in comments.yaml with its answer.';
    return answered.some((one) => one.answeredOn >= aYearAgo)
      ? undefined
      : 'No comment was answered in the last 12 months.';
  },
  'who-and-way-in': ({ directory }) => {
    const services = Object.values(directory);
    const silent = services.filter((one) => !isStated(one.eligibility_description) || !isStated(one.access_text));
    if (services.length === 0) return 'The directory is empty.';
    return silent.length === 0
      ? undefined
      : `${silent.length} services do not say who they are for or how to get in: ${some(silent.map((one) => one.id))}.`;
  },
};

function some(names: readonly string[]): string {
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
}

/** A line made of others is covered when each of them is, however deep. A circle covers nothing. */
function madeLine(one: Requirement, own: ReadonlyMap<string, CoveredLine>, all: readonly Requirement[]): CoveredLine {
  const line = own.get(one.id)!;
  if (!one.lines) return line;
  const open = openLines(one, own, new Map(all.map((each) => [each.id, each])), new Set());
  return open.length === 0 ? { ...line, covered: true } : { ...line, gap: `Open: ${open.join(', ')}.` };
}

function openLines(
  one: Requirement,
  own: ReadonlyMap<string, CoveredLine>,
  all: ReadonlyMap<string, Requirement>,
  seen: Set<string>,
): string[] {
  if (seen.has(one.id)) return [one.id];
  seen.add(one.id);
  const open = (one.lines ?? []).flatMap((id) => {
    const part = all.get(id);
    if (!part) return [id];
    if (part.lines) return openLines(part, own, all, new Set(seen));
    return own.get(id)?.covered ? [] : [id];
  });
  return [...new Set(open)];
}

function soleCovers(lines: readonly CoveredLine[]): Coverage['soleCovers'] {
  const sole = new Map<string, string[]>();
  for (const { id, by } of lines) {
    const [only] = by;
    if (only && by.length === 1) sole.set(only.entry, [...(sole.get(only.entry) ?? []), id]);
  }
  return [...sole]
    .map(([entry, ids]) => ({ entry, lines: ids }))
    .sort((a, b) => b.lines.length - a.lines.length || (a.entry < b.entry ? -1 : 1));
}
