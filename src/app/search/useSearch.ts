import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Filters } from '../../domain/search/filters.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { searchAsked, searchHash } from '../parts/searchWords.ts';
import { useAddresses } from '../parts/useAddresses.ts';
import { filterText, filtersIn } from './searchAddress.ts';
import { useFound, type FoundNow } from './useFound.ts';

interface Asking {
  readonly words: string;
  readonly filters: Filters;
  readonly asTyped?: boolean;
  /** In the place of this entry of the history: while somebody types. */
  readonly replace?: boolean;
}

export interface SearchInHand extends FoundNow {
  readonly words: string;
  readonly filters: Filters;
  readonly asTyped: boolean;
  readonly ask: (asking: Asking) => void;
}

/** What the address asks for and what was found for it. */
export function useSearch(limit: number): SearchInHand {
  const { hash } = useLocation();
  const { view } = usePack();
  const navigate = useNavigate();
  const to = useAddresses();
  const inVisit = useJourney().visitName !== undefined;
  const asked = useMemo(() => searchAsked(hash), [hash]);
  const filters = useMemo(() => filtersIn(asked, view), [asked, view]);
  const words = asked.get('q') ?? '';
  const asTyped = asked.has('as');
  const result = useFound({ words, filters, asTyped }, limit);
  const ask = useCallback(
    (next: Asking) => {
      const more = `${filterText(next.filters)}${next.asTyped ? '&as=typed' : ''}`;
      void navigate(to.searchFor(searchHash(next.words, inVisit, more)), { replace: next.replace ?? false });
    },
    [navigate, to, inVisit],
  );
  return { words, filters, asTyped, ...result, ask };
}
