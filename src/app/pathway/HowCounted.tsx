import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../domain/duty/outcomeShape.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';

/** How each day was counted, and what the body may say when it is late. */
export function HowCounted({ deadlines }: { deadlines: readonly Deadline[] }) {
  const { t } = useTranslation('results');
  const { view } = usePack();
  const counted = deadlines.filter((one) => one.counted.length > 0);
  const excuses = [...new Set(counted.flatMap((one) => (one.date === null ? [] : one.exceptions)))];
  if (counted.length === 0) return null;
  return (
    <details>
      <summary>{t('howCounted')}</summary>
      <div className="stack tight">
        {counted.map((deadline) => (
          <div key={deadline.timescale}>
            <p className="law-label">
              <Say text={deadline.title} />
            </p>
            <ul lang="en" dir="ltr">
              {deadline.counted.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
            {deadline.estimated ? <p className="soft">{t('estimated')}</p> : null}
          </div>
        ))}
        {excuses.length > 0 ? (
          <>
            <p className="law-label">{t('exceptions')}</p>
            <ul>
              {excuses.map((id) => (
                <li key={id}>{view.exceptions[id] ? <Say text={view.exceptions[id].text} /> : null}</li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </details>
  );
}
