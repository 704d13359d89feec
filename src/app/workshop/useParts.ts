import { useEffect, useState } from 'react';
import type { Part } from '../../worker/workshopCalls.ts';

/** A long list, part by part: the first came with the summary, more when asked for. */
export function useParts<Item>(
  first: Part<Item>,
  fetchFrom: (from: number) => Promise<Part<Item> | undefined>,
): { readonly total: number; readonly items: readonly Item[]; readonly more: () => Promise<void> } {
  const [items, setItems] = useState(first.items);
  const [total, setTotal] = useState(first.total);
  useEffect(() => {
    setItems(first.items);
    setTotal(first.total);
  }, [first]);
  return {
    total,
    items,
    more: async () => {
      const next = await fetchFrom(items.length);
      if (next === undefined) return;
      setItems([...items, ...next.items]);
      setTotal(next.total);
    },
  };
}
