import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useJourney } from '../parts/journeyContext.ts';

/** An answer that could not be kept keeps the family on its page (O-01), unless it says that it goes on all the same. */
export function StayedHere({ onGoOn }: { onGoOn: () => void }) {
  const { t } = useTranslation('errors');
  const { goOnUnkept } = useJourney();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => here.current?.focus(), []);
  const goOn = () => {
    goOnUnkept();
    onGoOn();
  };
  return (
    <div className="notice warn stack tight" role="alert" tabIndex={-1} ref={here}>
      <p>
        <strong>{t('stayedHere')}</strong>
      </p>
      <p>{t('stayedHereText')}</p>
      <p>
        <button type="button" className="button second" onClick={goOn}>
          {t('goOnUnkept')}
        </button>
      </p>
    </div>
  );
}
