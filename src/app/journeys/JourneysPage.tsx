import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Journey } from '../../storage/kept.ts';
import { mayHoldJourneys } from '../../storage/mayHoldJourneys.ts';
import { isInstalled } from '../isInstalled.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useGiveCopy } from '../parts/useGiveCopy.ts';
import { CopyReminder } from '../warnings/CopyReminder.tsx';
import { NothingKept } from '../warnings/NothingKept.tsx';
import { OpenCopy } from './OpenCopy.tsx';
import { WhichJourney } from './WhichJourney.tsx';

const storage = () => import('../../storage/visit.ts');

/** Every journey kept here: go on, rename by keeping it, save as a file, delete; and open a file from elsewhere. */
export function Screen() {
  const { t } = useTranslation('questions');
  const [journeys, setJourneys] = useState<readonly Journey[] | undefined>();
  const { refresh } = useJourney();
  const look = useCallback(async () => {
    setJourneys(await (await storage()).currentJourneys().list());
    await refresh();
  }, [refresh]);
  useEffect(() => void look(), [look]);
  useOtherTabs(
    look,
    useCallback(() => setJourneys([]), []),
  );
  return (
    <Page title={t('journeysTitle')}>
      {journeys?.length === 0 ? isInstalled() ? <NothingKept /> : <p>{t('journeysNone')}</p> : null}
      <ul className="plain-list stack">
        {journeys?.map((journey) => (
          <li key={journey.id}>
            <JourneyCard journey={journey} onChange={look} />
          </li>
        ))}
      </ul>
      <CopyReminder />
      <OpenCopy onBrought={look} />
    </Page>
  );
}

/** Another tab may have begun, changed or deleted some since, or `wiped` them all: then they are not looked for again. */
function useOtherTabs(look: () => Promise<void>, wiped: () => void): void {
  useEffect(() => {
    let here = true;
    let stop: (() => void) | undefined;
    const onVisible = async () => {
      if (document.visibilityState === 'visible' && (await mayHoldJourneys())) await look();
    };
    document.addEventListener('visibilitychange', onVisible);
    void (async () => {
      const { currentJourneys } = await storage();
      if (!here) return;
      stop = currentJourneys().subscribe((event) => {
        if (event === 'changed-elsewhere') void look();
        if (event === 'removed') wiped();
      });
    })();
    return () => {
      here = false;
      stop?.();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [look, wiped]);
}

function JourneyCard({ journey, onChange }: { journey: Journey; onChange: () => Promise<void> }) {
  const { t } = useTranslation(['questions', 'pages', 'common']);
  const to = useAddresses();
  const navigate = useNavigate();
  const inHand = useJourney();
  const [asking, setAsking] = useState(false);
  const goOn = async () => {
    await inHand.choose(journey.id);
    void navigate(to.checkAnswers);
  };
  const { give, ready } = useGiveCopy();
  const remove = async () => {
    await (await storage()).currentJourneys().remove(journey.id);
    await onChange();
  };
  return (
    <article className="card">
      <WhichJourney journey={journey} heading="h2" />
      <div className="row">
        <button type="button" className="button" onClick={() => void goOn()}>
          {t('goOn')}
        </button>
        <button type="button" className="button second" onClick={() => void give([journey.id])}>
          {t('pages:saveFile')}
        </button>
        {asking ? (
          <>
            <span>{t('deleteSure')}</span>
            <button type="button" className="button danger" onClick={() => void remove()}>
              {t('deleteYes')}
            </button>
            <button type="button" className="button second" onClick={() => setAsking(false)}>
              {t('deleteNo')}
            </button>
          </>
        ) : (
          <button type="button" className="button danger" onClick={() => setAsking(true)}>
            {t('delete')}
          </button>
        )}
      </div>
      {ready}
    </article>
  );
}
