import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptItem } from '../../storage/whatIsKept.ts';
import type { Removal } from '../../storage/wipe.ts';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { forgetMemory } from '../parts/useInMemory.ts';

/** What this app keeps, as found in the browser's own stores, with a button for each and one for all (S-08, S-15). */
export function Screen() {
  const { t } = useTranslation(['pages', 'questions', 'common']);
  const { forget } = useJourney();
  const to = useAddresses();
  const [items, setItems] = useState<readonly KeptItem[] | undefined>();
  const [asking, setAsking] = useState(false);
  const [removal, setRemoval] = useState<Removal | undefined>();
  const look = async () => setItems(await (await import('../../storage/whatIsKept.ts')).whatIsKept());
  useEffect(() => void look(), []);
  const remove = async (item: KeptItem) => {
    await (await import('../../storage/wipe.ts')).removeItem(item);
    if (item.purpose === 'journeys' || item.purpose === 'journeys-copy') forget();
    await look();
  };
  const removeAll = async () => {
    setRemoval(await (await import('../../storage/wipe.ts')).removeEverything());
    forget();
    forgetMemory();
    setAsking(false);
    await look();
  };
  return (
    <Page title={t('keptTitle')}>
      <p>{t('keptIntro')}</p>
      <p>
        {t('keptCounts')} <Go to={to.settings}>{t('common:settings')}</Go>
      </p>
      {removal ? (
        <div className="notice" role="status">
          <p>
            <strong>{removal.left.length === 0 ? t('removeDone') : t('removeLeft')}</strong>
          </p>
          <p>{t('removeBeyond')}</p>
        </div>
      ) : null}
      {items?.length === 0 ? <p>{t('keptNothing')}</p> : <p>{t('keptNow')}</p>}
      <ul className="plain-list stack tight">
        {items?.map((item) => (
          <li key={`${item.place} ${item.name}`} className="card">
            <p>
              <strong>{t(`keptPurpose_${item.purpose}`)}</strong>
            </p>
            <p className="soft">
              {t(`keptPlace_${item.place}`)}: <bdi className="long-word">{item.name.slice(0, 60)}</bdi>
              {item.bytes ? ` (${Math.ceil(item.bytes / 1024)} KB)` : ''}
            </p>
            {item.purpose === 'reports' ? (
              <p>
                <Go to={to.report('/kept/')}>{t('reportTitle')}</Go>
              </p>
            ) : null}
            <button type="button" className="link-button" onClick={() => void remove(item)}>
              {t('questions:delete')}
              <span className="hidden"> {t(`keptPurpose_${item.purpose}`)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>{t('keptPrivate')}</p>
      <p>
        <Go to={to.device}>{t('toDevice')}</Go>
      </p>
      <p>
        <Go to={to.privacy}>{t('privacyTitle')}</Go>
      </p>
      <section className="stack tight">
        <h2>{t('removeAll')}</h2>
        <p>{t('removeAllText')}</p>
        {asking ? (
          <div className="row">
            <button type="button" className="button danger" onClick={() => void removeAll()}>
              {t('removeSure')}
            </button>
            <button type="button" className="button second" onClick={() => setAsking(false)}>
              {t('questions:deleteNo')}
            </button>
          </div>
        ) : (
          <p>
            <button type="button" className="button danger" onClick={() => setAsking(true)}>
              {t('removeAll')}
            </button>
          </p>
        )}
      </section>
    </Page>
  );
}
