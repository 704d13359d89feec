import { useTranslation } from 'react-i18next';
import { reportMail } from '../report/reportMail.ts';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { KnownIssues } from './KnownIssues.tsx';
import { Statement } from './Statement.tsx';

/** The accessibility statement: what the area says by law (statements.yaml), beside what is known of the app itself. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const statement = view.statements?.accessibility;
  const mail = reportMail(statement?.contact.email ?? view.local.feedbackEmail, {
    item: 'accessibility',
    pack: view.pack.id,
    version: view.pack.version,
    text: '',
  });
  return (
    <Page title={t('accessibilityTitle')}>
      {statement === undefined ? (
        <>
          <p className="notice">{t('statementWaits')}</p>
          <p>{t('accessibilityText')}</p>
          <section className="stack tight">
            <h2>{t('accessibilityKnown')}</h2>
            <KnownIssues />
          </section>
          <p>
            <a href={mail.href}>{t('accessibilityTell')}</a>
          </p>
        </>
      ) : (
        <Statement statement={statement} mail={mail.href} />
      )}
    </Page>
  );
}
