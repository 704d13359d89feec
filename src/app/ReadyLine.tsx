import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longDate } from './parts/dates.ts';

interface Props {
  readonly area: string;
  readonly language: string;
  readonly issued: string;
  /** Rises whenever something arrived: the test is made again. */
  readonly settled: number;
}

/** Says whether this device is ready for no signal, and only after everything was read back from it (O-22). */
export function ReadyLine({ area, language, issued, settled }: Props) {
  const { t } = useTranslation();
  const [ready, setReady] = useState<boolean | undefined>(undefined);
  useEffect(() => {
    let here = true;
    const test = async () => {
      const { preloadAll } = await import('./LoadedScreen.tsx');
      const { isReadyOffline } = await import('../storage/readiness.ts');
      const isReady = await preloadAll().then(
        () => isReadyOffline(area, { lang: language }),
        () => ({ ready: false }),
      );
      if (here) setReady(isReady.ready);
    };
    void test();
    const again = setInterval(() => void test(), 5_000);
    const enough = setTimeout(() => clearInterval(again), 60_000);
    return () => {
      here = false;
      clearInterval(again);
      clearTimeout(enough);
    };
  }, [area, language, settled]);
  const words = ready === undefined ? t('gettingReady') : ready ? t('ready') : t('notReady');
  return (
    <p className="row" data-ready={ready === true ? 'yes' : 'no'}>
      <span className={ready ? 'ready-dot yes' : 'ready-dot'} aria-hidden="true" />
      <span>
        <strong>{words}.</strong> {t('informationFrom', { date: longDate(issued, language, false) })}.
      </span>
    </p>
  );
}
