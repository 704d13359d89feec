import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { noteFirstStart } from '../../storage/firstStart.ts';
import { mayBeCleared } from '../../storage/mayBeCleared.ts';
import { Bar } from '../Bars.tsx';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { useAddresses } from '../parts/useAddresses.ts';

/**
 * An installed app that starts with nothing: once, on the home page, it does not look brand new (O-16). It cannot tell a
 * first start from a cleared one, so it says "if".
 */
export function StartedEmpty() {
  const { t } = useTranslation('errors');
  const { loaded, id, visitName } = useJourney();
  const { pathname } = useLocation();
  const to = useAddresses();
  const [says, setSays] = useState(false);
  useEffect(() => {
    if (!loaded || visitName !== undefined) return;
    void (async () => {
      if (noteFirstStart() && (await mayBeCleared().catch(() => false))) setSays(true);
    })();
  }, [loaded, visitName]);
  if (!says || id !== undefined || visitName !== undefined || pathname !== to.home) return null;
  return (
    <Bar>
      {t('cleared')} <Go to={to.journeys}>{t('openCopy')}</Go>
    </Bar>
  );
}
