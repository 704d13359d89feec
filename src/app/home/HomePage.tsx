import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Answers } from '../../domain/pathway/answer.ts';
import type { Pathway } from '../../domain/pack/schema/pathway.ts';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';

export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const to = useAddresses();
  const errands = Object.entries(view.pathways)
    .filter(([, pathway]) => pathway.order > 0)
    .sort(([, a], [, b]) => a.order - b.order);
  return (
    <Page title={t('homeTitle')}>
      <p className="lede">{t('homeText')}</p>
      <GoOn />
      <section className="stack full">
        <h2>{t('whatIsGoingOn')}</h2>
        <ul className="tiles">
          {errands.map(([id, pathway]) => (
            <li key={id}>
              <Errand id={id} pathway={pathway} />
            </li>
          ))}
        </ul>
      </section>
      <SearchBox />
      <section className="stack full">
        <ul className="tiles">
          {(
            [
              ['provisions', 'allProvisions', 'allProvisionsText'],
              ['services', 'allServices', undefined],
              ['guides', 'allGuides', undefined],
              ['letters', 'allLetters', undefined],
              ['routes', 'allRoutes', undefined],
              ['timescales', 'allTimescales', undefined],
              ['contacts', 'allContacts', undefined],
              ['terms', 'allTerms', undefined],
            ] as const
          ).map(([kind, title, text]) => (
            <li key={kind}>
              <Go to={to.list(kind)} className="tile">
                <strong>{t(title)}</strong>
                {text ? <span className="soft">{t(text)}</span> : null}
              </Go>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

/**
 * An errand: its name leads to what it is for and what to have to hand. Where the first question's answers are clear by
 * themselves, they stand here and one tap answers it; else one tap begins.
 */
function Errand({ id, pathway }: { id: string; pathway: Pathway }) {
  const { t } = useTranslation('questions');
  const to = useAddresses();
  const say = useSay();
  const journey = useJourney();
  const navigate = useNavigate();
  const [question] = pathway.questions;
  const begin = async (answers: Answers) => {
    const state = await journey.start(id, answers);
    void navigate(state.next ? to.question(state.next.id) : to.checkAnswers);
  };
  return (
    <div className="tile">
      <Go to={to.pathway(id)}>
        <strong>
          <Say text={pathway.name} />
        </strong>
      </Go>
      {pathway.optionsOnHome && question ? (
        <ul className="plain-list">
          {question.options.map((option) => (
            <li key={option.value}>
              <button
                type="button"
                className="link-button"
                onClick={() => void begin({ [question.id]: option.value })}
              >
                <Say text={option.label} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <span className="soft">
            <Say text={pathway.summary} />
          </span>
          <p>
            <button type="button" className="link-button" onClick={() => void begin({})}>
              {t('begin')}
              <span className="hidden">: {say(pathway.name)}</span>
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function GoOn() {
  const { t } = useTranslation(['pages', 'questions']);
  const to = useAddresses();
  const { state } = useJourney();
  if (!state || state.asked.length === 0) return null;
  return (
    <p className="notice">
      {t('questions:welcomeBack')}{' '}
      <Go to={state.next ? to.question(state.next.id) : to.outcome}>{t('goOnWith')}</Go>
    </p>
  );
}

function SearchBox() {
  const { t } = useTranslation('pages');
  const to = useAddresses();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    void navigate(to.searchFor(words));
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
          value={words}
          onChange={(event) => setWords(event.target.value)}
          aria-describedby="home-search-hint"
          autoComplete="off"
        />
      </div>
      <button type="submit" className="button">
        {t('searchButton')}
      </button>
    </form>
  );
}
