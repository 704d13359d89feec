import { createJourneyDatabase, DatabaseError, type DatabaseFault, type JourneyDatabase } from './database.ts';
import type { Device } from './device.ts';
import { inTime } from './inTime.ts';
import { createListeners, type Keeper, type KeeperEvent, type Saved } from './keeper.ts';
import { keptFrom, mergeKept, nothingKept, type Edit, type Kept } from './kept.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { oneAtATime } from './oneAtATime.ts';

/** What was found when the two stores were compared. */
export interface Recovery {
  /** The database had lost something that the second store still had: the page says so. */
  readonly restored: boolean;
  /** Ids of the journeys put back, whole or in part. */
  readonly journeys: readonly string[];
  readonly where: Saved['where'];
  readonly fault?: DatabaseFault | undefined;
}

const writerLock = 'lon-writer';
const channelName = 'lon-journeys';

/**
 * Keeps journeys in the database and, after its commit, in a mirror. Without a database it keeps them in memory, still
 * mirrored where that works, and says which. One writer at a time over all tabs.
 */
export class DeviceKeeper implements Keeper {
  readonly #device: Device;
  readonly #database: JourneyDatabase;
  readonly #mirror: Mirror;
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = createListeners();
  #memory: Kept = nothingKept;
  /** The memory holds something that the database has not got. */
  #isUnsaved = false;
  #brokenBy: DatabaseFault | undefined;
  #saved: Saved | undefined;
  #recovering: Promise<Recovery> | undefined;

  constructor(device: Device) {
    this.#device = device;
    this.#mirror = createMirror(device, 'journeys');
    this.#database = createJourneyDatabase(device, {
      onTakenAway: (why) => {
        if (why === 'removed') this.#forget();
        this.#listeners.tell(why);
      },
    });
    this.#channel = device.channel?.(channelName);
    this.#channel?.addEventListener('message', ({ data }) => this.#hear(data));
  }

  saved(): Saved | undefined {
    return this.#saved;
  }

  subscribe(listener: (event: KeeperEvent) => void): () => void {
    return this.#listeners.subscribe(listener);
  }

  /** Compares the two stores, once a page, before anything else is read or written. */
  recover(): Promise<Recovery> {
    this.#recovering ??= this.#alone(async () => {
      const { kept, putBack, where, fault, mirrorIsBehind } = await compare(this.#database, this.#mirror, this.#memory);
      this.#memory = kept;
      this.#isUnsaved = fault !== undefined;
      this.#brokenBy = fault;
      if (mirrorIsBehind) await copied(this.#device, this.#mirror, kept, true);
      if (fault !== undefined) this.#note({ where, mirrored: where === 'mirror', fault });
      return { restored: putBack.length > 0, journeys: putBack, where, fault };
    });
    return this.#recovering;
  }

  async read(): Promise<Kept> {
    await this.recover();
    if (this.#brokenBy === undefined) await this.#tryDatabase(() => this.#readDatabase());
    return this.#memory;
  }

  async change(edit: Edit): Promise<{ kept: Kept; saved: Saved }> {
    await this.recover();
    return this.#alone(() => this.#change(edit));
  }

  /** After sleep: tries the database again and brings into it what was meanwhile kept without it. */
  async wake(): Promise<Saved | undefined> {
    await this.recover();
    this.#brokenBy = undefined;
    if (this.#isUnsaved) await this.#alone(() => this.#change((kept) => kept));
    else await this.#tryDatabase(() => this.#readDatabase());
    return this.#saved;
  }

  /** Closes the database and forgets everything, for whoever deletes the stores next; the other tabs do the same. */
  async letGo(): Promise<void> {
    await this.#alone(async () => {
      this.#forget();
      this.#database.close();
    });
    this.#channel?.postMessage('removed');
  }

  async #change(edit: Edit): Promise<{ kept: Kept; saved: Saved }> {
    const before = this.#memory;
    const fault = await this.#tryDatabase(async () => {
      const unsaved = this.#isUnsaved ? before : undefined;
      this.#memory = await this.#database.change((stored) => edit(unsaved ? mergeKept(stored, unsaved) : stored));
      this.#isUnsaved = false;
    });
    if (fault !== undefined) this.#memory = edit(before);
    const kept = this.#memory;
    const mirrored = await copied(this.#device, this.#mirror, kept, losesTo(before, kept));
    this.#channel?.postMessage('changed');
    const where = fault === undefined ? 'database' : mirrored ? 'mirror' : 'memory';
    return { kept, saved: this.#note({ where, mirrored, fault }) };
  }

  async #readDatabase(): Promise<void> {
    const stored = await this.#database.read();
    this.#memory = this.#isUnsaved ? mergeKept(stored, this.#memory) : stored;
  }

  /** Runs `work` unless the database is known to be broken; hands back why it could not be done. */
  async #tryDatabase(work: () => Promise<void>): Promise<DatabaseFault | undefined> {
    if (this.#brokenBy !== undefined) return this.#brokenBy;
    const wasUnsaved = this.#isUnsaved;
    try {
      await work();
      return undefined;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.#isUnsaved = true;
      this.#brokenBy = isPassing(error.fault) ? undefined : error.fault;
      if (!wasUnsaved) this.#note({ where: 'memory', mirrored: this.#saved?.mirrored ?? false, fault: error.fault });
      return error.fault;
    }
  }

  #note(saved: Saved): Saved {
    const isNew = this.#saved?.where !== saved.where || this.#saved.fault !== saved.fault;
    this.#saved = saved;
    if (isNew) this.#listeners.tell('saved-changed');
    return saved;
  }

  #hear(message: unknown): void {
    if (message === 'changed') this.#listeners.tell('changed-elsewhere');
    if (message !== 'removed') return;
    this.#forget();
    this.#database.close();
    this.#listeners.tell('removed');
  }

  #forget(): void {
    this.#memory = nothingKept;
    this.#isUnsaved = false;
    this.#brokenBy = undefined;
    this.#saved = undefined;
    this.#recovering = undefined;
  }

  async #alone<Value>(work: () => Promise<Value>): Promise<Value> {
    // Without `ifFree` it waits its turn and always runs.
    return (await oneAtATime(this.#device, writerLock, work)) as Value;
  }
}

interface Comparison {
  readonly kept: Kept;
  readonly putBack: readonly string[];
  readonly mirrorIsBehind: boolean;
  readonly where: Saved['where'];
  readonly fault: DatabaseFault | undefined;
}

async function compare(database: JourneyDatabase, mirror: Mirror, memory: Kept): Promise<Comparison> {
  const copy = (await readMirror(mirror)) ?? nothingKept;
  try {
    const stored = await database.read();
    const both = mergeKept(stored, copy);
    const putBack = Object.keys(both.journeys).filter((id) => lacks(stored, both, id));
    const isWhole = putBack.length === 0 && !losesTo(stored, both) && stored.sequence >= copy.sequence;
    const kept = isWhole ? stored : await database.change((now) => mergeKept(now, copy));
    const mirrorIsBehind = kept.sequence > copy.sequence || losesTo(copy, kept);
    return { kept, putBack, mirrorIsBehind, where: 'database', fault: undefined };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const where = copy === nothingKept ? 'memory' : 'mirror';
    return { kept: mergeKept(copy, memory), putBack: [], mirrorIsBehind: false, where, fault: error.fault };
  }
}

/** Whether the journey, or anything saved with it, is newer or only to be found in `both`. */
function lacks(stored: Kept, both: Kept, id: string): boolean {
  if (stored.journeys[id]?.sequence !== both.journeys[id]?.sequence) return true;
  const things = [...Object.values(both.outcomes), ...Object.values(both.notes)].filter((one) => one.journey === id);
  return things.some((one) => (stored.outcomes[one.id] ?? stored.notes[one.id])?.sequence !== one.sequence);
}

/** Whether `other` knows of a deletion that `one` has not heard of. */
function losesTo(one: Kept, other: Kept): boolean {
  return Object.entries(other.removed).some(([id, sequence]) => (one.removed[id] ?? -1) < sequence);
}

async function readMirror(mirror: Mirror): Promise<Kept | undefined> {
  const copy = await mirror.read();
  try {
    return copy && keptFrom(JSON.parse(copy.text));
  } catch {
    return undefined;
  }
}

/** True when the second copy was made in time. It never holds a family up for longer, nor fails what is committed. */
async function copied(device: Device, mirror: Mirror, kept: Kept, everyCopy: boolean): Promise<boolean> {
  const write = mirror.write({ sequence: kept.sequence, text: JSON.stringify(kept) }, everyCopy).then(
    () => true,
    () => false,
  );
  return inTime(write, device.patience.mirror, () => false);
}

/** A full disk may have room again in a minute; a database that hangs would hang again at every question. */
function isPassing(fault: DatabaseFault): boolean {
  return fault === 'no-space';
}
