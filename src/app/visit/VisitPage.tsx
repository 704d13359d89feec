import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { LostVisit } from '../../storage/visit.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { forgetSearchWords } from '../parts/searchWords.ts';
import { useAddresses } from '../parts/useAddresses.ts';
import { useGiveCopy } from '../parts/useGiveCopy.ts';
import { forgetMemory } from '../parts/useInMemory.ts';

const storage = () => import('../../storage/visit.ts');

/** A support worker with one family: start, hand over, finish with nothing left (S-01, S-02, S-05). */
export function Screen() {
  const { t } = useTranslation('pages');
  const { visitName } = useJourney();
  const [lost, setLost] = useState<LostVisit | undefined>();
  const [done, setDone] = useState(false);
  useEffect(() => void storage().then(async ({ findLostVisit }) => setLost(await findLostVisit())), []);
  return (
    <Page title={t('visitTitle')}>
      {done ? (
        <p className="notice" role="status">
          {t('visitDone')}
        </p>
      ) : null}
      {visitName === undefined ? (
        <StartVisit lost={lost} onTaken={() => setLost(undefined)} />
      ) : (
        <FinishVisit name={visitName} onDone={() => setDone(true)} />
      )}
    </Page>
  );
}

function StartVisit({ lost, onTaken }: { lost: LostVisit | undefined; onTaken: () => void }) {
  const { t } = useTranslation('pages');
  const to = useAddresses();
  const navigate = useNavigate();
  const { refresh } = useJourney();
  const [name, setName] = useState('');
  const begin = async () => {
    const { startVisit } = await storage();
    forgetMemory();
    forgetSearchWords();
    await startVisit({ name: name.trim() || '·' });
    await refresh();
    void navigate(to.home);
  };
  const resume = async () => {
    await lost?.resume();
    await refresh();
    onTaken();
  };
  return (
    <>
      <p>{t('visitIntro')}</p>
      {lost ? (
        <div className="notice">
          <p>{t('visitLost', { name: lost.name, count: lost.answers })}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => void resume()}>
              {t('visitResume')}
            </button>
            <button type="button" className="button danger" onClick={() => void lost.discard().then(onTaken)}>
              {t('visitDiscard')}
            </button>
          </div>
        </div>
      ) : null}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <div className="field">
          <label htmlFor="visit-name">{t('visitWho')}</label>
          <input
            id="visit-name"
            className="input"
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
            maxLength={30}
          />
        </div>
        <p>
          <button type="submit" className="button big">
            {t('visitStart')}
          </button>
        </p>
      </form>
      <p className="soft">{t('visitCrash')}</p>
    </>
  );
}

function FinishVisit({ name, onDone }: { name: string; onDone: () => void }) {
  const { t } = useTranslation('pages');
  const { refresh } = useJourney();
  const { give, ready } = useGiveCopy();
  const finish = async () => {
    await (await storage()).finishVisit();
    forgetMemory();
    forgetSearchWords();
    await refresh();
    onDone();
  };
  return (
    <>
      <p className="lede">{t('visitNow', { name })}</p>
      <p>{t('visitFinishText')}</p>
      <div className="row">
        <button type="button" className="button second" onClick={() => void give()}>
          {t('visitGive')}
        </button>
        <button type="button" className="button" onClick={() => void finish()}>
          {t('visitFinish')}
        </button>
      </div>
      {ready}
      <p className="soft">{t('visitAnswers')}</p>
    </>
  );
}
