import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { Question } from '../../domain/pack/schema/pathway.ts';
import { ExitThisPage } from '../exit/ExitThisPage.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { PackContext, usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { CheckAnswersPage } from './CheckAnswersPage.tsx';
import { OutcomePage } from './OutcomePage.tsx';
import { questionAt } from './questionAt.ts';
import { QuestionPage, type OpenedFrom } from './QuestionPage.tsx';
import { questionsTogether } from './questionsTogether.ts';

const NothingKept = lazy(async () => ({ default: (await import('../warnings/NothingKept.tsx')).NothingKept }));

/** All of a journey lives at one address; what comes after `#` says which page of it and never leaves the device. */
export function Screen() {
  const { t } = useTranslation(['questions', 'common']);
  const { view } = usePack();
  const journey = useJourney();
  if (!journey.loaded) return <p className="soft">{t('common:opening')}</p>;
  if (!journey.state)
    return (
      <Page title={t('journeysTitle')}>
        <Suspense>
          <NothingKept />
        </Suspense>
      </Page>
    );
  const isSensitive = journey.pathways.some((id) => view.pathways[id]?.sensitive);
  return (
    <>
      {isSensitive ? <ExitThisPage /> : null}
      <PageOfJourney />
    </>
  );
}

function PageOfJourney() {
  const wanted = decodeURIComponent(useLocation().hash.slice(1));
  const pack = usePack();
  const { questions } = useJourney();
  if (wanted === 'outcome') return <OutcomePage />;
  return (
    <PackContext value={{ ...pack, view: questions }}>
      <PageOfQuestions wanted={wanted} />
    </PackContext>
  );
}

function PageOfQuestions({ wanted }: { wanted: string }) {
  const { key } = useLocation();
  const { view } = usePack();
  const { state, pathways } = useJourney();
  const question = questionAt(view, pathways, wanted) ?? state?.next;
  if (wanted === 'check' || question === undefined) return <CheckAnswersPage />;
  return <Questions key={`${key} ${question.id}`} first={question} />;
}

function Questions({ first }: { first: Question }) {
  const { view, today } = usePack();
  const { state, answers, pathways, visitName } = useJourney();
  const from = useLocation().state as OpenedFrom | null;
  // Stays the same while the answers are being kept: which questions stand together follows from those before.
  const [questions] = useState(() => {
    if (visitName === undefined || state === undefined || from?.changing || from?.backTo) return [first];
    const chosen = pathways.flatMap((id) => view.pathways[id] ?? []);
    return questionsTogether(first, { pathways: chosen, state, answers }, today ?? view.pack.issued);
  });
  return <QuestionPage questions={questions} />;
}
