import { useTranslation } from 'react-i18next';
import { useJourney } from '../parts/journeyContext.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { useChanges } from './useChanges.ts';

/** Above an outcome that a newer pack changed: what is different, until the family says that they have read it (U-30). */
export function SinceYouLooked() {
  const { t } = useTranslation('pages');
  const { id } = useJourney();
  const { all, markRead } = useChanges();
  const mine = all?.find(({ journey }) => journey.id === id);
  if (mine === undefined || mine.lists.length === 0) return null;
  return (
    <section className="notice warn stack tight no-print" aria-labelledby="since-you-looked">
      <h2 id="since-you-looked">{t('changesYours')}</h2>
      <ChangeLines lists={mine.lists} />
      <p>
        <button type="button" className="button small second" onClick={() => void markRead([mine.journey])}>
          {t('changesRead')}
        </button>
      </p>
    </section>
  );
}
