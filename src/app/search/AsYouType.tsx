import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { loadAllEnglish } from '../../i18n/setup.ts';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { searchHash } from '../parts/searchWords.ts';
import { useAddresses } from '../parts/useAddresses.ts';
import { resultAddress } from './resultAddress.ts';
import { resultGroups } from './resultGroups.ts';
import { ResultTitle } from './ResultTitle.tsx';
import { useFound } from './useFound.ts';

const none = {};
const most = 5;

/** On the home page, from the second letter: the best few results, and how the words may go on. */
export function AsYouType({ words }: { words: string }) {
  const { t } = useTranslation('pages');
  const to = useAddresses();
  const navigate = useNavigate();
  const { visitName } = useJourney();
  const [hasWords, setHasWords] = useState(false);
  useEffect(() => void loadAllEnglish().then(() => setHasWords(true)), []);
  const asked = words.trim().length > 1 ? words : '';
  const { found, answers } = useFound({ words: asked, filters: none, asTyped: false }, most);
  if (!hasWords || found === undefined || asked === '' || answers === '') return null;
  const { results } = found;
  const suggestions = found.suggestions.filter((one) => results.every(({ title }) => title !== one));
  const groupOf = (kind: string) => resultGroups.find(({ kinds }) => (kinds as readonly string[]).includes(kind));
  return (
    <div className="stack tight as-you-type">
      <p role="status" className="hidden">
        {t('results', { count: found.total })}
      </p>
      {suggestions.length > 0 ? (
        <ul className="plain-list one-line" aria-label={t('suggestions')}>
          {suggestions.map((one) => (
            <li key={one}>
              <button
                type="button"
                className="link-button"
                lang="en"
                dir="ltr"
                onClick={() => void navigate(to.searchFor(searchHash(one, visitName !== undefined)))}
              >
                {one}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {results.length > 0 ? (
        <ul className="rows" aria-label={t('bestResults')}>
          {results.map((one) => (
            <li key={`${one.kind}/${one.id}`}>
              <Go to={resultAddress(to, one)}>
                <span>
                  <ResultTitle found={one} />
                  <small className="soft">{t(groupOf(one.kind)?.name ?? 'groupTerms')}</small>
                </span>
              </Go>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
