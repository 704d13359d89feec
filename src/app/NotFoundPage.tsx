import { useTranslation } from 'react-i18next';
import { Go } from './parts/Go.tsx';
import { Screen } from './parts/Screen.tsx';
import { useAddresses } from './parts/useAddresses.ts';

export function NotFoundPage() {
  const { t } = useTranslation();
  const to = useAddresses();
  return (
    <Screen title={t('pageNotFound')}>
      <p>{t('pageNotFoundText')}</p>
      <p className="row">
        <Go to={to.home} className="button">
          {t('home')}
        </Go>
        <Go to={to.search} className="button second">
          {t('search')}
        </Go>
      </p>
    </Screen>
  );
}
