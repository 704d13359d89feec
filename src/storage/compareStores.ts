import { addApart } from './apart.ts';
import { DatabaseError, type DatabaseFault, type JourneyDatabase } from './database.ts';
import type { Saved } from './keeper.ts';
import { keptFrom, mergeKept, nothingKept, type Kept } from './kept.ts';
import type { Mirror } from './mirror.ts';

export interface Stores {
  readonly database: JourneyDatabase;
  readonly mirror: Mirror;
  readonly apart: Mirror;
}

export interface Comparison {
  readonly kept: Kept;
  readonly base: Kept;
  readonly putBack: readonly string[];
  readonly mirrorIsBehind: boolean;
  readonly where: Saved['where'];
  readonly fault: DatabaseFault | undefined;
}

/** What the stores hold together; what the database had lost is put back into it, and what stood apart is brought in. */
export async function compareStores({ database, mirror, apart }: Stores, memory: Kept): Promise<Comparison> {
  const copy = (await readMirror(mirror)) ?? nothingKept;
  const aside = await readMirror(apart);
  const whole = (stored: Kept) => {
    const both = mergeKept(stored, copy);
    return aside ? addApart(both, aside) : both;
  };
  try {
    const stored = await database.read();
    const both = whole(stored);
    const putBack = Object.keys(both.journeys).filter((id) => lacks(stored, both, id));
    const isWhole =
      aside === undefined && putBack.length === 0 && !losesTo(stored, both) && stored.sequence >= copy.sequence;
    const kept = isWhole ? stored : await database.change(whole);
    if (aside !== undefined) await apart.clear();
    const mirrorIsBehind = kept.sequence > copy.sequence || losesTo(copy, kept);
    return { kept, base: kept, putBack, mirrorIsBehind, where: 'database', fault: undefined };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const where = copy === nothingKept && aside === undefined ? 'memory' : 'mirror';
    const kept = whole(memory);
    return { kept, base: copy, putBack: [], mirrorIsBehind: false, where, fault: error.fault };
  }
}

/** Whether the journey, or anything saved with it, is newer or only to be found in `both`. */
function lacks(stored: Kept, both: Kept, id: string): boolean {
  if (stored.journeys[id]?.sequence !== both.journeys[id]?.sequence) return true;
  const things = [...Object.values(both.outcomes), ...Object.values(both.notes)].filter((one) => one.journey === id);
  return things.some((one) => (stored.outcomes[one.id] ?? stored.notes[one.id])?.sequence !== one.sequence);
}

/** Whether `other` knows of a deletion that `one` has not heard of. */
export function losesTo(one: Kept, other: Kept): boolean {
  return Object.entries(other.removed).some(([id, sequence]) => (one.removed[id] ?? -1) < sequence);
}

export async function readMirror(mirror: Mirror): Promise<Kept | undefined> {
  const copy = await mirror.read();
  try {
    return copy && keptFrom(JSON.parse(copy.text));
  } catch {
    return undefined;
  }
}
