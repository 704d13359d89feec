import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJourney } from '../parts/journeyContext.ts';

const storage = () => import('../../storage/recentSearches.ts');

/** What this family searched for before, on this device. Never during a visit: another family is in front of it. */
export function RecentSearches({ onChoose }: { onChoose: (words: string) => void }) {
  const { t } = useTranslation('pages');
  const { loaded, visitName } = useJourney();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const mayShow = loaded && visitName === undefined;
  useEffect(() => {
    let here = true;
    if (mayShow) void storage().then(({ recentSearches }) => here && setRecent(recentSearches()));
    return () => {
      here = false;
    };
  }, [mayShow]);
  if (!mayShow || recent.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{t('recentTitle')}</h2>
      <ul className="rows">
        {recent.map((words) => (
          <li key={words}>
            <button type="button" onClick={() => onChoose(words)}>
              <bdi>{words}</bdi>
            </button>
          </li>
        ))}
      </ul>
      <p className="soft">{t('recentNote')}</p>
      <p>
        <button
          type="button"
          className="button second small"
          onClick={() => void storage().then(({ forgetSearches }) => (forgetSearches(), setRecent([])))}
        >
          {t('recentClear')}
        </button>
      </p>
    </section>
  );
}
