import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGiveCopy } from '../parts/useGiveCopy.ts';

/** Says once there is something to lose that a copy elsewhere is safer, where the browser may clear the answers (O-19). */
export function CopyReminder() {
  const { t } = useTranslation(['questions', 'pages']);
  const [state, setState] = useState<'none' | 'due' | 'given'>('none');
  const { give, ready } = useGiveCopy();
  useEffect(() => {
    let here = true;
    void (async () => {
      const { shouldRemindOfCopy } = await import('../../storage/copies.ts');
      if ((await shouldRemindOfCopy()) && here) setState('due');
    })();
    return () => {
      here = false;
    };
  }, []);
  const giveCopy = async () => {
    if ((await give()) !== 'cancelled') setState('given');
  };
  if (state === 'none') return null;
  return (
    <div className="notice stack tight no-print">
      <p role="status">{t(state === 'due' ? 'copyReminder' : 'copyGiven')}</p>
      {state === 'due' ? (
        <p>
          <button type="button" className="button small second" onClick={() => void giveCopy()}>
            {t('pages:saveFile')}
          </button>
        </p>
      ) : null}
      {ready}
    </div>
  );
}
