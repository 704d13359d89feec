import { thisDevice, type Device } from './device.ts';
import { deviceJourneys, withoutJourney, type JourneyStore } from './journeys.ts';
import type { Saved } from './keeper.ts';
import { keptFrom, type Journey, type Kept } from './kept.ts';
import { sha256 } from './sha256.ts';

/** A family's copy, checked and ready to be looked at before anything is put back. */
export interface Backup {
  readonly madeOn: string;
  readonly kept: Kept;
}

/** Codes for the screen to translate. `newer-format`: made by a later release; update the app, then try again. */
export type BackupFault = 'too-large' | 'not-json' | 'not-a-backup' | 'newer-format' | 'damaged';

export interface PreviewLine {
  readonly theirs: Journey;
  /** The one of the same id on this device. */
  readonly mine?: Journey | undefined;
  readonly state: 'new' | 'same' | 'differs';
}

/** What to do with a journey that differs. Without a choice both are kept: nothing is ever written over silently. */
export type ImportChoice = 'keep-mine' | 'take-theirs' | 'keep-both';

interface BackupFile {
  readonly app: typeof appName;
  readonly format: number;
  readonly madeOn: string;
  readonly sha256: string;
  readonly kept: unknown;
}

const appName = 'local-offer-navigator';
const format = 1;
const largest = 16 * 1024 * 1024;

/** The text of a `.json` file with the journeys named, or all. Readable by a person; its checksum finds damage. */
export async function exportJourneys(
  ids?: readonly string[],
  store: JourneyStore = deviceJourneys(),
  device: Device = thisDevice(),
): Promise<string> {
  const all = await store.contents();
  const wanted = new Set(ids ?? Object.keys(all.journeys));
  const only = <Item>(items: Readonly<Record<string, Item>>, journeyOf: (item: Item) => string) =>
    Object.fromEntries(Object.entries(items).filter(([, item]) => wanted.has(journeyOf(item))));
  const kept: Kept = {
    sequence: all.sequence,
    journeys: only(all.journeys, (one) => one.id),
    outcomes: only(all.outcomes, (one) => one.journey),
    notes: only(all.notes, (one) => one.journey),
    removed: {},
  };
  const file: BackupFile = {
    app: appName,
    format,
    madeOn: device.now().toISOString(),
    sha256: await sha256(JSON.stringify(kept)),
    kept,
  };
  return JSON.stringify(file, null, 2);
}

/** Reads a copy without touching what is kept. */
export async function readBackup(text: string): Promise<{ backup: Backup } | { fault: BackupFault }> {
  if (text.length > largest) return { fault: 'too-large' };
  let file: Partial<BackupFile> | null;
  try {
    file = JSON.parse(text) as Partial<BackupFile> | null;
  } catch {
    return { fault: 'not-json' };
  }
  if (file?.app !== appName || typeof file.format !== 'number') return { fault: 'not-a-backup' };
  if (file.format > format) return { fault: 'newer-format' };
  const isWhole = file.format === format && (await sha256(JSON.stringify(file.kept ?? null))) === file.sha256;
  const kept = isWhole ? keptFrom(file.kept) : undefined;
  if (kept === undefined || typeof file.madeOn !== 'string') return { fault: 'damaged' };
  return { backup: { madeOn: file.madeOn, kept } };
}

/** What importing would do, a line for each journey in the file. */
export async function previewImport(backup: Backup, store: JourneyStore = deviceJourneys()): Promise<PreviewLine[]> {
  const here = await store.contents();
  return Object.values(backup.kept.journeys).map((theirs) => {
    const mine = Object.hasOwn(here.journeys, theirs.id) ? here.journeys[theirs.id] : undefined;
    return {
      theirs,
      mine,
      state: mine === undefined ? 'new' : isSame(here, backup.kept, theirs.id) ? 'same' : 'differs',
    };
  });
}

/**
 * Puts journeys back, in one change. Choices are by journey id; one that is the same already is left as it is. A copy
 * beside the family's own has an id made from the file, so that the same file put back twice makes one copy.
 */
export async function importBackup(
  backup: Backup,
  choices: Readonly<Record<string, ImportChoice>> = {},
  store: JourneyStore = deviceJourneys(),
): Promise<Saved> {
  const mark = await sha256(JSON.stringify(backup.kept));
  const copyIds = new Map<string, string>();
  for (const id of idsOf(backup.kept)) copyIds.set(id, (await sha256(`${mark} ${id}`)).slice(0, 32));
  return store.change((here) => {
    let now = here;
    for (const id of Object.keys(backup.kept.journeys)) {
      const isHere = Object.hasOwn(here.journeys, id);
      const choice = (Object.hasOwn(choices, id) ? choices[id] : undefined) ?? 'keep-both';
      if (isHere && (choice === 'keep-mine' || isSame(here, backup.kept, id))) continue;
      if (isHere && choice === 'take-theirs') now = withoutJourney(now, id);
      const asCopy = isHere && choice === 'keep-both';
      if (asCopy && Object.hasOwn(now.journeys, copyIds.get(id)!)) continue;
      now = laidIn(now, backup.kept, id, asCopy, (one) => copyIds.get(one)!);
    }
    return now;
  });
}

/** Adds a journey with all that belongs to it, newer than any deletion of it here and over nothing of another's. */
function laidIn(now: Kept, from: Kept, id: string, asCopy: boolean, copyIdOf: (id: string) => string): Kept {
  const sequence = now.sequence + 1;
  const journey = asCopy ? copyIdOf(id) : id;
  const moved = <Item extends { readonly id: string; readonly journey: string }>(
    items: Readonly<Record<string, Item>>,
    here: Readonly<Record<string, Item>>,
  ) => {
    const isTaken = (item: Item) => Object.hasOwn(here, item.id) && here[item.id]!.journey !== journey;
    const theirs = Object.values(items).filter((item) => item.journey === id);
    const renamed = theirs.map((item) => ({ ...item, id: asCopy || isTaken(item) ? copyIdOf(item.id) : item.id }));
    return { ...here, ...Object.fromEntries(renamed.map((item) => [item.id, { ...item, journey, sequence }])) };
  };
  return {
    sequence,
    removed: now.removed,
    journeys: { ...now.journeys, [journey]: { ...from.journeys[id]!, id: journey, sequence } },
    outcomes: moved(from.outcomes, now.outcomes),
    notes: moved(from.notes, now.notes),
  };
}

/** The same journey with the same things saved to it; sequence numbers are a device's own and do not count. */
function isSame(here: Kept, there: Kept, id: string): boolean {
  return plain(here, id) === plain(there, id);
}

function plain(kept: Kept, id: string): string {
  const items = [...Object.values(kept.outcomes), ...Object.values(kept.notes)].filter((one) => one.journey === id);
  const all = [kept.journeys[id]!, ...items.sort((one, other) => (one.id < other.id ? -1 : 1))];
  return JSON.stringify(
    all.map((one) => ({ ...one, sequence: 0 })),
    (_, value: unknown) => sorted(value),
  );
}

/** Keys in one order, so that the order in which questions were answered makes no difference. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function idsOf(kept: Kept): string[] {
  return [kept.journeys, kept.outcomes, kept.notes].flatMap((items) => Object.keys(items));
}
