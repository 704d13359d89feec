import { useState, type ComponentType, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { searchHash } from '../parts/searchWords.ts';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSearchReady } from '../parts/useSearchReady.ts';
import { Errands } from './Errands.tsx';

const lists = [
  ['provisions', 'allProvisions'],
  ['services', 'allServices'],
  ['guides', 'allGuides'],
  ['letters', 'allLetters'],
  ['routes', 'allRoutes'],
  ['timescales', 'allTimescales'],
  ['contacts', 'allContacts'],
  ['terms', 'allTerms'],
] as const;

export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const to = useAddresses();
  return (
    <Page title={t('homeTitle')}>
      <p>{t('homeText', { area: view.pack.name })}</p>
      <GoOn />
      <SearchBox />
      <Errands />
      <section className="stack tight full">
        <h2>{t('lookUp')}</h2>
        <ul className="rows in-columns">
          {lists.map(([kind, title]) => (
            <li key={kind}>
              <Go to={to.list(kind)}>{t(title)}</Go>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function GoOn() {
  const { t } = useTranslation(['pages', 'questions']);
  const to = useAddresses();
  const { state } = useJourney();
  if (!state || state.asked.length === 0) return null;
  return (
    <section className="notice stack tight">
      <p>{t('questions:welcomeBack')}</p>
      <p>
        <Go to={state.next ? to.question(state.next.id) : to.outcome} className="button">
          {t('goOnWith')}
        </Go>
      </p>
    </section>
  );
}

function SearchBox() {
  const { t } = useTranslation('pages');
  const to = useAddresses();
  const navigate = useNavigate();
  const { visitName } = useJourney();
  const [typed, setTyped] = useState('');
  const [Answers, setAnswers] = useState<ComponentType<{ words: string }>>();
  const getReady = useSearchReady();
  // The search shows itself from the second letter: no phone waits for it before that.
  const answer = (words: string) => {
    setTyped(words);
    if (words.length > 1) void import('../search/AsYouType.tsx').then(({ AsYouType }) => setAnswers(() => AsYouType));
  };
  // The field keeps its own words: those typed before the app has come count too.
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get('words') ?? '');
    void navigate(to.searchFor(searchHash(words, visitName !== undefined)));
  };
  return (
    <form className="search-form" role="search" onSubmit={go}>
      <div className="field">
        <label htmlFor="home-search">
          <strong>{t('orSearch')}</strong>
        </label>
        <span className="soft" id="home-search-hint">
          {t('searchHint')}
        </span>
        <input
          id="home-search"
          type="search"
          className="input"
          name="words"
          onFocus={getReady}
          onInput={({ currentTarget }) => answer(currentTarget.value)}
          dir="auto"
          aria-describedby="home-search-hint"
          autoComplete="off"
          enterKeyHint="search"
        />
      </div>
      <button type="submit" className="button">
        {t('searchButton')}
      </button>
      {Answers ? <Answers words={typed} /> : null}
    </form>
  );
}
