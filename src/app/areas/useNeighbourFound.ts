import { startTransition, useEffect, useState } from 'react';
import { placesBeyond } from '../../domain/search/places.ts';
import type { Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import type { OpenedPack } from '../getPack.ts';
import { usePack } from '../parts/packContext.ts';

/** Whoever still types has the own area's search to itself. */
const pause = 200;

interface Asked {
  readonly words: string;
  readonly filters: Filters;
  readonly asTyped: boolean;
}

/** What a neighbour has for a search, once its pack is open; its own worker looks, after the own area's has answered. */
export function useNeighbourFound(
  area: string,
  opened: OpenedPack | undefined,
  { words, filters, asTyped }: Asked,
  limit: number,
): { readonly found: Found | undefined; readonly broken: boolean } {
  const { view, today } = usePack();
  const [found, setFound] = useState<Found>();
  const [broken, setBroken] = useState(false);
  // Filters are made anew for each draw; what they ask is not.
  const asked = JSON.stringify(filters);
  useEffect(() => {
    if (opened === undefined) return;
    let here = true;
    const look = async () => {
      try {
        const { searchClient } = await import('../search/searchClient.ts');
        const beside = { area, places: placesBeyond(view.pack.id, view.places) };
        const client = await searchClient(opened.searchIndex, beside);
        const query = { words, filters: JSON.parse(asked) as Filters, limit, asTyped };
        const answer = await client.find(query, today ?? view.pack.issued);
        if (here) startTransition(() => setFound(answer));
      } catch {
        if (here) setBroken(true);
      }
    };
    const soon = setTimeout(() => void look(), pause);
    return () => {
      here = false;
      clearTimeout(soon);
    };
  }, [area, opened, words, asked, asTyped, limit, view, today]);
  return { found, broken };
}
