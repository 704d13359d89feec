import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { CheckAnswersPage } from './CheckAnswersPage.tsx';
import { OutcomePage } from './OutcomePage.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { questionAt } from './questionAt.ts';
import { usePack } from '../parts/packContext.ts';

/** All of a journey lives at one address; what comes after `#` says which page of it and never leaves the device. */
export function Screen() {
  const { t } = useTranslation(['questions', 'common']);
  const { hash } = useLocation();
  const { view } = usePack();
  const journey = useJourney();
  const to = useAddresses();
  if (!journey.loaded) return <p className="soft">{t('common:gettingReady')}</p>;
  if (!journey.state)
    return (
      <Page title={t('journeysTitle')}>
        <p>{t('journeysNone')}</p>
        <p>
          <Go to={to.home} className="button">
            {t('common:home')}
          </Go>
        </p>
      </Page>
    );
  const wanted = decodeURIComponent(hash.slice(1));
  if (wanted === 'outcome') return <OutcomePage />;
  if (wanted === 'check') return <CheckAnswersPage />;
  const question = questionAt(view, journey.pathways, wanted) ?? journey.state.next;
  return question ? <QuestionPage key={question.id} question={question} /> : <CheckAnswersPage />;
}
