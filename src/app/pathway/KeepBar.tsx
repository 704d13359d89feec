import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import { copyText } from '../parts/copyText.ts';
import { todayInEngland } from '../parts/dates.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { useHandOver } from '../parts/useHandOver.tsx';
import { useSay } from '../parts/useSay.ts';
import { outcomeText } from './outcomeText.ts';
import { printPage } from './printPage.ts';
import { ShareSafely } from './ShareSafely.tsx';

/** Keep it, put its dates into a calendar, print it, copy it, share it without any personal detail. */
export function KeepBar({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation(['results', 'common']);
  const pack = usePack();
  const say = useSay();
  const journey = useJourney();
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const { hand, ready } = useHandOver();
  const today = pack.today ?? pack.view.pack.issued;
  const text = (personal: boolean) =>
    outcomeText(outcome, { say, t, language: pack.language, view: pack.view, today, personal });

  const keep = async () => {
    const { currentJourneys } = await import('../../storage/visit.ts');
    const title = name.trim() || say(outcome.headline);
    if (journey.id) {
      await currentJourneys().saveOutcome({ journey: journey.id, name: title, text: text(true) });
      await journey.rename(title);
    }
    setSaid(t('kept'));
  };
  const calendar = async () => {
    const { calendarFile } = await import('./calendarFile.ts');
    const dates = calendarFile(outcome.deadlines, { say, neutral: t('calendarTitleNeutral'), now: new Date() });
    const file = `dates-${todayInEngland(new Date())}.ics`;
    const how = await hand(new File([dates], file, { type: 'text/calendar;charset=utf-8' }));
    setSaid(how === 'cancelled' ? '' : t('calendarSaved'));
  };
  const copy = async () => setSaid(t(await copyText(text(true))));
  const hasDates = outcome.deadlines.some((one) => one.date !== null && one.date >= today);
  return (
    <section className="stack tight no-print" aria-label={t('keep')}>
      <div className="row">
        <button type="button" className="button small second" onClick={() => printPage(false)}>
          {t('common:print')}
        </button>
        {hasDates ? (
          <button type="button" className="button small second" onClick={() => void calendar()}>
            {t('calendar')}
          </button>
        ) : null}
        <button type="button" className="button small second" onClick={() => void copy()}>
          {t('copyText')}
        </button>
      </div>
      {ready}
      <details>
        <summary>{t('keep')}</summary>
        <div className="stack tight">
          <label htmlFor="keep-name">{t('keepName')}</label>
          <input
            id="keep-name"
            className="input"
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
          />
          <div className="row">
            <button type="button" className="button small" onClick={() => void keep()}>
              {t('keep')}
            </button>
            <button type="button" className="button small second" onClick={() => printPage(true)}>
              {t('common:printLarge')}
            </button>
          </div>
          <ShareSafely makeText={() => text(false)} onSaid={(key) => setSaid(t(key))} />
        </div>
      </details>
      <p role="status">{said}</p>
    </section>
  );
}
