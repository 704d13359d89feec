import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { answer as readAnswer, type AnswerFault } from '../../domain/pathway/answer.ts';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { AnswerField } from './AnswerField.tsx';
import { typedFrom } from './typedFrom.ts';

/** One question a page. The heading is the legend; nothing is checked before Continue; nothing typed is lost. */
export function QuestionPage({ question }: { question: Question }) {
  const { t } = useTranslation(['questions', 'common', 'errors']);
  const say = useSay();
  const to = useAddresses();
  const journey = useJourney();
  const navigate = useNavigate();
  const { state: from } = useLocation() as { state: { changing?: boolean } | null };
  const [typed, setTyped] = useState(() => typedFrom(question, journey.answers[question.id]));
  const [fault, setFault] = useState<AnswerFault | undefined>();
  const [busy, setBusy] = useState(false);

  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    const read = readAnswer(question, typed);
    if ('fault' in read) return setFault(read.fault);
    setFault(undefined);
    setBusy(true);
    const next = await journey.answer(question.id, read.answer);
    setBusy(false);
    if (next.next && !from?.changing) return void navigate(to.question(next.next.id));
    if (next.next) return void navigate(to.question(next.next.id), { state: { changing: true } });
    return void navigate(to.checkAnswers);
  };

  const faultWords = fault ? t(`errors:${fault.code}`) : '';
  const target = fault?.field === 'choice' || !fault ? 'answer-0' : `date-${fault.field}`;
  return (
    <Screen title={`${fault ? t('errors:prefix') : ''}${say(question.ask)}`} ownHeading={false}>
      <form onSubmit={(event) => void goOn(event)} noValidate className="stack">
        {fault ? <ErrorSummary title={t('errors:title')} message={faultWords} target={target} /> : null}
        <fieldset className="stack" aria-describedby={question.hint ? 'question-hint' : undefined}>
          <legend>
            <h1 tabIndex={-1}>
              <Say text={question.ask} />
            </h1>
          </legend>
          {question.help.map((line, index) => (
            <p key={index}>
              <Say text={line} />
            </p>
          ))}
          {question.hint ? (
            <p className="soft" id="question-hint">
              <Say text={question.hint} />
            </p>
          ) : null}
          {fault ? (
            <p className="error-text" id="answer-error">
              {faultWords}
            </p>
          ) : null}
          <AnswerField question={question} typed={typed} onChange={setTyped} fault={fault} />
        </fieldset>
        <p>
          <button type="submit" className="button big" aria-disabled={busy}>
            {t('common:continue')}
          </button>
        </p>
      </form>
      <Why question={question} />
    </Screen>
  );
}

function Why({ question }: { question: Question }) {
  const { t } = useTranslation('questions');
  return (
    <div className="stack tight">
      <details>
        <summary>{t('whyWeAsk')}</summary>
        <div className="stack tight">
          <p>
            <Say text={question.why} />
          </p>
          <p>
            <strong>{t('usedFor')}:</strong> <Say text={question.usedFor} />
          </p>
          <p>
            <strong>{t('ifWrong')}:</strong> <Say text={question.ifWrong} />
          </p>
        </div>
      </details>
      <p className="soft">{t('nobodySees')}</p>
    </div>
  );
}
