import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { answer as readAnswer, type AnswerFault, type Answers, type Typed } from '../../domain/pathway/answer.ts';
import type { JourneyState } from '../../domain/pathway/resolve.ts';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { AskedQuestion } from './AskedQuestion.tsx';
import { QuestionsLeft } from './QuestionsLeft.tsx';
import { StayedHere } from './StayedHere.tsx';
import { typedFrom } from './typedFrom.ts';
import { WhyWeAsk } from './WhyWeAsk.tsx';

type ById<Value> = Readonly<Record<string, Value>>;

/** Where a question was opened from: after it, and whatever it newly asks for, the family is back there. */
export interface OpenedFrom {
  readonly changing?: boolean;
  readonly backTo?: 'outcome';
}

/**
 * One question a page, several only for a worker on a visit. The heading is the legend; nothing is checked before
 * Continue; nothing typed is lost.
 */
export function QuestionPage({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslation(['questions', 'common', 'errors', 'pages']);
  const say = useSay();
  const to = useAddresses();
  const journey = useJourney();
  const navigate = useNavigate();
  const from = useLocation().state as OpenedFrom | null;
  const [typed, setTyped] = useState<ById<Typed>>(() => typedAll(questions, journey.answers));
  const [faults, setFaults] = useState<ById<AnswerFault>>({});
  const [busy, setBusy] = useState(false);
  const [unkept, setUnkept] = useState<JourneyState | undefined>();
  const isOne = questions.length === 1;
  const nameOf = ({ id }: Question) => (isOne ? 'answer' : `answer-${id}`);

  const leadOn = ({ next }: JourneyState) => {
    if (next) return void navigate(to.question(next.id), { state: from });
    return void navigate(from?.backTo === 'outcome' ? to.outcome : to.checkAnswers);
  };
  const goOn = async (event: FormEvent) => {
    event.preventDefault();
    const read = questions.map((question) => [question.id, readAnswer(question, typed[question.id] ?? {})] as const);
    const wrong = read.flatMap(([id, one]) => ('fault' in one ? [[id, one.fault] as const] : []));
    setFaults(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    setBusy(true);
    const answers = read.flatMap(([id, one]) => ('answer' in one ? [[id, one.answer] as const] : []));
    const { state, saved } = await journey.answer(Object.fromEntries(answers));
    setBusy(false);
    if (saved || journey.goesOnUnkept) leadOn(state);
    else setUnkept(state);
  };

  const wrong = questions.flatMap((question) => {
    const fault = faults[question.id];
    if (fault === undefined) return [];
    const target = fault.field === 'choice' ? `${nameOf(question)}-0` : `date-${fault.field}`;
    const words = t(`errors:${fault.code}`);
    return [{ target, message: isOne ? words : `${say(question.ask)} ${words}` }];
  });
  const title = isOne && questions[0] ? say(questions[0].ask) : t('together');
  return (
    <Screen title={`${wrong.length > 0 ? t('errors:prefix') : ''}${title}`} heading={title} ownHeading={!isOne}>
      <form onSubmit={(event) => void goOn(event)} noValidate className="stack">
        {unkept ? <StayedHere onGoOn={() => leadOn(unkept)} /> : null}
        {wrong.length > 0 ? <ErrorSummary title={t('errors:title')} faults={wrong} /> : null}
        {questions.some(({ id }) => journey.state?.next?.id === id && journey.answers[id] !== undefined) ? (
          <p className="notice warn">{t('pages:answerOfElsewhere')}</p>
        ) : null}
        {from?.changing ? null : <QuestionsLeft of={questions[0]} />}
        <div className={isOne ? undefined : 'together'}>
          {questions.map((question) => (
            <AskedQuestion
              key={question.id}
              question={question}
              name={nameOf(question)}
              isPage={isOne}
              typed={typed[question.id] ?? {}}
              onChange={(one) => setTyped((before) => ({ ...before, [question.id]: one }))}
              fault={faults[question.id]}
            />
          ))}
        </div>
        <p>
          <button type="submit" className="button big" aria-disabled={busy}>
            {t('common:continue')}
          </button>
        </p>
      </form>
      {questions.map((question) => (
        <WhyWeAsk key={question.id} question={question} withName={!isOne} />
      ))}
      <HaveReady />
      <p className="soft">{t('nobodySees')}</p>
    </Screen>
  );
}

/** At the beginning: what to have to hand. It can be fetched, and nothing typed is lost. */
function HaveReady() {
  const { t } = useTranslation('questions');
  const { view } = usePack();
  const { pathways, state } = useJourney();
  if (state === undefined || state.asked.length > 1) return null;
  const lines = pathways.flatMap((id) => view.pathways[id]?.haveReady ?? []);
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{t('haveReady')}</summary>
      <ul>
        {lines.map((line, index) => (
          <li key={index}>
            <Say text={line} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function typedAll(questions: readonly Question[], answers: Answers): ById<Typed> {
  return Object.fromEntries(questions.map((question) => [question.id, typedFrom(question, answers[question.id])]));
}
