import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import {
  dropReport,
  keepReport,
  mostReportLetters,
  waitingReports,
  type WaitingReport,
} from '../../storage/reports.ts';
import { copyText } from '../parts/copyText.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { reportItem } from './reportItem.ts';
import { reportMail, reportText } from './reportMail.ts';
import { WaitingReports } from './WaitingReports.tsx';

/**
 * "This is wrong" (H-17): what is wrong in the family's words, with the item and the issue of the pack and nothing of
 * their answers, by their own mail app; or kept here until they send it. The item stands after `#`, which is never sent.
 */
export function Screen() {
  const { t } = useTranslation(['pages', 'common']);
  const { view, directory } = usePack();
  const { visitName } = useJourney();
  const { hash } = useLocation();
  // The written page knows no item and no device: both come once it is the app.
  const [about, setAbout] = useState('');
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const [waiting, setWaiting] = useState<readonly WaitingReport[]>([]);
  useEffect(() => setAbout(hash.slice(1)), [hash]);
  useEffect(() => setWaiting(waitingReports()), []);
  const { item, name } = reportItem(about, view, directory);
  const to = view.local.feedbackEmail;
  const report = { item, pack: view.pack.id, version: view.pack.version, text };
  const mail = reportMail(to, report);
  const copy = async (words: string) => {
    const how = await copyText(words);
    if (how === 'common:copyFailed') return setSaid(t(how));
    setSaid(to === '' ? t('reportNoAddress') : t('reportCopied', { to }));
  };
  const keep = () => {
    if (text.trim() === '') return setSaid(t('reportEmpty'));
    const done = keepReport(report);
    setSaid(
      t(({ kept: 'reportKept', visit: 'reportVisit', full: 'reportFull', 'not-kept': 'reportNotKept' } as const)[done]),
    );
    if (done !== 'kept') return;
    setText('');
    setWaiting(waitingReports());
  };
  const drop = (id: string) => {
    dropReport(id);
    setWaiting(waitingReports());
  };
  return (
    <Page title={t('reportTitle')}>
      <p>{t('reportText')}</p>
      <p>
        {t('reportAbout')}{' '}
        <strong>
          {name === undefined ? item === '' ? t('reportAboutAll') : <bdi>{item}</bdi> : <Say text={name} />}
        </strong>
      </p>
      <div className="stack tight">
        <h2>
          <label htmlFor="report-what">{t('reportWhat')}</label>
        </h2>
        <p className="soft" id="report-hint">
          {t('reportHint')}
        </p>
        <textarea
          id="report-what"
          className="input"
          dir="auto"
          rows={5}
          maxLength={mostReportLetters}
          aria-describedby="report-hint"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="stack no-print">
        <p className="soft">
          {to === '' ? t('reportNoAddress') : t(mail.isWhole ? 'reportMailText' : 'missedMailLong', { to })}
        </p>
        <div className="row">
          <a className="button" href={mail.href}>
            {t('reportMail')}
          </a>
          <button type="button" className="button second" onClick={() => void copy(reportText(report))}>
            {t('reportCopy')}
          </button>
        </div>
        {visitName === undefined ? (
          <>
            <p className="soft">{t('reportKeepText')}</p>
            <p>
              <button type="button" className="button second" onClick={keep}>
                {t('reportKeep')}
              </button>
            </p>
          </>
        ) : (
          <p className="soft">{t('reportVisit')}</p>
        )}
        <output>{said}</output>
      </div>
      {visitName === undefined ? (
        <WaitingReports reports={waiting} onCopy={(words) => void copy(words)} onDrop={drop} />
      ) : null}
    </Page>
  );
}
