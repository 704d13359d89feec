import { thisDevice, type Device } from './device.ts';
import { deviceJourneys, journeyStore, withoutJourney, type JourneyStore } from './journeys.ts';
import { inTime } from './inTime.ts';
import { createListeners, type Keeper, type Saved } from './keeper.ts';
import { keptFrom, mergeKept, nothingKept, type Kept } from './kept.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { settingKeys } from './settings.ts';
import { missedSearchesName, reportsName, startedName } from './storeNames.ts';
import { newVisitSeal, visitSeal, type VisitSeal } from './visitSeal.ts';

/** A support worker with one family: answers live in memory and end with the visit. */
export interface Visit {
  /** Initials or a nickname and a colour, shown on every page. */
  readonly name: string;
  readonly colour?: string | undefined;
  readonly startedOn: string;
  /** False where this browser has no place for the crash record: closing the page loses the visit. */
  readonly outlivesCrash: boolean;
  readonly journeys: JourneyStore;
}

/** What a crash left: to be offered once, then taken up or thrown away. */
export interface LostVisit {
  readonly name: string;
  readonly startedOn: string;
  readonly answers: number;
  resume(): Promise<Visit>;
  discard(): Promise<void>;
}

interface VisitHead {
  readonly name: string;
  readonly colour?: string | undefined;
  readonly startedOn: string;
}

const keyName = 'lon-visit-key';
const running = new WeakMap<Device, { readonly visit: Visit; readonly keeper: VisitKeeper }>();
const mirrorOf = (device: Device): Mirror => createMirror(device, 'visit');

/** The visit on this page, if one is going on. */
export function visitNow(device: Device = thisDevice()): Visit | undefined {
  return running.get(device)?.visit;
}

/** Where screens read and write: the visit's memory during a visit, this device's journeys otherwise. */
export function currentJourneys(device: Device = thisDevice()): JourneyStore {
  return visitNow(device)?.journeys ?? deviceJourneys(device);
}

/** Begins with an empty memory; what was left of any earlier visit is thrown away. */
export async function startVisit(
  family: Pick<Visit, 'name' | 'colour'>,
  device: Device = thisDevice(),
): Promise<Visit> {
  await mirrorOf(device).clear();
  const head: VisitHead = { ...family, startedOn: device.now().toISOString() };
  // Encryption is only to be had on https: without it there is no crash record rather than a readable one.
  const seal = crypto.subtle === undefined ? undefined : await newVisitSeal();
  const outlivesCrash = seal !== undefined && keepKey(device, seal.keyText);
  return begin(device, head, nothingKept, outlivesCrash ? seal : undefined);
}

/** After a crash or reload: the visit whose key this tab still has. Nothing without the key, and then nobody can. */
export async function findLostVisit(device: Device = thisDevice()): Promise<LostVisit | undefined> {
  const keyText = running.has(device) ? undefined : device.sessionStorage?.getItem(keyName);
  const copy = keyText && (await mirrorOf(device).read());
  if (!keyText || !copy) return undefined;
  const seal = await visitSeal(keyText).catch(() => undefined);
  const record = recordFrom(await seal?.open(copy.text));
  if (seal === undefined || record === undefined) return undefined;
  return {
    name: record.head.name,
    startedOn: record.head.startedOn,
    answers: Object.values(record.kept.journeys).reduce((sum, one) => sum + Object.keys(one.answers).length, 0),
    resume: () => begin(device, record.head, record.kept, seal),
    discard: () => forgetVisit(device),
  };
}

export interface FinishedVisit {
  /** False only with `keep`, when this device could not keep them: the visit goes on, so that nothing is lost. */
  readonly ended: boolean;
  readonly journeys: number;
  /** Only with `keep`: how the device keeps them. */
  readonly saved?: Saved | undefined;
}

/**
 * Ends the visit and removes the family's answers, searches and drafts from every store: memory, crash record, key,
 * anything in `sessionStorage`, anything in `localStorage` that is no setting and no count, and any journey of theirs that had
 * reached this device's own store. Packs and settings stay. With `keep`, asked for by the family, the journeys are
 * first put into the device's own store.
 */
export async function finishVisit(
  { keep = false }: { readonly keep?: boolean } = {},
  device: Device = thisDevice(),
): Promise<FinishedVisit> {
  const ending = running.get(device);
  const kept = (await ending?.keeper.read()) ?? nothingKept;
  const ids = Object.keys(kept.journeys);
  const own = deviceJourneys(device);
  const saved = keep ? await own.change((all) => renumbered(all, kept)) : undefined;
  if (saved?.where === 'memory') return { ended: false, journeys: ids.length, saved };
  if (!keep && ids.length > 0) {
    const there = (await own.contents()).journeys;
    const leaked = ids.filter((id) => Object.hasOwn(there, id));
    if (leaked.length > 0) await own.change((all) => leaked.reduce(withoutJourney, all));
  }
  await forgetVisit(device);
  return { ended: true, journeys: ids.length, saved };
}

async function begin(device: Device, head: VisitHead, kept: Kept, seal: VisitSeal | undefined): Promise<Visit> {
  const keeper = createVisitKeeper(device, head, kept, seal);
  const visit: Visit = { ...head, outlivesCrash: seal !== undefined, journeys: journeyStore(keeper, device) };
  running.set(device, { visit, keeper });
  return visit;
}

interface VisitKeeper extends Keeper {
  /** When no crash record is being written any more. */
  idle(): Promise<unknown>;
}

function createVisitKeeper(device: Device, head: VisitHead, start: Kept, seal: VisitSeal | undefined): VisitKeeper {
  const { subscribe } = createListeners();
  const mirror = mirrorOf(device);
  let memory = start;
  let saved: Saved | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const copy = async (kept: Kept, everyCopy: boolean): Promise<boolean> => {
    if (seal === undefined) return false;
    const text = await seal.seal(JSON.stringify({ head, kept }));
    const write = mirror.write({ sequence: kept.sequence, text }, everyCopy).then(
      () => true,
      () => false,
    );
    return inTime(write, device.patience.mirror, () => false);
  };
  return {
    subscribe,
    saved: () => saved,
    idle: () => queue,
    read: async () => memory,
    change: (edit) => {
      const before = memory;
      memory = edit(memory);
      const kept = memory;
      const secure = async () => {
        const mirrored = await copy(kept, kept.removed !== before.removed);
        saved = { where: 'memory', mirrored };
        return { kept, saved };
      };
      const done = queue.then(secure, secure);
      queue = done.catch(() => undefined);
      return done;
    },
  };
}

async function forgetVisit(device: Device): Promise<void> {
  await running.get(device)?.keeper.idle();
  running.delete(device);
  await mirrorOf(device).clear();
  device.sessionStorage?.clear();
  // Counts of missed searches are made outside visits only: they hold nothing of this family.
  const staying: readonly string[] = [...Object.values(settingKeys), missedSearchesName, reportsName, startedName];
  for (const key of keysOf(device.localStorage)) if (!staying.includes(key)) device.localStorage?.removeItem(key);
}

function keysOf(store: Storage | undefined): string[] {
  return Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index)).filter((key) => key != null);
}

/** Sequence numbers are a device's own: what moves in from a visit gets the next one here. */
function renumbered(here: Kept, visit: Kept): Kept {
  const sequence = here.sequence + 1;
  const anew = <Item>(items: Readonly<Record<string, Item>>) =>
    Object.fromEntries(Object.entries(items).map(([id, item]) => [id, { ...item, sequence }]));
  return mergeKept(here, {
    sequence,
    journeys: anew(visit.journeys),
    outcomes: anew(visit.outcomes),
    notes: anew(visit.notes),
    removed: {},
  });
}

function keepKey(device: Device, keyText: string): boolean {
  try {
    device.sessionStorage?.setItem(keyName, keyText);
    return device.sessionStorage !== undefined;
  } catch {
    return false;
  }
}

function recordFrom(text: string | undefined): { head: VisitHead; kept: Kept } | undefined {
  if (text === undefined) return undefined;
  const { head, kept } = JSON.parse(text) as { head: VisitHead; kept: unknown };
  const checked = keptFrom(kept);
  return checked && { head, kept: checked };
}
