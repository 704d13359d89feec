import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Filters } from '../../domain/search/filters.ts';
import type { Found } from '../../domain/search/find.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { searchHash, searchWordsIn } from '../parts/searchWords.ts';
import { useAddresses } from '../parts/useAddresses.ts';
import { FreeHelp } from '../parts/FreeHelp.tsx';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchResults } from './SearchResults.tsx';

/**
 * One search over everything, in the family's own words, with no signal. The words stand after `#` in the address, so
 * that Back works and nothing is ever sent.
 */
export function Screen() {
  const { t } = useTranslation('pages');
  const { hash } = useLocation();
  const navigate = useNavigate();
  const to = useAddresses();
  const inVisit = useJourney().visitName !== undefined;
  const { words, asTyped } = searchWordsIn(hash);
  const [typed, setTyped] = useState(words);
  const [filters, setFilters] = useState<Filters>({});
  const [most, setMost] = useState(20);
  const { found, broken } = useFound(words, filters, most, asTyped);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return;
    const soon = setTimeout(() => void navigate(to.searchFor(searchHash(typed, inVisit)), { replace: true }), 150);
    return () => clearTimeout(soon);
  }, [typed, words, inVisit, navigate, to]);
  const isEmpty = words.trim() === '' && Object.keys(filters).length === 0;
  return (
    <Page title={t('searchTitle')}>
      <form
        className="search-form"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(to.searchFor(searchHash(typed, inVisit)));
        }}
      >
        <div className="field">
          <label htmlFor="search-words">{t('searchLabel')}</label>
          <input
            id="search-words"
            type="search"
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
      {isEmpty ? <p className="soft">{t('searchEmpty')}</p> : null}
      {broken ? <p className="notice warn">{t('searchBroken')}</p> : null}
      <SearchFilters filters={filters} counts={found?.filters} onChange={setFilters} />
      <p role="status" className={isEmpty ? 'hidden' : 'soft'}>
        {found ? t('results', { count: found.total }) : t('searchWaiting')}
      </p>
      {found?.spelling ? (
        <p>
          {t('didYouMean', { shown: found.spelling.shown })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => void navigate(to.searchFor(`${searchHash(words, inVisit)}&as=typed`))}
          >
            {t('searchInstead', { instead: found.spelling.instead })}
          </button>
        </p>
      ) : null}
      {found && !isEmpty ? <SearchResults results={found.results} /> : null}
      {found && found.total > found.results.length ? (
        <p>
          <button type="button" className="button second" onClick={() => setMost((before) => before + 20)}>
            {t('showAll', { count: found.total })}
          </button>
        </p>
      ) : null}
      {found?.total === 0 && !isEmpty ? (
        <section className="stack">
          <h2>{t('nothingFound')}</h2>
          <p>{t('nothingFoundText')}</p>
          <FreeHelp />
        </section>
      ) : null}
    </Page>
  );
}

function useFound(
  words: string,
  filters: Filters,
  limit: number,
  asTyped: boolean,
): { found: Found | undefined; broken: boolean } {
  const { searchIndex, today, view } = usePack();
  const [found, setFound] = useState<Found | undefined>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    if (searchIndex === undefined) return;
    let here = true;
    void (async () => {
      try {
        const { searchClient } = await import('./searchClient.ts');
        const client = await searchClient(searchIndex);
        const answer = await client.find({ words, filters, limit, asTyped }, today ?? view.pack.issued);
        if (here) setFound(answer);
      } catch {
        if (here) setBroken(true);
      }
    })();
    return () => {
      here = false;
    };
  }, [searchIndex, words, filters, limit, asTyped, today, view]);
  return { found, broken };
}
