import { seededRandom } from '../../tools/measure/seededRandom.ts';

/** Chance that can be repeated: the same seed always gives the same walk. */
export interface Chance {
  /** From 0 to below 1. */
  next(): number;
  pick<Item>(items: readonly Item[]): Item;
}

export function seeded(seed: number): Chance {
  const next = seededRandom(seed);
  return {
    next,
    pick<Item>(items: readonly Item[]) {
      if (items.length === 0) throw new Error('nothing to pick from');
      return items[Math.floor(next() * items.length)] as Item;
    },
  };
}
