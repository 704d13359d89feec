import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigationType } from 'react-router';
import type { Filters } from '../../domain/search/filters.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { NothingFound } from './NothingFound.tsx';
import { QuickFilters } from './QuickFilters.tsx';
import { RecentSearches } from './RecentSearches.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useMissed } from './useMissed.ts';
import { useSearch, type SearchInHand } from './useSearch.ts';

/** Fetched only where the area names a neighbour: the own area's search never waits for it. */
const NeighbourServices = lazy(async () => ({
  default: (await import('../areas/NeighbourServices.tsx')).NeighbourServices,
}));
const storage = () => import('../../storage/recentSearches.ts');
/** As many as a phone draws while somebody types; the rest stand behind a button. */
const step = 10;

/**
 * One search over everything, in the family's own words, with no signal. The words and filters stand after `#` in the
 * address, so that Back works and nothing is ever sent.
 */
export function Screen() {
  const { t } = useTranslation('pages');
  const [most, setMost] = useState(step);
  const search = useSearch(most);
  const { words, filters, found, answers, under, asTyped, ask } = search;
  const { neighbours } = usePack().view.pack;
  const remember = useRemember(search);
  const missed = useMissed(search);
  const sent = (chosen: string) => {
    remember.soon(chosen);
    missed.soon(chosen);
  };
  const isEmpty = words.trim() === '' && Object.keys(filters).length === 0;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const narrow = (next: Filters) => ask({ words, filters: next });
  const choosePlace = () => {
    setFiltersOpen(true);
    // Drawn by then.
    setTimeout(() => document.querySelector<HTMLSelectElement>('#filter-near')?.focus());
  };
  useEffect(() => setMost(step), [words]);
  return (
    <Page title={t('searchTitle')}>
      <SearchForm search={search} onSubmit={sent} />
      {isEmpty ? (
        <>
          <p className="soft">{t('searchEmpty')}</p>
          <RecentSearches onChoose={(chosen) => ask({ words: chosen, filters })} />
        </>
      ) : null}
      {search.broken ? <p className="notice warn">{t('searchBroken')}</p> : null}
      <QuickFilters filters={filters} found={found} onChange={narrow} onChoosePlace={choosePlace} />
      <SearchFilters filters={filters} found={found} onChange={narrow} isOpen={filtersOpen} onToggle={setFiltersOpen} />
      <p role="status" className={isEmpty ? 'hidden' : 'soft'}>
        {found ? t('results', { count: found.total }) : t('searchWaiting')}
      </p>
      {found?.spelling ? (
        <p>
          {t('didYouMean', { shown: found.spelling.shown })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => ask({ words, filters, asTyped: true, replace: true })}
          >
            {t('searchInstead', { instead: found.spelling.instead })}
          </button>
        </p>
      ) : null}
      {found && !isEmpty ? (
        <div className="stack" onClickCapture={remember.now}>
          <SearchResults found={found} />
        </div>
      ) : null}
      {found && found.total > found.results.length && !isEmpty ? (
        <p>
          <button type="button" className="button second" onClick={() => setMost((before) => before + step)}>
            {t('showAll', { count: found.total })}
          </button>
        </p>
      ) : null}
      {found?.total === 0 && !isEmpty ? (
        <div className="stack" onClickCapture={missed.now}>
          <NothingFound
            found={found}
            filters={filters}
            onFilters={narrow}
            onWords={(chosen) => ask({ words: chosen, filters })}
          />
        </div>
      ) : null}
      {found && under && neighbours && !isEmpty ? (
        <Suspense>
          <NeighbourServices asked={{ words: answers, filters: under, asTyped, near: found.near }} />
        </Suspense>
      ) : null}
    </Page>
  );
}

/** A plain form that answers while one types, from the second letter. What was typed last always stands in the field. */
function SearchForm({ search, onSubmit }: { search: SearchInHand; onSubmit: (words: string) => void }) {
  const { t } = useTranslation('pages');
  const { words, filters, found, ask } = search;
  const [typed, setTyped] = useState(words);
  const cameBy = useNavigationType();
  useEffect(() => {
    // What was typed is asked in the place of what was asked before: the field may be letters ahead of it by now.
    if (cameBy !== 'REPLACE') setTyped(words);
  }, [words, cameBy]);
  useEffect(() => {
    if (typed === words || typed.trim().length === 1) return;
    const soon = setTimeout(() => ask({ words: typed, filters, replace: true }), 120);
    return () => clearTimeout(soon);
  }, [typed, words, filters, ask]);
  const suggestions = typed.trim().length > 1 && typed === search.answers ? (found?.suggestions ?? []) : [];
  const submit = (chosen: string) => {
    onSubmit(chosen);
    ask({ words: chosen, filters });
  };
  return (
    <>
      <form
        className="search-form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          submit(typed);
        }}
      >
        <div className="field">
          <label htmlFor="search-words">{t('searchLabel')}</label>
          <input
            id="search-words"
            type="search"
            dir="auto"
            className="input"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            enterKeyHint="search"
          />
        </div>
        <button type="submit" className="button">
          {t('searchButton')}
        </button>
      </form>
      {suggestions.length > 0 ? (
        <ul className="plain-list one-line" aria-label={t('suggestions')}>
          {suggestions.map((one) => (
            <li key={one}>
              <button type="button" className="link-button" lang="en" dir="ltr" onClick={() => submit(one)}>
                {one}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Keeps words that led somewhere: once they were sent off, once a result was chosen, or where the address brought them. */
function useRemember({ words, found, answers }: SearchInHand): {
  readonly soon: (words: string) => void;
  readonly now: () => void;
} {
  const { loaded, visitName } = useJourney();
  const waiting = useRef(words);
  const [sent, setSent] = useState(0);
  const mayKeep = loaded && visitName === undefined;
  useEffect(() => {
    if (!mayKeep || !found || found.total === 0 || waiting.current === '' || answers !== waiting.current) return;
    waiting.current = '';
    void storage().then(({ rememberSearch }) => rememberSearch(answers));
  }, [mayKeep, found, answers, sent]);
  return {
    soon: (chosen) => {
      waiting.current = chosen;
      setSent((times) => times + 1);
    },
    now: () => {
      if (mayKeep) void storage().then(({ rememberSearch }) => rememberSearch(words));
    },
  };
}
