import { useTranslation } from 'react-i18next';
import { Go } from '../parts/Go.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { ExitThisPage } from './ExitThisPage.tsx';

/** What "Exit this page" does, and what no page can do: the browser's history is not erased (S-20). */
export function Screen() {
  const { t } = useTranslation('pages');
  const to = useAddresses();
  return (
    <>
      <ExitThisPage />
      <Page title={t('exitTitle')}>
        <ul>
          <li>{t('exitDoes')}</li>
          <li>{t('exitKeys')}</li>
          <li>{t('exitBack')}</li>
          <li>{t('exitVisit')}</li>
        </ul>
        <section className="stack tight">
          <h2>{t('exitNot')}</h2>
          <ul>
            <li>{t('exitNotHistory')}</li>
            <li>{t('exitNotAnswers')}</li>
            <li>{t('exitNotSeen')}</li>
          </ul>
        </section>
        <section className="stack tight">
          <h2>{t('exitMore')}</h2>
          <ul>
            <li>{t('exitMorePrivate')}</li>
            <li>
              <Go to={to.kept}>{t('exitMoreDelete')}</Go>
            </li>
            <li>{t('exitMoreDevice')}</li>
          </ul>
        </section>
      </Page>
    </>
  );
}
