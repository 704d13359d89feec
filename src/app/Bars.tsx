import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { AppUpdate } from './appUpdate.ts';
import type { Damage } from './getPack.ts';
import { noticesOn } from '../domain/pack/notices.ts';
import { loadAllEnglish } from '../i18n/setup.ts';
import { isInstalled } from './isInstalled.ts';
import { Go } from './parts/Go.tsx';
import { daysBetween, longDate } from './parts/dates.ts';
import { useJourney } from './parts/journeyContext.ts';
import { usePack } from './parts/packContext.ts';
import { Say } from './parts/Say.tsx';
import { useAddresses } from './parts/useAddresses.ts';
import { holdsTyped } from './parts/useInMemory.ts';

/** Fetched when there may be something to say; a page that cannot fetch it goes on without. */
const Warnings = lazy(async () => {
  const loads = Promise.all([import('./warnings/Warnings.tsx'), loadAllEnglish()]);
  return { default: (await loads.catch(() => []))[0]?.Warnings ?? (() => null) };
});

interface Props {
  readonly rootUrl: string;
  readonly newer: ReactNode;
  /** The pack on this device was found damaged. */
  readonly damage?: Damage | undefined;
}

/** What stands between the header and a page: the way back, the visit in hand, what has changed. Never in the way. */
export function Bars({ rootUrl, newer, damage }: Props) {
  const { t } = useTranslation(['common', 'questions']);
  const { view, language, today } = usePack();
  const { id, visitName } = useJourney();
  const to = useAddresses();
  const { pathname, hash } = useLocation();
  const inJourney = pathname === to.outcome.pathname;
  const isAsking = inJourney && hash !== '#outcome' && hash !== '#check';
  const day = today ?? view.pack.issued;
  // Below nothing, this device's day is wrong; above 90 somebody should have looked at the law again.
  const age = daysBetween(view.national.lawCheckedOn ?? view.national.issued, day);
  const bare = pathname.replace(/^\/(ur|pl)(?=\/)/, '').slice(1, -1);
  const notices = [...noticesOn(view.local, day), ...noticesOn(view.local, day, [bare])];
  return (
    <>
      {visitName === undefined ? null : (
        <Bar>
          <strong>{t('visitWith', { name: visitName })}</strong> <Go to={to.visit}>{t('finishVisit')}</Go>
        </Bar>
      )}
      {damage || id || isInstalled() || age < 0 || age > 90 || day < view.pack.issued ? (
        <Suspense>
          <Warnings damage={damage} />
        </Suspense>
      ) : null}
      {newer && !isAsking ? (
        <Bar>
          <Suspense>{newer}</Suspense>
        </Bar>
      ) : null}
      <NewerApp rootUrl={rootUrl} isBusy={isAsking || visitName !== undefined || typing.test(bare) || holdsTyped()} />
      {today !== undefined && today > (view.pack.expires ?? today) ? (
        <Bar>{t('expired', { date: longDate(view.pack.expires ?? today, language, false) })}</Bar>
      ) : null}
      {notices.map((notice) => (
        <Bar key={notice.id}>
          <Say text={notice.text} />
        </Bar>
      ))}
      {inJourney ? <BackLink /> : null}
    </>
  );
}

export function Bar({ children }: { children: ReactNode }) {
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

/** Loading anew takes with it what is typed and not kept: a letter, a report, a form of the workshop. */
const typing = /^(letters\/.|report|workshop)/;

/** Never during a question, a visit, or over words that are not kept (O-05). */
function NewerApp({ rootUrl, isBusy }: { rootUrl: string; isBusy: boolean }) {
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
      const look = async () => {
        const isThere = found.state() === 'waiting' || found.state() === 'elsewhere';
        if (isThere) await loadAllEnglish();
        if (here) setWaits(isThere);
      };
      setUpdate(found);
      stop = found.subscribe(() => void look());
      await look();
    })();
    return () => {
      here = false;
      stop?.();
    };
  }, [rootUrl]);
  if (!waits || isBusy) return null;
  return (
    <Bar>
      {t('updateReady')}{' '}
      <button type="button" className="link-button" onClick={() => update?.apply()}>
        {t('updateNow')}
      </button>{' '}
      <button type="button" className="link-button" onClick={() => setWaits(false)}>
        {t('later')}
      </button>
    </Bar>
  );
}
