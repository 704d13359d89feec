import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { languages } from '../../i18n/setup.ts';
import { LanguageLink } from '../parts/LanguageLink.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** Languages by their own names, no flags. Each leads back to where the family came from; answers stay. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view, language } = usePack();
  const to = useAddresses();
  const { state } = useLocation() as { state: { from?: string } | null };
  const offered = languages.filter((one) => view.pack.languages.includes(one.code));
  return (
    <Page title={t('languageTitle')}>
      <p>{t('languageText')}</p>
      <ul className="tiles">
        {offered.map((one) => (
          <li key={one.code}>
            <LanguageLink
              language={one.code}
              place={state?.from ?? to.home}
              className="tile"
              current={one.code === language}
            >
              <strong>{one.name}</strong>
              {one.checked ? null : (
                <span className="soft" lang={language}>
                  {t('languageDraft')}
                </span>
              )}
            </LanguageLink>
          </li>
        ))}
      </ul>
    </Page>
  );
}
