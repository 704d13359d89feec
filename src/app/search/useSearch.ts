import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { searchAsked, searchHash } from '../parts/searchWords.ts';
import { useAddresses } from '../parts/useAddresses.ts';
import { filterText, filtersIn } from './searchAddress.ts';

interface Asking {
  readonly words: string;
  readonly filters: Filters;
  readonly asTyped?: boolean;
  /** In the place of this entry of the history: while somebody types. */
  readonly replace?: boolean;
}

export interface SearchInHand {
  readonly words: string;
  readonly filters: Filters;
  readonly found: Found | undefined;
  /** The words that `found` answers. */
  readonly answers: string;
  readonly broken: boolean;
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
  return { words, filters, ...result, ask };
}

function useFound(
  { words, filters, asTyped }: { words: string; filters: Filters; asTyped: boolean },
  limit: number,
): Pick<SearchInHand, 'found' | 'answers' | 'broken'> {
  const { searchIndex, today, view } = usePack();
  const [answer, setAnswer] = useState<{ found: Found | undefined; answers: string }>({
    found: undefined,
    answers: '',
  });
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (searchIndex === undefined) return;
    let here = true;
    void (async () => {
      try {
        const { searchClient } = await import('./searchClient.ts');
        const client = await searchClient(searchIndex);
        const found = await client.find({ words, filters, limit, asTyped }, today ?? view.pack.issued);
        // A screenful of results takes a cheap phone long to draw: the next letter typed goes before it.
        if (here) startTransition(() => setAnswer({ found, answers: words }));
      } catch {
        if (here) setBroken(true);
      }
    })();
    return () => {
      here = false;
    };
  }, [searchIndex, words, filters, limit, asTyped, today, view]);
  return { ...answer, broken };
}
