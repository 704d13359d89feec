import { addApart, apartFrom } from './apart.ts';
import { compareStores, losesTo, readMirror } from './compareStores.ts';
import {
  createJourneyDatabase,
  DatabaseError,
  journeyForms,
  type DatabaseFault,
  type JourneyDatabase,
} from './database.ts';
import type { Device } from './device.ts';
import { inTime } from './inTime.ts';
import { createListeners, type Keeper, type KeeperEvent, type Saved } from './keeper.ts';
import { mergeKept, nothingKept, type Edit, type Kept } from './kept.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { oneAtATime } from './oneAtATime.ts';
import { roomMade } from './roomMade.ts';
import { channelName } from './storeNames.ts';

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
/** Begins as the mirror's own name does: it is a copy of journeys too. */
export const apartName = 'journeys-apart';

/**
 * Keeps journeys in the database and, after its commit, in a mirror. Without a database it keeps them in memory, still
 * mirrored where that works, and says which. One writer at a time over all tabs.
 *
 * A tab without a database may stand beside one that has it: an old release beside a new one, or one whose database
 * hangs. It must not write over that tab's mirror. What it alone knows goes into a mirror of its own kind, `apart`, and
 * whichever tab has the database brings that in.
 */
export class DeviceKeeper implements Keeper {
  readonly #device: Device;
  readonly #database: JourneyDatabase;
  readonly #mirror: Mirror;
  readonly #apart: Mirror;
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = createListeners();
  #memory: Kept = nothingKept;
  /** What the database, or failing that the mirror, is known to hold: the rest of the memory is this tab's alone. */
  #base: Kept = nothingKept;
  /** The memory holds something that the database has not got. */
  #isUnsaved = false;
  #brokenBy: DatabaseFault | undefined;
  #saved: Saved | undefined;
  #recovering: Promise<Recovery> | undefined;

  constructor(device: Device, forms = journeyForms) {
    this.#device = device;
    this.#mirror = createMirror(device, 'journeys');
    this.#apart = createMirror(device, apartName);
    const onTakenAway = (why: 'newer-app' | 'removed') => {
      if (why === 'removed') this.#forget();
      this.#listeners.tell(why);
    };
    this.#database = createJourneyDatabase(device, { onTakenAway }, forms);
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
      const stores = { database: this.#database, mirror: this.#mirror, apart: this.#apart };
      const { kept, base, putBack, where, fault, mirrorIsBehind } = await compareStores(stores, this.#memory);
      this.#memory = kept;
      this.#base = base;
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
    const fault = await this.#tryWithRoom(() => this.#changeDatabase(edit));
    if (fault !== undefined) return this.#changeApart(before, edit, fault);
    const kept = this.#memory;
    const mirrored = await copied(this.#device, this.#mirror, kept, losesTo(before, kept));
    this.#channel?.postMessage('changed');
    return { kept, saved: this.#note({ where: 'database', mirrored, fault }) };
  }

  /** Numbers only rise: a database with a lower one than this page has seen was emptied under it, by a crash of the browser. */
  #mended(stored: Kept): Kept {
    return stored.sequence < this.#base.sequence ? mergeKept(stored, this.#base) : stored;
  }

  /** Brings in what this tab, or another without a database, kept apart; lets go of that after the commit. */
  async #changeDatabase(edit: Edit): Promise<void> {
    const apart = this.#isUnsaved ? await this.#allApart() : undefined;
    this.#memory = await this.#database.change((stored) => {
      const whole = this.#mended(stored);
      return edit(apart ? addApart(whole, apart) : whole);
    });
    this.#base = this.#memory;
    this.#isUnsaved = false;
    if (apart) await this.#apart.clear();
  }

  async #changeApart(before: Kept, edit: Edit, fault: DatabaseFault): Promise<{ kept: Kept; saved: Saved }> {
    const kept = edit(before);
    this.#memory = kept;
    const isLess = losesTo(before, kept);
    const mirrored = await copied(this.#device, this.#apart, await this.#allApart(), isLess);
    // What was deleted must not stand in the older copy either.
    if (isLess) await copied(this.#device, this.#mirror, await this.#withoutRemoved(kept), true);
    this.#channel?.postMessage('apart');
    return { kept, saved: this.#note({ where: mirrored ? 'mirror' : 'memory', mirrored, fault }) };
  }

  /** What stands apart already, of whichever tab, with what only this one knows. */
  async #allApart(): Promise<Kept> {
    const mine = apartFrom(this.#base, this.#memory);
    const there = await readMirror(this.#apart);
    return there ? { ...addApart(there, mine), sequence: Math.max(there.sequence, mine.sequence) + 1 } : mine;
  }

  async #withoutRemoved({ sequence, removed }: Kept): Promise<Kept> {
    return addApart((await readMirror(this.#mirror)) ?? nothingKept, { ...nothingKept, sequence, removed });
  }

  async #readDatabase(): Promise<void> {
    const read = await this.#database.read();
    const stored = this.#mended(read);
    if (stored !== read) await this.#database.change(() => stored);
    this.#memory = this.#isUnsaved ? addApart(stored, apartFrom(this.#base, this.#memory)) : stored;
    this.#base = stored;
  }

  /** On a full device, makes room as often as there is something to give up. */
  async #tryWithRoom(work: () => Promise<void>): Promise<DatabaseFault | undefined> {
    let fault = await this.#tryDatabase(work);
    if (fault !== 'no-space') return fault;
    for await (const _ of roomMade(this.#device)) {
      fault = await this.#tryDatabase(work);
      if (fault !== 'no-space') break;
    }
    return fault;
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
    if (message === 'apart') void this.#bringIn();
    if (message !== 'removed') return;
    this.#forget();
    this.#database.close();
    this.#listeners.tell('removed');
  }

  /** Another tab kept something without the database; this one, if it has it, puts it there. */
  async #bringIn(): Promise<void> {
    await this.recover();
    if (this.#brokenBy !== undefined) return;
    await this.#alone(async () => {
      if ((await readMirror(this.#apart)) === undefined) return;
      this.#isUnsaved = true;
      await this.#change((kept) => kept);
    });
    this.#listeners.tell('changed-elsewhere');
  }

  #forget(): void {
    this.#memory = nothingKept;
    this.#base = nothingKept;
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
