import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { DraftLanguage } from './DraftLanguage.tsx';
import { Fingerpost } from './Fingerpost.tsx';
import { Go } from './Go.tsx';
import { usePack } from './packContext.ts';
import { ReadyText } from './ReadyText.tsx';
import { useAddresses } from './useAddresses.ts';
import { useSearchReady } from './useSearchReady.ts';

/** What every page has around it. Help stands in the same place on every page. */
export function Layout({ children, bars, ready }: { children: ReactNode; bars?: ReactNode; ready?: ReactNode }) {
  const { t } = useTranslation();
  const { view, language } = usePack();
  const getReady = useSearchReady();
  const to = useAddresses();
  const { pathname } = useLocation();
  return (
    <>
      <a className="skip" href="#page">
        {t('skip')}
      </a>
      {view.pack.madeUp ? (
        <aside className="made-up" aria-label={view.pack.name}>
          <p className="wide">{t('madeUp', { area: view.pack.name })}</p>
        </aside>
      ) : null}
      <header className="top">
        <div className="wide bar">
          <Go to={to.home} className="brand">
            <Fingerpost />
            <span>
              {t('appName')}
              <small>{view.pack.name}</small>
            </span>
          </Go>
          <ToLanguage />
          {ready ?? <ReadyText language={language} issued={view.pack.issued} />}
        </div>
        <nav aria-label={t('menu')}>
          <ul className="nav wide">
            <li>
              <Go to={to.urgent} className="urgent" current={pathname === to.urgent}>
                {t('urgentHelp')}
              </Go>
            </li>
            <li>
              <Go to={to.search} current={pathname === to.search} onGo={getReady}>
                {t('search')}
              </Go>
            </li>
            <li>
              <Go to={to.list('provisions')} current={pathname === to.list('provisions')}>
                {t('whoIsResponsible')}
              </Go>
            </li>
          </ul>
        </nav>
      </header>
      <DraftLanguage />
      {bars}
      <main id="page" className="wide" tabIndex={-1}>
        {children}
      </main>
      <Footer />
    </>
  );
}

/** To the choice of language, which brings the family back to where it is now. */
function ToLanguage() {
  const { t } = useTranslation();
  const { language } = usePack();
  const to = useAddresses();
  const { pathname, hash, state } = useLocation();
  const isThere = pathname === to.language;
  return (
    <Go
      to={to.language}
      className="to-language"
      current={isThere}
      state={isThere ? (state as object) : { from: pathname + hash }}
    >
      {t('language')}
      {language === 'en' ? null : (
        <>
          {' / '}
          <span lang="en" dir="ltr">
            {t('languageInEnglish', { lng: 'en' })}
          </span>
        </>
      )}
    </Go>
  );
}

function Footer() {
  const { t } = useTranslation();
  const { today } = usePack();
  const to = useAddresses();
  const { pathname } = useLocation();
  const links: [string, string][] = [
    [to.journeys, t('myAnswers')],
    [to.rely, t('rely')],
    [to.kept, t('kept')],
    [to.settings, t('settings')],
    [to.visit, t('visit')],
    [to.accessibility, t('accessibility')],
  ];
  // Known to the phone alone, as the day is: the first draw is the built page to the letter.
  if (today !== undefined && document.documentElement.dataset.areas) links.unshift([to.settings, t('otherAreas')]);
  return (
    <footer className="foot">
      <div className="wide">
        <nav aria-label={t('footer')}>
          <ul className="nav">
            {links.map(([address, words]) => (
              <li key={words}>
                <Go to={address}>{words}</Go>
              </li>
            ))}
            <li>
              <Go to={to.report(pathname)}>{t('report')}</Go>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
