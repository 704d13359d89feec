import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { languages } from '../../i18n/setup.ts';
import { addresses } from '../addresses.ts';
import { relativeHref } from '../parts/relativeHref.ts';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';

/** Languages by their own names, no flags. A plain link: the page loads anew in that language, answers stay (L-08). */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view, language } = usePack();
  const { pathname } = useLocation();
  const offered = languages.filter((one) => view.pack.languages.includes(one.code));
  return (
    <Page title={t('languageTitle')}>
      <p>{t('languageText')}</p>
      <ul className="tiles">
        {offered.map((one) => (
          <li key={one.code}>
            <a
              className="tile"
              href={relativeHref(pathname, addresses(one.code).home)}
              lang={one.code}
              dir={one.dir}
              hrefLang={one.code}
              aria-current={one.code === language ? 'true' : undefined}
            >
              <strong>{one.name}</strong>
              {one.checked ? null : (
                <span className="soft" lang={language}>
                  {t('languageDraft')}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
