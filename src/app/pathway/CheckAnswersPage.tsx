import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { answerWords } from './answerWords.ts';
import { questionAt } from './questionAt.ts';

/** Every answer on the way, each with Change; answers not used now are kept and shown apart. */
export function CheckAnswersPage() {
  const { t } = useTranslation(['questions', 'common']);
  const { view, language } = usePack();
  const say = useSay();
  const journey = useJourney();
  const navigate = useNavigate();
  const to = useAddresses();
  const { asked = [], next, notUsedNow = [] } = journey.state ?? {};
  const unused = notUsedNow.flatMap((id) => questionAt(view, journey.pathways, id) ?? []);
  return (
    <Screen title={t('checkTitle')}>
      <p>
        {next ? (
          <Go to={to.question(next.id)} className="button big">
            {t('goOn')}
          </Go>
        ) : (
          <Go to={to.outcome} className="button big">
            {t('seeOutcome')}
          </Go>
        )}
      </p>
      <p>{t('checkText')}</p>
      <dl className="summary-list">
        {asked.map(({ question, answer }) => (
          <div key={question.id}>
            <dt>
              <Say text={question.ask} />
            </dt>
            <dd>{answerWords(view, question, answer, { language, say, t })}</dd>
            <dd>
              <button
                type="button"
                className="link-button"
                onClick={() => void navigate(to.question(question.id), { state: { changing: true } })}
              >
                <span aria-hidden="true">{t('common:change')}</span>
                <span className="hidden">{t('common:changeWhat', { what: say(question.ask) })}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {unused.length > 0 ? (
        <details>
          <summary>{t('notUsedNow')}</summary>
          <p>{t('notUsedNowText')}</p>
          <ul>
            {unused.map((question) => (
              <li key={question.id}>
                <Say text={question.ask} />:{' '}
                {answerWords(view, question, journey.answers[question.id] ?? '', { language, say, t })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Screen>
  );
}
