import { startTransition, useEffect, useState } from 'react';
import type { Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { usePack } from '../parts/packContext.ts';

export interface FoundNow {
  readonly found: Found | undefined;
  /** The words that `found` answers. */
  readonly answers: string;
  /** The filters that `found` was found under. */
  readonly under: Filters | undefined;
  readonly broken: boolean;
}

/** Looks for words off the main thread, and again whenever they change. */
export function useFound(
  { words, filters, asTyped }: { words: string; filters: Filters; asTyped: boolean },
  limit: number,
): FoundNow {
  const { searchIndex, today, view } = usePack();
  const [answer, setAnswer] = useState<Omit<FoundNow, 'broken'>>({ found: undefined, answers: '', under: undefined });
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
        if (here) startTransition(() => setAnswer({ found, answers: words, under: filters }));
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
