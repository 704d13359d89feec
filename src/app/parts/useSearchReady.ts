import { usePack } from './packContext.ts';

/** Begins to get the search ready, for somebody who is about to search; a second call costs nothing. */
export function useSearchReady(): () => void {
  const { searchIndex } = usePack();
  return () => {
    if (searchIndex === undefined) return;
    void import('../search/searchClient.ts')
      .then(({ searchClient }) => searchClient(searchIndex))
      // The search itself says what is wrong, once it is asked.
      .catch(() => undefined);
  };
}
