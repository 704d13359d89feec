import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePack } from '../parts/packContext.ts';
import { inMegabytes } from './inMegabytes.ts';

interface Props {
  readonly area: string;
  readonly rootUrl: string;
  /** What it would cost to fetch; 0 when it is here already. */
  readonly bytes: number;
  readonly onTake: () => void;
}

/** In the bar above a page: a newer pack is here, or could be had for so much data. Never in the way, never by itself. */
export function NewerPack({ area, rootUrl, bytes, onTake }: Props) {
  const { t } = useTranslation(['pages', 'common']);
  const { view, language } = usePack();
  const [state, setState] = useState<'asks' | 'fetches' | 'failed' | 'later'>('asks');
  const fetchIt = async () => {
    setState('fetches');
    const { fetchNewer } = await import('../packUpdate.ts');
    const { outcome } = await fetchNewer(area, rootUrl, language);
    if (outcome === 'refused') setState('failed');
    else onTake();
  };
  if (state === 'later') return <>{t('costsLater')}</>;
  if (state === 'fetches') return <>{t('costsFetching')}</>;
  const button = (label: string, onClick: () => void) => (
    <button type="button" className="link-button" onClick={onClick}>
      {label}
    </button>
  );
  if (bytes === 0)
    return (
      <>
        {t('newContent', { area: view.pack.name })} {button(t('common:updateNow'), onTake)}
      </>
    );
  return (
    <>
      {state === 'failed' ? t('costsFailed') : t('costs', { area: view.pack.name, size: inMegabytes(bytes) })}{' '}
      {button(t('getNow'), () => void fetchIt())} {button(t('notNow'), () => setState('later'))}
    </>
  );
}
