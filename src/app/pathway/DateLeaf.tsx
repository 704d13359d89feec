import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../domain/duty/outcomeShape.ts';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';

/** A day as a leaf of a calendar, with what it is and the sentence that says it in full. */
export function DateLeaf({ deadline }: { deadline: Deadline }) {
  return (
    <div className="date-line">
      {deadline.date === null ? null : (
        <p className="leaf" aria-hidden="true" lang="en" dir="ltr">
          <b>{Number(deadline.date.slice(8))}</b>
          <span>{longDate(deadline.date, 'en', false).split(' ')[1]?.slice(0, 3)}</span>
        </p>
      )}
      <div>
        <p>
          <Say text={deadline.title} /> <HowStrong deadline={deadline} />
        </p>
        <DateSentence deadline={deadline} />
      </div>
    </div>
  );
}

/** Said only where a time limit is weaker than law. */
function HowStrong({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('results');
  if (deadline.kind === 'law') return null;
  const kinds = { guidance: t('kindGuidance'), practice: t('kindPractice'), local: t('kindLocal') };
  return <span className="soft">({kinds[deadline.kind]})</span>;
}

/** The day in one sentence, in English with its language marked: dates are never left to a translation alone. */
export function DateSentence({ deadline }: { deadline: Deadline }) {
  const { t } = useTranslation('results');
  const { language } = usePack();
  if (deadline.date === null) return <p className="soft">{deadline.missing.length > 0 ? t('missing') : t('noDay')}</p>;
  const date = longDate(deadline.date, language);
  const words = { past: t('was', { date }), today: t('today', { date }), ahead: t('due', { date }) };
  const sentence = deadline.opens
    ? t('opens', { date })
    : words[deadline.state === 'unknown' ? 'ahead' : deadline.state];
  const isLate = deadline.state === 'past' && !deadline.opens;
  const safe = deadline.state === 'past' || deadline.safeDate === deadline.date ? null : deadline.safeDate;
  return (
    <>
      <p className={isLate ? 'late' : 'when'}>{sentence}</p>
      {safe === null ? null : <p>{t('safeDate', { date: longDate(safe, language) })}</p>}
      {language === 'en' ? null : (
        <p className="soft" lang="en" dir="ltr">
          {longDate(deadline.date, 'en')}
        </p>
      )}
    </>
  );
}
