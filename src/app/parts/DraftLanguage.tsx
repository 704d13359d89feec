import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { LanguageLink } from './LanguageLink.tsx';
import { usePack } from './packContext.ts';

/** On every page of a language that nobody has checked yet, also without script: that it is a draft, and the English. */
export function DraftLanguage() {
  const { t } = useTranslation();
  const { language } = usePack();
  const { pathname, hash } = useLocation();
  if (language === 'en') return null;
  return (
    <div className="status-bar" role="status">
      <p className="wide">
        {t('draftLanguage')}{' '}
        <LanguageLink language="en" place={pathname + hash}>
          {t('showEnglish', { lng: 'en' })}
        </LanguageLink>
      </p>
    </div>
  );
}
