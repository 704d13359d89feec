import type { Dexie, Table } from 'dexie';
import type { Device } from './device.ts';
import { inTime } from './inTime.ts';
import { nothingKept, type Edit, type Journey, type Kept, type Note, type SavedOutcome } from './kept.ts';
import { databaseName } from './storeNames.ts';

/** Why the database cannot be used. Codes for the screen to translate. */
export type DatabaseFault =
  | 'no-database'
  | 'cannot-open'
  /** Another tab holds an older form of it open. */
  | 'other-tab'
  /** A newer release of the app, in another tab, has changed its form. */
  | 'newer-app'
  | 'no-space'
  /** It said nothing for five seconds. */
  | 'hung';

export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly fault: DatabaseFault;
  constructor(fault: DatabaseFault, cause?: unknown) {
    super(`the database of journeys: ${fault}`, { cause });
    this.fault = fault;
  }
}

export interface JourneyDatabase {
  read(): Promise<Kept>;
  /** Reads all, changes it, writes the difference in one transaction; resolves after the strict commit. */
  change(edit: Edit): Promise<Kept>;
  close(): void;
}

export interface DatabaseEvents {
  /** Another tab wants to change its form (`newer-app`) or to delete it (`removed`): it is closed by now. */
  readonly onTakenAway: (why: 'newer-app' | 'removed') => void;
}

/**
 * What each version of the database added: tables with their key and indexes. Nothing a family typed stands in an index.
 * A change of form adds one at the end, and a stored database of the form before to tests/cases/databases.
 */
export const journeyForms: readonly Readonly<Record<string, string>>[] = [
  { journeys: 'id', outcomes: 'id, journey', notes: 'id, journey', meta: 'key' },
];

interface Tables {
  readonly journeys: Table<Journey, string>;
  readonly outcomes: Table<SavedOutcome, string>;
  readonly notes: Table<Note, string>;
  readonly meta: Table<MetaRow, string>;
}

interface MetaRow {
  readonly key: 'state';
  readonly sequence: number;
  readonly removed: Kept['removed'];
}

/** Connections break under iOS and after sleep; opening again mends them. */
const worthAnotherTry = new Set([
  'InvalidStateError',
  'UnknownError',
  'DatabaseClosedError',
  'OpenFailedError',
  'TransactionInactiveError',
  'TimeoutError',
  'AbortError',
]);
const pausesBeforeTries = [0, 50, 250];

/** Throws `DatabaseError` from `read` and `change`; an error thrown by an edit passes through as it is. */
export function createJourneyDatabase(device: Device, events: DatabaseEvents, forms = journeyForms): JourneyDatabase {
  let opening: Promise<Dexie> | undefined;
  let blocked = false;

  const close = () => {
    void opening?.then((database) => database.close()).catch(() => undefined);
    opening = undefined;
  };
  const open = () => {
    opening ??= openDexie(device, forms, {
      onBlocked: () => (blocked = true),
      onClose: () => (opening = undefined),
      onVersionChange: (why) => {
        close();
        events.onTakenAway(why);
      },
    });
    return opening;
  };
  const tryThrice = async (work: (database: Dexie) => Promise<Kept>): Promise<Kept> => {
    let last: unknown;
    for (const milliseconds of pausesBeforeTries) {
      if (milliseconds > 0) await pause(milliseconds);
      try {
        return await work(await open());
      } catch (error) {
        last = error;
        if (!worthAnotherTry.has(nameOf(error))) break;
        close();
      }
    }
    throw last;
  };
  const run = async (work: (database: Dexie) => Promise<Kept>): Promise<Kept> => {
    if (device.indexedDB === undefined) throw new DatabaseError('no-database');
    try {
      return await inTime(tryThrice(work), device.patience.database, () => {
        throw new Hung();
      });
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw error;
      close();
      throw new DatabaseError(fault === 'hung' && blocked ? 'other-tab' : fault, error);
    }
  };
  // `async` itself, not a function that hands on a promise: by that word Dexie knows to hold the transaction open.
  return {
    read: () => run((database) => database.transaction('r', database.tables, async () => readAll(tablesOf(database)))),
    change: (edit) =>
      run((database) => database.transaction('rw', database.tables, async () => applied(tablesOf(database), edit))),
    close,
  };
}

interface DexieEvents {
  readonly onBlocked: () => void;
  readonly onClose: () => void;
  readonly onVersionChange: (why: 'newer-app' | 'removed') => void;
}

async function openDexie(device: Device, forms: typeof journeyForms, events: DexieEvents): Promise<Dexie> {
  const isNewer = (version: number) => isOfForm(version, forms.length + 1);
  const { Dexie } = await import('dexie');
  // Dexie would open a newer form of the database as it stands, and patch it. Code that does not know that form must
  // neither write to it nor change it; where the browser cannot list databases it is found out after opening.
  const listed = (await device.indexedDB!.databases?.().catch(() => [])) ?? [];
  if (listed.some(({ name, version }) => name === databaseName && isNewer(version ?? 0))) throw newerForm();
  const database = new Dexie(databaseName, {
    indexedDB: device.indexedDB!,
    IDBKeyRange: device.keyRange!,
    // The browser tells us only after the answer has reached the disk, not just the operating system.
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  });
  for (const [index, tables] of forms.entries()) database.version(index + 1).stores(tables);
  database.on('blocked', events.onBlocked);
  database.on('close', events.onClose);
  database.on('versionchange', (event) => events.onVersionChange(event.newVersion === null ? 'removed' : 'newer-app'));
  await database.open();
  if (isNewer(database.backendDB().version)) {
    database.close();
    throw newerForm();
  }
  return database;
}

/** Dexie multiplies its versions by ten and uses the numbers between for patches of its own. */
function isOfForm(version: number, form: number): boolean {
  return version >= form * 10;
}

function newerForm(): Error {
  return Object.assign(new Error('written by a newer release'), { name: 'VersionError' });
}

function tablesOf(database: Dexie): Tables {
  return {
    journeys: database.table('journeys'),
    outcomes: database.table('outcomes'),
    notes: database.table('notes'),
    meta: database.table('meta'),
  };
}

async function readAll(tables: Tables): Promise<Kept> {
  const journeys = await tables.journeys.toArray();
  const outcomes = await tables.outcomes.toArray();
  const notes = await tables.notes.toArray();
  const state = await tables.meta.get('state');
  return {
    sequence: state?.sequence ?? nothingKept.sequence,
    removed: state?.removed ?? nothingKept.removed,
    journeys: byId(journeys),
    outcomes: byId(outcomes),
    notes: byId(notes),
  };
}

async function applied(tables: Tables, edit: Edit): Promise<Kept> {
  const before = await readAll(tables);
  const after = edit(before);
  await writeDifference(tables.journeys, before.journeys, after.journeys);
  await writeDifference(tables.outcomes, before.outcomes, after.outcomes);
  await writeDifference(tables.notes, before.notes, after.notes);
  await tables.meta.put({ key: 'state', sequence: after.sequence, removed: after.removed });
  return after;
}

/** What an edit did not touch is the very same object. */
async function writeDifference<Item>(
  table: Table<Item, string>,
  before: Readonly<Record<string, Item>>,
  after: Readonly<Record<string, Item>>,
): Promise<void> {
  const changed = Object.entries(after).filter(([id, item]) => before[id] !== item);
  const gone = Object.keys(before).filter((id) => !Object.hasOwn(after, id));
  if (changed.length > 0) await table.bulkPut(changed.map(([, item]) => item));
  if (gone.length > 0) await table.bulkDelete(gone);
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

class Hung extends Error {}

function faultOf(error: unknown): DatabaseFault | undefined {
  if (error instanceof Hung) return 'hung';
  const names = [nameOf(error), nameOf((error as { inner?: unknown }).inner)];
  if (names.includes('QuotaExceededError')) return 'no-space';
  if (names.includes('VersionError')) return 'newer-app';
  const isOfDatabase = names.some((name) => worthAnotherTry.has(name) || unusable.has(name));
  return isOfDatabase ? 'cannot-open' : undefined;
}

const unusable = new Set([
  'MissingAPIError',
  'SecurityError',
  'NotAllowedError',
  'NotFoundError',
  'DataError',
  'ReadOnlyError',
]);

function nameOf(error: unknown): string {
  return (error as { name?: string } | undefined)?.name ?? '';
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
