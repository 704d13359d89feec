import { useTranslation } from 'react-i18next';
import type { Text } from '../../domain/pack/schema/basic.ts';
import type { Law } from '../../domain/pack/schema/law.ts';
import { Outside } from './ContactPoints.tsx';
import { longDate } from './dates.ts';
import { Say } from './Say.tsx';

/** What the law says, apart from the plain words, with its source and the day it was read (P-06). */
export function LawBlock({ says, law }: { says?: Text | undefined; law: Law }) {
  const { t } = useTranslation(['results', 'common']);
  return (
    <div className="law">
      <p className="law-label">
        {t('results:lawSays')} <span className="tag">{t(`results:status_${law.status}`)}</span>
      </p>
      {says === undefined ? null : (
        <p>
          <Say text={says} />
        </p>
      )}
      <p className="soft sources" lang="en" dir="ltr">
        {law.source.map((source, index) => (
          <span key={index}>
            {index > 0 ? '; ' : ''}
            {source.url ? (
              <Outside href={source.url}>
                {source.act} {source.section}
              </Outside>
            ) : (
              `${source.act} ${source.section}`
            )}
          </span>
        ))}
        {'. '}
        {t('results:sources', { date: longDate(law.asAt, 'en', false), lng: 'en' })}
      </p>
      {law.confidence === 'recalled' ? <Unchecked /> : null}
    </div>
  );
}

/** Shown wherever something is known from memory only. */
export function Unchecked() {
  const { t } = useTranslation();
  return (
    <p className="unchecked">
      <strong>{t('unchecked')}.</strong> {t('uncheckedWhy')}
    </p>
  );
}

/** The same in a word, for a card whose law is behind its label. */
export function UncheckedTag() {
  const { t } = useTranslation();
  return (
    <p className="unchecked">
      <strong>{t('unchecked')}</strong>
    </p>
  );
}
