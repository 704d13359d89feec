/**
 * What the device keeps of families, as plain data. State is a replay: a journey is only its answers; everything else
 * is worked out anew from them and the pack.
 */
export interface Journey {
  /** Random; says nothing about anybody. */
  readonly id: string;
  /** Initials or a nickname: full names are discouraged. */
  readonly name: string;
  /** Tells families apart at a glance, together with the name. */
  readonly colour?: string | undefined;
  /** YYYY-MM-DD */
  readonly startedOn: string;
  readonly changedOn: string;
  readonly pathways: readonly string[];
  /** By question id. An answer is kept when its branch is left, so that coming back finds it. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** The pack the questions came from; a newer one must say what changed. */
  readonly packVersion: number;
  /** Rises with every change on this device; the newer copy of the same thing wins. */
  readonly sequence: number;
}

/** An outcome as the family saved it, in words: it does not change when the pack does. */
export interface SavedOutcome {
  readonly id: string;
  readonly journey: string;
  readonly name: string;
  readonly madeOn: string;
  readonly text: string;
  readonly sequence: number;
}

/** A family's own words: a note, the draft of a letter, a search to come back to, a saved service. */
export interface Note {
  readonly id: string;
  readonly journey: string;
  /** What it is about, as kind/id: `letter/ask-for-assessment`, `service/…`, `search`, `journey`. */
  readonly about: string;
  readonly writtenOn: string;
  readonly text: string;
  readonly sequence: number;
}

/** All of it. A few kilobytes, so that it is read, changed and mirrored whole. */
export interface Kept {
  readonly sequence: number;
  readonly journeys: Readonly<Record<string, Journey>>;
  readonly outcomes: Readonly<Record<string, SavedOutcome>>;
  readonly notes: Readonly<Record<string, Note>>;
  /** Ids of what was deleted, with the sequence number of that, so that an older copy does not bring it back. */
  readonly removed: Readonly<Record<string, number>>;
}

export const nothingKept: Kept = { sequence: 0, journeys: {}, outcomes: {}, notes: {}, removed: {} };

/** A change: takes all that is kept and hands back all that is to be kept. Pure, for it may be run again. */
export type Edit = (kept: Kept) => Kept;

/** Reads what a store, a mirror or a file holds; `undefined` when it is not of this shape. */
export function keptFrom(value: unknown): Kept | undefined {
  if (!isRecord(value) || !isWhole(value.sequence) || !isRecord(value.removed)) return undefined;
  const { journeys, outcomes, notes } = value;
  const isGood =
    Object.values(value.removed).every(isWhole) &&
    isRecordOf(journeys, isJourney) &&
    isRecordOf(outcomes, isOutcome) &&
    isRecordOf(notes, isNote);
  return isGood ? (value as unknown as Kept) : undefined;
}

/**
 * Lays two copies together: of each thing the newer, and nothing that either says was deleted since. `first` wins a draw.
 */
export function mergeKept(first: Kept, second: Kept): Kept {
  const removed = latestRemovals([...Object.entries(first.removed), ...Object.entries(second.removed)]);
  const lives = (one: { readonly id: string; readonly sequence: number }) =>
    !Object.hasOwn(removed, one.id) || removed[one.id]! < one.sequence;
  const journeys = newest(first.journeys, second.journeys, lives);
  const belongs = (one: SavedOutcome | Note) => lives(one) && Object.hasOwn(journeys, one.journey);
  return {
    sequence: Math.max(first.sequence, second.sequence),
    journeys,
    outcomes: newest(first.outcomes, second.outcomes, belongs),
    notes: newest(first.notes, second.notes, belongs),
    removed,
  };
}

/** Each id once, with its latest deletion; only the last 500, far more than can be missing from a copy. */
export function latestRemovals(removals: readonly (readonly [string, number])[]): Record<string, number> {
  const rising = [...removals].sort(([, one], [, other]) => one - other);
  return Object.fromEntries([...new Map(rising)].slice(-500));
}

function newest<Item extends { readonly sequence: number }>(
  first: Readonly<Record<string, Item>>,
  second: Readonly<Record<string, Item>>,
  stays: (item: Item) => boolean,
): Record<string, Item> {
  const all = new Map(Object.entries(first));
  for (const [id, item] of Object.entries(second)) {
    const mine = all.get(id);
    if (mine === undefined || item.sequence > mine.sequence) all.set(id, item);
  }
  return Object.fromEntries([...all].filter(([, item]) => stays(item)));
}

function isJourney(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value.id, value.name, value.startedOn, value.changedOn].every(isText) &&
    (value.colour === undefined || isText(value.colour)) &&
    isListOfText(value.pathways) &&
    isRecord(value.answers) &&
    isWhole(value.packVersion) &&
    isWhole(value.sequence)
  );
}

function isOutcome(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return [value.id, value.journey, value.name, value.madeOn, value.text].every(isText) && isWhole(value.sequence);
}

function isNote(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return [value.id, value.journey, value.about, value.writtenOn, value.text].every(isText) && isWhole(value.sequence);
}

function isRecordOf(value: unknown, isGood: (item: unknown) => boolean): boolean {
  return isRecord(value) && Object.entries(value).every(([id, item]) => isGood(item) && (item as Journey).id === id);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isWhole(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
