import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceReport } from '../../storage/deviceCheck.ts';
import { copyText } from '../parts/copyText.ts';
import { longDate, todayInEngland } from '../parts/dates.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { CheckLines } from './CheckLines.tsx';
import { PackOnDevice } from './PackOnDevice.tsx';
import { reportText } from './reportText.ts';

/** Tries every part of this device that the guide stands on, and says in plain words what to do (O-22, O-23). */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view, language } = usePack();
  const to = useAddresses();
  const [report, setReport] = useState<DeviceReport | undefined>();
  const area = view.pack.id;
  const look = useCallback(async () => {
    setReport(undefined);
    const { checkDevice } = await import('../../storage/deviceCheck.ts');
    setReport(await checkDevice(area, { lang: language }));
  }, [area, language]);
  useEffect(() => void look(), [look]);
  return (
    <Page title={t('deviceTitle')}>
      <p>{t('deviceText')}</p>
      <p role="status" className={report === undefined || report.ready ? 'notice' : 'notice warn'}>
        <strong>
          {report === undefined ? t('deviceWaiting') : t(report.ready ? 'deviceReady' : 'deviceNotReady')}
        </strong>
      </p>
      {report === undefined ? null : (
        <>
          <CheckLines lines={report.lines} />
          <LastTry report={report} />
          <div className="row">
            <button type="button" className="button second" onClick={() => void look()}>
              {t('deviceAgain')}
            </button>
            <CopyReport report={report} />
          </div>
        </>
      )}
      <PackOnDevice report={report} onChange={look} />
      <p>
        <Go to={to.changes}>{t('toChanges')}</Go>
      </p>
    </Page>
  );
}

function LastTry({ report: { lastTry } }: { report: DeviceReport }) {
  const { t } = useTranslation('pages');
  const { language } = usePack();
  if (lastTry === undefined) return null;
  const date = longDate(todayInEngland(new Date(lastTry.at)), language, false);
  const result =
    lastTry.reason === undefined
      ? t(`lastTry_${lastTry.outcome as 'current'}`)
      : t('lastTry_refused', { why: t(`refused_${lastTry.reason}`) });
  return <p>{t('lastTry', { date, result })}</p>;
}

function CopyReport({ report }: { report: DeviceReport }) {
  const { t, i18n } = useTranslation(['pages', 'common']);
  const { view } = usePack();
  const [said, setSaid] = useState('');
  const copy = async () => {
    // English, for whoever helps: the council's own people.
    const text = reportText(report, view, i18n.getFixedT('en', 'pages'), navigator.userAgent);
    setSaid(t(await copyText(text)));
  };
  return (
    <>
      <button type="button" className="button second" onClick={() => void copy()}>
        {t('copyReport')}
      </button>
      <span className="soft">{t('reportText')}</span>
      <span role="status">{said}</span>
    </>
  );
}
