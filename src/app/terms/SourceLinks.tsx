import { useTranslation } from 'react-i18next';
import type { LawSource } from '../../domain/pack/schema/law.ts';
import { Outside } from '../parts/ContactPoints.tsx';

/** Where something was read, in English, for what is not a claim about the law. */
export function SourceLinks({ sources }: { sources: readonly LawSource[] }) {
  const { t } = useTranslation('pages');
  if (sources.length === 0) return null;
  return (
    <p className="soft sources">
      {t('source')}
      {': '}
      <span lang="en" dir="ltr">
        {sources.map((source, index) => {
          const words = `${source.act} ${source.section}`.trim();
          return (
            <span key={index}>
              {index > 0 ? '; ' : ''}
              {source.url ? <Outside href={source.url}>{words}</Outside> : words}
            </span>
          );
        })}
      </span>
    </p>
  );
}
