import { latestRemovals, type Journey, type Kept } from './kept.ts';

/*
 * What one tab alone knows, because it has no database, told apart from what it read there. A journey in it holds only
 * the answers that are this tab's: other answers to the same journey may meanwhile have been given in another tab, and
 * the older ones this tab read must not be laid over them.
 */

/** What `now` has beyond `base`. */
export function apartFrom(base: Kept, now: Kept): Kept {
  const beyond = <Item>(before: Readonly<Record<string, Item>>, after: Readonly<Record<string, Item>>) =>
    Object.entries(after).filter(([id, item]) => JSON.stringify(before[id]) !== JSON.stringify(item));
  const journeys = beyond(base.journeys, now.journeys).map(([id, journey]): [string, Journey] => {
    const answers = Object.fromEntries(beyond(base.journeys[id]?.answers ?? {}, journey.answers));
    return [id, { ...journey, answers }];
  });
  return {
    sequence: now.sequence,
    journeys: Object.fromEntries(journeys),
    outcomes: Object.fromEntries(beyond(base.outcomes, now.outcomes)),
    notes: Object.fromEntries(beyond(base.notes, now.notes)),
    // All of it: what this tab had heard of tells its own deletions from those of other tabs.
    removed: now.removed,
  };
}

/**
 * Lays what was kept apart over what is stored. Answers join answers. What was deleted on either side stays deleted.
 */
export function addApart(stored: Kept, apart: Kept): Kept {
  // Sequence numbers of two sides cannot be compared: what joins gets later ones, deletions before things.
  const deletion = Math.max(stored.sequence, apart.sequence) + 1;
  const sequence = deletion + 1;
  const later = new Set(Object.keys(apart.removed).filter((id) => apart.removed[id]! > (stored.removed[id] ?? -1)));
  const deletions = [...later].map((id) => [id, deletion] as const);
  const removed = latestRemovals([...Object.entries(stored.removed), ...deletions]);
  const without = <Item extends Thing>(items: Readonly<Record<string, Item>>, lives: (thing: Thing) => boolean) =>
    Object.fromEntries(Object.entries(items).filter(([, item]) => lives(item)));
  const livesHere = (thing: Thing) => !later.has(thing.id) && isAfter(thing, stored.removed);
  // A deletion that this tab had not heard of is later than its things.
  const livesApart = (thing: Thing) =>
    isAfter(thing, apart.removed) && (later.has(thing.id) || stored.removed[thing.id] === apart.removed[thing.id]);
  const journeys: Record<string, Journey> = without(stored.journeys, livesHere);
  for (const [id, journey] of Object.entries(apart.journeys)) {
    if (!livesApart(journey)) continue;
    const there = journeys[id];
    journeys[id] = { ...journey, sequence, answers: { ...there?.answers, ...journey.answers } };
  }
  const joined = <Item extends Thing & { readonly journey: string }>(
    here: Readonly<Record<string, Item>>,
    aside: Readonly<Record<string, Item>>,
  ) => {
    const all = { ...without(here, livesHere), ...without(aside, livesApart) };
    return Object.fromEntries(
      Object.entries(all).flatMap(([id, item]) => {
        // What is kept apart need not hold the journey of its notes.
        if (!Object.hasOwn(journeys, item.journey) && Object.hasOwn(removed, item.journey)) return [];
        return [[id, Object.hasOwn(aside, id) ? { ...item, sequence } : item]];
      }),
    );
  };
  return {
    sequence,
    journeys,
    outcomes: joined(stored.outcomes, apart.outcomes),
    notes: joined(stored.notes, apart.notes),
    removed,
  };
}

interface Thing {
  readonly id: string;
  readonly sequence: number;
}

/** Never deleted, or put back since. */
function isAfter({ id, sequence }: Thing, removed: Kept['removed']): boolean {
  return !Object.hasOwn(removed, id) || removed[id]! < sequence;
}
