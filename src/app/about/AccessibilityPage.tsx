import { useTranslation } from 'react-i18next';
import { reportMail } from '../addresses.ts';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';

/** What works for whom, and what we know is not good enough yet. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const mail = reportMail(view.local.feedbackEmail, {
    item: 'accessibility',
    pack: view.pack.id,
    version: view.pack.version,
  });
  return (
    <Page title={t('accessibilityTitle')}>
      <p>{t('accessibilityText')}</p>
      <section className="stack tight">
        <h2>{t('accessibilityKnown')}</h2>
        <ul>
          <li>{t('accessibilityKnown1')}</li>
          <li>{t('accessibilityKnown2')}</li>
          <li>{t('accessibilityKnown3')}</li>
        </ul>
      </section>
      <p>
        <a href={mail}>{t('accessibilityTell')}</a>
      </p>
    </Page>
  );
}
