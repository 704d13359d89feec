import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Screen as Page } from '../parts/Screen.tsx';

/**
 * For councils, not families: makes a pack out of a list. Its desk and worker are not kept on every family's device, so
 * without a connection the page can only say so.
 */
export function Screen() {
  const { t } = useTranslation(['pages', 'common']);
  const [desk, setDesk] = useState<{ readonly Desk: ComponentType } | 'failed' | undefined>();
  const load = useCallback(async () => {
    setDesk(undefined);
    try {
      const { WorkshopDesk } = await import('./WorkshopDesk.tsx');
      setDesk({ Desk: WorkshopDesk });
    } catch {
      setDesk('failed');
    }
  }, []);
  useEffect(() => void load(), [load]);
  return (
    <Page title={t('workshopTitle')}>
      <p className="lede">{t('workshopIntro')}</p>
      {desk === 'failed' ? (
        <div className="notice warn stack tight" role="alert">
          <p>{t('workshopOffline')}</p>
          <p>
            <button type="button" className="button second" onClick={() => void load()}>
              {t('common:reload')}
            </button>
          </p>
        </div>
      ) : null}
      {desk === undefined ? <p role="status">{t('workshopLoading')}</p> : null}
      {typeof desk === 'object' ? (
        <div lang="en" dir="ltr" className="desk full stack">
          <desk.Desk />
        </div>
      ) : null}
    </Page>
  );
}
