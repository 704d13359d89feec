import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { AppUpdate } from './appUpdate.ts';
import { Go } from './parts/Go.tsx';
import { daysBetween, longDate } from './parts/dates.ts';
import { useJourney } from './parts/journeyContext.ts';
import { usePack } from './parts/packContext.ts';
import { useAddresses } from './parts/useAddresses.ts';

/** What stands between the header and a page: the way back, the visit in hand, what has changed. Never in the way. */
export function Bars({ rootUrl, newer }: { rootUrl: string; newer: ReactNode }) {
  const { t } = useTranslation(['common', 'questions']);
  const { view, language, today } = usePack();
  const { restored, visitName } = useJourney();
  const to = useAddresses();
  const { pathname, hash } = useLocation();
  const inJourney = pathname === to.outcome.pathname;
  const isAsking = inJourney && hash !== '#outcome' && hash !== '#check';
  const checkedOn = view.national.lawCheckedOn ?? view.national.issued;
  const notices = view.local.notices.filter((one) => today !== undefined && one.from <= today && today <= one.until);
  return (
    <>
      {visitName === undefined ? null : (
        <Bar>
          <strong>{t('visitWith', { name: visitName })}</strong> <Go to={to.visit}>{t('finishVisit')}</Go>
        </Bar>
      )}
      {restored ? <Bar>{t('restored')}</Bar> : null}
      {newer && !isAsking ? (
        <Bar>
          <Suspense>{newer}</Suspense>
        </Bar>
      ) : null}
      {isAsking ? null : <NewerApp rootUrl={rootUrl} />}
      {today !== undefined && today > (view.pack.expires ?? today) ? (
        <Bar>{t('expired', { date: longDate(view.pack.expires ?? today, language, false) })}</Bar>
      ) : null}
      {today !== undefined && daysBetween(checkedOn, today) > 90 ? (
        <Bar>{t('lawOld', { date: longDate(checkedOn, language, false) })}</Bar>
      ) : null}
      {notices.map((notice) => (
        <Bar key={notice.id}>{typeof notice.text === 'string' ? notice.text : notice.text.text}</Bar>
      ))}
      {inJourney ? <BackLink /> : null}
    </>
  );
}

function Bar({ children }: { children: ReactNode }) {
  return (
    <div className="status-bar" role="status">
      <p className="wide">{children}</p>
    </div>
  );
}

function BackLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <p className="wide back-row">
      <button type="button" className="link-button back" onClick={() => void navigate(-1)}>
        {t('back')}
      </button>
    </p>
  );
}

function NewerApp({ rootUrl }: { rootUrl: string }) {
  const { t } = useTranslation();
  const [update, setUpdate] = useState<AppUpdate | undefined>();
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let here = true;
    void (async () => {
      const { startAppUpdate } = await import('./appUpdate.ts');
      const found = await startAppUpdate(rootUrl);
      if (!here || found === undefined) return;
      const look = () => setWaits(found.state() === 'waiting' || found.state() === 'elsewhere');
      setUpdate(found);
      look();
      stop = found.subscribe(look);
    })();
    return () => {
      here = false;
      stop?.();
    };
  }, [rootUrl]);
  if (!waits) return null;
  return (
    <Bar>
      {t('updateReady')}{' '}
      <button type="button" className="link-button" onClick={() => update?.apply()}>
        {t('updateNow')}
      </button>
    </Bar>
  );
}
