import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '../../domain/pack/schema/service.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';

/** When an entry was checked, by whom, when next, and where to say that it is wrong. */
export function Freshness({ service, children }: { service: Service; children: ReactNode }) {
  const { t } = useTranslation(['pages', 'common']);
  const { language } = usePack();
  return (
    <section className="stack tight">
      <h2>{t('freshness')}</h2>
      <p>{t('common:checkedBy', { date: longDate(service.checkedOn, language, false), owner: service.owner })}</p>
      <p>{t('reviewNext', { date: longDate(service.reviewBy, language, false) })}</p>
      <p className="soft">{t('freshnessSource', { source: service.source })}</p>
      {children}
    </section>
  );
}
