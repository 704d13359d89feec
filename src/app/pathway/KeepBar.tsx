import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../domain/duty/outcomeShape.ts';
import { todayInEngland } from '../parts/dates.ts';
import { handOver } from '../parts/handOver.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { useSay } from '../parts/useSay.ts';
import { outcomeText } from './outcomeText.ts';

/** Keep it, put its dates into a calendar, print it, copy it, share it without any personal detail. */
export function KeepBar({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation(['results', 'common']);
  const pack = usePack();
  const say = useSay();
  const journey = useJourney();
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const [preview, setPreview] = useState('');
  const today = pack.today ?? pack.view.pack.issued;
  const words = { say, t, language: pack.language, view: pack.view, today };

  const keep = async () => {
    const { currentJourneys } = await import('../../storage/visit.ts');
    const store = currentJourneys();
    const title = name.trim() || say(outcome.headline);
    if (journey.id) {
      await store.saveOutcome({ journey: journey.id, name: title, text: outcomeText(outcome, { ...words, personal: true }) });
      await journey.rename(title);
    }
    setSaid(t('kept'));
  };
  const calendar = async () => {
    const { calendarFile } = await import('./calendarFile.ts');
    const text = calendarFile(outcome.deadlines, { say, neutral: t('calendarTitleNeutral'), now: new Date() });
    await handOver(new File([text], `dates-${todayInEngland(new Date())}.ics`, { type: 'text/calendar;charset=utf-8' }));
    setSaid(t('calendarSaved'));
  };
  const copy = async () => {
    await navigator.clipboard.writeText(outcomeText(outcome, { ...words, personal: true }));
    setSaid(t('common:copied'));
  };
  const print = (large: boolean) => {
    document.documentElement.dataset.print = large ? 'large' : 'usual';
    for (const part of document.querySelectorAll('main details')) part.setAttribute('open', '');
    window.print();
  };
  const share = async () => {
    if (navigator.share) await navigator.share({ text: preview }).catch(() => undefined);
    else await navigator.clipboard.writeText(preview).then(() => setSaid(t('common:copied')));
  };
  const hasDates = outcome.deadlines.some((one) => one.date !== null && one.date >= today);
  return (
    <section className="stack tight no-print" aria-label={t('keep')}>
      <div className="row">
        <button type="button" className="button second" onClick={() => print(false)}>
          {t('common:print')}
        </button>
        {hasDates ? (
          <button type="button" className="button second" onClick={() => void calendar()}>
            {t('calendar')}
          </button>
        ) : null}
        <button type="button" className="button second" onClick={() => void copy()}>
          {t('copyText')}
        </button>
      </div>
      <details>
        <summary>{t('keep')}</summary>
        <div className="stack tight">
          <label htmlFor="keep-name">{t('keepName')}</label>
          <input id="keep-name" className="input" value={name} onChange={(event) => setName(event.target.value)} autoComplete="off" />
          <div className="row">
            <button type="button" className="button" onClick={() => void keep()}>
              {t('keep')}
            </button>
            <button type="button" className="button second" onClick={() => print(true)}>
              {t('common:printLarge')}
            </button>
            <button type="button" className="button second" onClick={() => setPreview(outcomeText(outcome, { ...words, personal: false }))}>
              {t('shareText')}
            </button>
          </div>
          {preview ? (
            <>
              <p>{t('sharePreview')}</p>
              <pre className="letter">{preview}</pre>
              <button type="button" className="button" onClick={() => void share()}>
                {t('common:share')}
              </button>
            </>
          ) : null}
        </div>
      </details>
      <p role="status">{said}</p>
    </section>
  );
}
