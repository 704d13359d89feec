import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../domain/duty/outcomeShape.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';

/** A time limit: the day, how it was counted, the safe day, how strong it is, what if it is past. */
export function DeadlineLine({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation(['results', 'common']);
  const { view } = usePack();
  const kinds = { law: t('kindLaw'), guidance: t('kindGuidance'), practice: t('kindPractice'), local: t('kindLocal') };
  return (
    <div className="stack tight">
      <p>
        <strong>
          <Say text={deadline.title} />
        </strong>{' '}
        <span className="tag">{kinds[deadline.kind]}</span>
      </p>
      <DateSentence deadline={deadline} />
      {deadline.counted.length > 0 ? (
        <details>
          <summary>{t('howCounted')}</summary>
          <ul lang="en" dir="ltr">
            {deadline.counted.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
          {deadline.estimated ? <p className="soft">{t('estimated')}</p> : null}
        </details>
      ) : null}
      {deadline.state === 'past' && deadline.ifMissedText ? (
        <p>
          <Say text={deadline.ifMissedText} />
        </p>
      ) : null}
      {deadline.exceptions.length > 0 && deadline.date !== null ? (
        <details>
          <summary>{t('exceptions')}</summary>
          <ul>
            {deadline.exceptions.map((id) => (
              <li key={id}>{view.exceptions[id] ? <Say text={view.exceptions[id].text} /> : null}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** The day in one sentence, in English with its language marked: dates are never left to a translation alone. */
export function DateSentence({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('results');
  const { language } = usePack();
  if (deadline.date === null) return <p className="soft">{deadline.missing.length > 0 ? t('missing') : t('noDay')}</p>;
  const date = longDate(deadline.date, language);
  const sentence = deadline.opens
    ? t('opens', { date })
    : { past: t('was', { date }), today: t('today', { date }), ahead: t('due', { date }), unknown: t('due', { date }) }[deadline.state];
  const showSafe = deadline.safeDate !== null && deadline.safeDate !== deadline.date && deadline.state !== 'past';
  return (
    <>
      <p className={deadline.state === 'past' && !deadline.opens ? 'late' : undefined}>{sentence}</p>
      {showSafe ? <p>{t('safeDate', { date: longDate(deadline.safeDate as string, language) })}</p> : null}
      {language === 'en' ? null : (
        <p className="soft" lang="en" dir="ltr">
          {longDate(deadline.date, 'en')}
        </p>
      )}
    </>
  );
}
