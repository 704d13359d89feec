import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatabaseFault } from '../../storage/database.ts';
import type { Saved } from '../../storage/keeper.ts';
import { Bar } from '../Bars.tsx';
import { useGiveCopy } from '../parts/useGiveCopy.ts';

/** Says when answers are not kept as they should be, and why; a copy can be taken at once (O-01, O-13, O-17). */
export function NotKept() {
  const { t } = useTranslation(['errors', 'common']);
  const [saved, setSaved] = useState<Saved | undefined>();
  const [isOld, setIsOld] = useState(false);
  const [given, setGiven] = useState(false);
  const { give, ready } = useGiveCopy();
  useEffect(() => {
    let stop: (() => void) | undefined;
    let here = true;
    void (async () => {
      const { deviceJourneys } = await import('../../storage/journeys.ts');
      if (!here) return;
      const journeys = deviceJourneys();
      setSaved(journeys.saved());
      stop = journeys.subscribe((event) => {
        if (event === 'newer-app') setIsOld(true);
        setSaved(journeys.saved());
      });
    })();
    return () => {
      here = false;
      stop?.();
    };
  }, []);
  const giveCopy = async () => setGiven((await give()) !== 'cancelled');
  const fault: DatabaseFault | undefined = saved?.fault;
  if (isOld || fault === 'newer-app') {
    return (
      <Bar>
        {t('newerTab')}{' '}
        <button type="button" className="link-button" onClick={() => location.reload()}>
          {t('common:reload')}
        </button>
      </Bar>
    );
  }
  if (saved === undefined || fault === undefined) return null;
  return (
    <>
      <Bar>
        <strong>{t(saved.where === 'memory' ? 'notKept' : 'oneCopy', { why: t(`why_${fault}`) })}</strong>{' '}
        <button type="button" className="link-button" onClick={() => void giveCopy()}>
          {t('keepCopy')}
        </button>{' '}
        {given ? t('copySaved') : ''}
      </Bar>
      {ready ? <div className="wide">{ready}</div> : null}
    </>
  );
}
