import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { mayBeCleared } from '../../storage/mayBeCleared.ts';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { useAddresses } from '../parts/useAddresses.ts';

/**
 * Where answers were looked for and none are: that the browser may have cleared them, that they went nowhere, and how to
 * go on (O-16). Whoever deleted them, or is on a visit, reads only that there are none.
 */
export function NothingKept() {
  const { t } = useTranslation(['errors', 'questions', 'common']);
  const to = useAddresses();
  const { pathname } = useLocation();
  const { visitName } = useJourney();
  const [cleared, setCleared] = useState<boolean | undefined>();
  useEffect(() => {
    let here = true;
    void (async () => {
      const found = visitName === undefined && (await mayBeCleared().catch(() => false));
      if (here) setCleared(found);
    })();
    return () => {
      here = false;
    };
  }, [visitName]);
  if (cleared === undefined) return null;
  return (
    <>
      <p>{t(cleared ? 'cleared' : 'questions:journeysNone')}</p>
      {cleared ? <p>{t('clearedGoOn')}</p> : null}
      <p className="row">
        <Go to={to.home} className="button">
          {t(cleared ? 'beginAgain' : 'common:home')}
        </Go>
        {cleared && pathname !== to.journeys ? (
          <Go to={to.journeys} className="button second">
            {t('openCopy')}
          </Go>
        ) : null}
      </p>
    </>
  );
}
