import { useTranslation } from 'react-i18next';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** The words of the field from A to Z. They are English words, so English order. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const to = useAddresses();
  const terms = Object.values(view.terms).sort((a, b) => a.term.localeCompare(b.term, 'en'));
  const letters = [...new Set(terms.map(({ term }) => firstLetter(term)))].sort();
  return (
    <Page title={t('allTerms')}>
      <p className="lede">{t('allTermsText')}</p>
      {letters.map((letter) => (
        <section key={letter} className="stack tight">
          <h2>{letter}</h2>
          <ul className="plain-list stack">
            {terms
              .filter(({ term }) => firstLetter(term) === letter)
              .map((term) => (
                <li key={term.id}>
                  <Go to={to.page('terms', term.id)}>
                    <strong lang="en">{term.term}</strong>
                  </Go>
                  {term.expansion ? <span lang="en"> ({term.expansion})</span> : null}
                  <p>
                    <Say text={term.plain} />
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function firstLetter(term: string): string {
  return /[a-z0-9]/i.exec(term)?.[0].toUpperCase() ?? term.charAt(0);
}
