import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Answers } from '../../domain/pathway/answer.ts';
import type { Pathway } from '../../domain/pack/schema/pathway.ts';
import { AskerContext } from '../parts/askerContext.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** What brings a family here, in its own words; a young person can have them said about themselves. */
export function Errands() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const errands = Object.entries(view.pathways)
    .filter(([, pathway]) => pathway.order > 0)
    .sort(([, a], [, b]) => a.order - b.order);
  return (
    <section className="stack tight full">
      <h2>{t('whatIsGoingOn')}</h2>
      <WhoAsks />
      <ul className="errands">
        {errands.map(([id, pathway]) => (
          <li key={id}>
            <Errand id={id} pathway={pathway} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhoAsks() {
  const { t } = useTranslation('pages');
  const { speakAs } = useJourney();
  const isYoung = useContext(AskerContext) === 'young-person';
  return (
    <p role="status">
      {isYoung ? <strong>{t('youngOn')} </strong> : null}
      <button type="button" className="link-button" onClick={() => speakAs(isYoung ? 'family' : 'young-person')}>
        {isYoung ? t('youngOff') : t('youngAsk')}
      </button>
    </p>
  );
}

/** An errand: one tap begins. Where the first question's answers are clear by themselves, they stand here already. */
function Errand({ id, pathway }: { id: string; pathway: Pathway }) {
  const { t } = useTranslation('questions');
  const to = useAddresses();
  const journey = useJourney();
  const navigate = useNavigate();
  const [question] = pathway.questions;
  const begin = async (answers: Answers) => {
    const state = await journey.start(id, answers);
    void navigate(state.next ? to.question(state.next.id) : to.checkAnswers);
  };
  if (pathway.optionsOnHome && question)
    return (
      <div className="tile">
        <h3>
          <Say text={pathway.name} />
        </h3>
        <ul className="rows">
          {question.options.map((option) => (
            <li key={option.value}>
              <button type="button" onClick={() => void begin({ [question.id]: option.value })}>
                <span>
                  <Say text={option.label} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <div className="tile errand">
      <div>
        <h3>
          <button type="button" className="whole" onClick={() => void begin({})} aria-describedby={`about-${id}`}>
            <span className="hidden">{t('begin')}: </span>
            <Say text={pathway.name} />
          </button>
        </h3>
        <p className="soft" id={`about-${id}`}>
          <Say text={pathway.summary} />
        </p>
      </div>
    </div>
  );
}
