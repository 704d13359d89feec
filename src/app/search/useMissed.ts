import { useEffect, useRef } from 'react';
import { hasFilters } from '../../domain/search/filters.ts';
import { isMissed, missedTopic } from '../../domain/search/missed.ts';
import { countMissed, missedSearches } from '../../storage/missedSearches.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { fromMemory, intoMemory } from '../parts/useInMemory.ts';
import { addMissedWords } from './missedWords.ts';
import { filterText } from './searchAddress.ts';
import type { SearchInHand } from './useSearch.ts';

/** Words that stand so long with nothing found were meant so; sooner once they are sent off or a way on is taken. */
const patience = 4_000;
const notedKey = 'missed-noted';

/** Counts a search that led to nothing, by its topic, where counting is switched on and no visit goes on. Each once. */
export function useMissed(search: SearchInHand): {
  readonly soon: (words: string) => void;
  readonly now: () => void;
} {
  const { words, filters, found, answers, under } = search;
  const { loaded, visitName } = useJourney();
  const { view } = usePack();
  const note = useNote(search);
  const sent = useRef(words);
  const isAsked = words.trim() !== '' || hasFilters(filters);
  const isAnswered = found !== undefined && answers === words && under === filters;
  const isLost = loaded && visitName === undefined && isAsked && isAnswered && isMissed(found, filters);
  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(note, sent.current === words ? 0 : patience);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `note` is new with each answer, which `found` says already
  }, [isLost, words, found, view]);
  const now = () => {
    if (isLost) note();
  };
  return {
    soon: (chosen) => {
      sent.current = chosen;
      if (chosen === words) now();
    },
    now,
  };
}

function useNote({ words, filters, found }: SearchInHand): () => void {
  const { searchIndex, today, view } = usePack();
  const note = async () => {
    const name = `${words.trim().toLowerCase()}${filterText(filters)}`;
    const noted = fromMemory<readonly string[]>(notedKey) ?? [];
    if (!missedSearches().on || noted.includes(name) || found === undefined || searchIndex === undefined) return;
    intoMemory(notedKey, [...noted, name]);
    let wide = found.results;
    if (hasFilters(filters)) {
      const { searchClient } = await import('./searchClient.ts');
      wide = (await (await searchClient(searchIndex)).find({ words }, today ?? view.pack.issued)).results;
    }
    const topic = missedTopic(wide, filters, (id) => view.contacts[id]?.crisis ?? false);
    // Refused where a visit has begun meanwhile: then the words are not kept in memory either.
    if (topic !== undefined && (await countMissed(topic))) addMissedWords(words);
  };
  return () => void note();
}
