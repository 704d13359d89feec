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
  const removed = latestRemovals([...Object.entries(stored.removed), ...Object.entries(apart.removed)]);
  // Sequence numbers of two sides cannot be compared. A deletion that the side holding the thing had not heard of is
  // later than the thing; one it had heard of is, where the thing stands there with a higher number: put back since.
  const lives = (id: string, sequence: number, side: Kept) =>
    !Object.hasOwn(removed, id) || (side.removed[id] === removed[id] && removed[id]! < sequence);
  const without = <Item extends { readonly id: string; readonly sequence: number }>(
    items: Readonly<Record<string, Item>>,
    side: Kept,
  ) => Object.fromEntries(Object.entries(items).filter(([id, { sequence }]) => lives(id, sequence, side)));
  // Numbers that both sides counted on by themselves say nothing of which came first: what joins gets a later one.
  const sequence = Math.max(stored.sequence, apart.sequence) + 1;
  const journeys: Record<string, Journey> = without(stored.journeys, stored);
  for (const [id, journey] of Object.entries(apart.journeys)) {
    if (!lives(id, journey.sequence, apart)) continue;
    const there = journeys[id];
    journeys[id] = { ...journey, sequence, answers: { ...there?.answers, ...journey.answers } };
  }
  const joined = <Item extends { readonly id: string; readonly journey: string; readonly sequence: number }>(
    here: Readonly<Record<string, Item>>,
    aside: Readonly<Record<string, Item>>,
  ) => {
    const all = { ...without(here, stored), ...without(aside, apart) };
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
