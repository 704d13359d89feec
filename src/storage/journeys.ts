import { DeviceKeeper, type Recovery } from './deviceKeeper.ts';
import { randomId, thisDevice, todayOn, type Device } from './device.ts';
import type { Keeper, KeeperEvent, Saved } from './keeper.ts';
import { latestRemovals, type Edit, type Journey, type Kept, type Note, type SavedOutcome } from './kept.ts';

/** What screens see of a family's journeys, the same on the device and in a visit. */
export interface JourneyStore {
  /** The one changed last comes first. */
  list(): Promise<Journey[]>;
  find(id: string): Promise<Journey | undefined>;
  start(journey: NewJourney): Promise<Recorded>;
  /** Lays answers over those there are; `undefined` takes one out. `undefined` back: the journey was deleted meanwhile. */
  record(id: string, answers: Readonly<Record<string, unknown>>): Promise<Recorded | undefined>;
  amend(id: string, changes: Partial<NewJourney>): Promise<Recorded | undefined>;
  /** Deletes it and all that was saved with it, from every copy. */
  remove(id: string): Promise<Saved>;
  outcomesOf(journey: string): Promise<SavedOutcome[]>;
  saveOutcome(outcome: Pick<SavedOutcome, 'journey' | 'name' | 'text'>): Promise<Saved>;
  notesOf(journey: string, about?: string): Promise<Note[]>;
  /** With the id of a note that is there, it is written over. */
  writeNote(note: Pick<Note, 'journey' | 'about' | 'text'> & { readonly id?: string | undefined }): Promise<Saved>;
  /** An outcome or a note, from every copy. */
  removeItem(id: string): Promise<Saved>;
  /** Where the last change is; `undefined` before the first. */
  saved(): Saved | undefined;
  subscribe(listener: (event: KeeperEvent) => void): () => void;
  /** All of it, and any change to it, for backup. */
  contents(): Promise<Kept>;
  change(edit: Edit): Promise<Saved>;
}

export type NewJourney = Pick<Journey, 'name' | 'colour' | 'pathways' | 'packVersion'>;

export interface Recorded {
  readonly journey: Journey;
  readonly saved: Saved;
}

const keepers = new WeakMap<Device, DeviceKeeper>();

function keeperOf(device: Device): DeviceKeeper {
  const keeper = keepers.get(device) ?? new DeviceKeeper(device);
  keepers.set(device, keeper);
  return keeper;
}

/** The journeys kept on this device. */
export function deviceJourneys(device: Device = thisDevice()): JourneyStore {
  return journeyStore(keeperOf(device), device);
}

/** To be called when the app starts. When `restored`, the page says that answers were put back. */
export function recoverJourneys(device: Device = thisDevice()): Promise<Recovery> {
  return keeperOf(device).recover();
}

/** To be called when the page comes back from the background. Tells how the last change is kept now. */
export function wakeJourneys(device: Device = thisDevice()): Promise<Saved | undefined> {
  return keeperOf(device).wake();
}

/** Waits for the last write and lets go of the database, before the stores are deleted; tells the other tabs. */
export function letGoOfJourneys(device: Device): Promise<void> {
  return keeperOf(device).letGo();
}

/** Journeys over any keeper. */
export function journeyStore(keeper: Keeper, device: Device): JourneyStore {
  const changeJourney = async (id: string, change: (journey: Journey) => Journey): Promise<Recorded | undefined> => {
    const { kept, saved } = await keeper.change((all) => {
      const journey = found(all.journeys, id);
      return journey === undefined ? all : withJourney(all, { ...change(journey), changedOn: todayOn(device) });
    });
    const journey = found(kept.journeys, id);
    return journey && { journey, saved };
  };
  const change = async (edit: Edit): Promise<Saved> => (await keeper.change(edit)).saved;
  return {
    list: async () => newestFirst(Object.values((await keeper.read()).journeys)),
    find: async (id) => found((await keeper.read()).journeys, id),
    start: async (wanted) => {
      const today = todayOn(device);
      const fresh: Journey = {
        ...wanted,
        id: randomId(),
        startedOn: today,
        changedOn: today,
        answers: {},
        sequence: 0,
      };
      const { kept, saved } = await keeper.change((all) => withJourney(all, fresh));
      return { journey: found(kept.journeys, fresh.id)!, saved };
    },
    record: (id, answers) =>
      changeJourney(id, (journey) => ({ ...journey, answers: withoutUndefined({ ...journey.answers, ...answers }) })),
    amend: (id, changes) => changeJourney(id, (journey) => ({ ...journey, ...changes })),
    remove: (id) => change((all) => withoutJourney(all, id)),
    outcomesOf: async (journey) => newestFirst(ofJourney((await keeper.read()).outcomes, journey)),
    saveOutcome: (outcome) => {
      const made = { ...outcome, id: randomId(), madeOn: todayOn(device) };
      return change((all) => withItem(all, 'outcomes', made));
    },
    notesOf: async (journey, about) =>
      newestFirst(ofJourney((await keeper.read()).notes, journey)).filter(
        (note) => about === undefined || note.about === about,
      ),
    writeNote: (note) => {
      const written = { ...note, id: note.id ?? randomId(), writtenOn: todayOn(device) };
      return change((all) => withItem(all, 'notes', written));
    },
    removeItem: (id) => change((all) => withoutItems(all, new Set([id]))),
    saved: () => keeper.saved(),
    subscribe: (listener) => keeper.subscribe(listener),
    contents: () => keeper.read(),
    change,
  };
}

function withJourney(kept: Kept, journey: Journey): Kept {
  const sequence = kept.sequence + 1;
  return { ...kept, sequence, journeys: { ...kept.journeys, [journey.id]: { ...journey, sequence } } };
}

/** Nothing is kept for a journey that was deleted meanwhile, in another tab. */
function withItem(
  kept: Kept,
  kind: 'outcomes' | 'notes',
  item: Omit<SavedOutcome, 'sequence'> | Omit<Note, 'sequence'>,
): Kept {
  if (found(kept.journeys, item.journey) === undefined) return kept;
  const sequence = kept.sequence + 1;
  return { ...kept, sequence, [kind]: { ...kept[kind], [item.id]: { ...item, sequence } } };
}

/** Pure: all that is kept, without a journey and what was saved with it. Its random id is remembered as deleted. */
export function withoutJourney(kept: Kept, id: string): Kept {
  const belonging = [...ofJourney(kept.outcomes, id), ...ofJourney(kept.notes, id)].map((one) => one.id);
  return withoutItems(kept, new Set([id, ...belonging]));
}

function withoutItems(kept: Kept, ids: ReadonlySet<string>): Kept {
  const without = <Item>(items: Readonly<Record<string, Item>>) =>
    Object.fromEntries(Object.entries(items).filter(([id]) => !ids.has(id)));
  const sequence = kept.sequence + 1;
  return {
    sequence,
    journeys: without(kept.journeys),
    outcomes: without(kept.outcomes),
    notes: without(kept.notes),
    removed: latestRemovals([...Object.entries(kept.removed), ...[...ids].map((id) => [id, sequence] as const)]),
  };
}

function found(journeys: Kept['journeys'], id: string): Journey | undefined {
  return Object.hasOwn(journeys, id) ? journeys[id] : undefined;
}

function ofJourney<Item extends { readonly journey: string }>(
  items: Readonly<Record<string, Item>>,
  journey: string,
): Item[] {
  return Object.values(items).filter((item) => item.journey === journey);
}

function newestFirst<Item extends { readonly sequence: number }>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => other.sequence - one.sequence);
}

function withoutUndefined(answers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}
