import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { answerWords } from './answerWords.ts';
import { questionAt } from './questionAt.ts';

/** The answers an outcome follows from. */
export function BecauseYouSaid() {
  const { t } = useTranslation(['results', 'questions', 'common']);
  const { view, language } = usePack();
  const { state } = useJourney();
  const say = useSay();
  const to = useAddresses();
  return (
    <details className="on-paper">
      <summary>{t('becauseYouSaid')}</summary>
      <dl className="facts-list">
        {state?.asked.map(({ question, answer }) => (
          <div key={question.id}>
            <dt>
              <Say text={question.ask} />
            </dt>
            <dd>{answerWords(view, question, answer, { language, say, t })}</dd>
          </div>
        ))}
      </dl>
      <p className="no-print">
        <Go to={to.checkAnswers} className="ring">
          {t('changeAnswers')}
        </Go>
      </p>
    </details>
  );
}

/** What is not known and could be added; never a condition for help. */
export function StillUnknown({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation(['results', 'questions']);
  const { view } = usePack();
  const { state, pathways } = useJourney();
  const to = useAddresses();
  const answered = new Set(state?.asked.map((one) => one.question.id));
  const wanted = outcome.unknown.flatMap((one) =>
    one.question ? (questionAt(view, pathways, one.question) ?? []) : [],
  );
  const open = [...(state?.later ?? []), ...wanted.filter((question) => !answered.has(question.id))];
  const questions = open.filter((question, index) => open.findIndex((other) => other.id === question.id) === index);
  const others = Object.entries(view.pathways).filter(([id, pathway]) => pathway.order > 0 && !pathways.includes(id));
  return (
    <section className="stack no-print">
      {questions.length > 0 ? (
        <div className="stack tight">
          <h2>{t('notKnown')}</h2>
          <p>{t('notKnownText')}</p>
          <ul className="rows">
            {questions.map((question) => (
              <li key={question.id}>
                <Go to={to.question(question.id)} state={{ backTo: 'outcome' }}>
                  <span>
                    <Say text={question.ask} />
                  </span>
                </Go>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <details>
        <summary>{t('questions:addProblem')}</summary>
        <ul className="rows">
          {others.map(([id, pathway]) => (
            <li key={id}>
              <AddPathway id={id}>
                <Say text={pathway.name} />
              </AddPathway>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function AddPathway({ id, children }: { id: string; children: ReactNode }) {
  const journey = useJourney();
  const to = useAddresses();
  const navigate = useNavigate();
  const add = async () => {
    const state = await journey.addPathway(id);
    void navigate(state.next ? to.question(state.next.id) : to.outcome);
  };
  return (
    <button type="button" onClick={() => void add()}>
      <span>{children}</span>
    </button>
  );
}
