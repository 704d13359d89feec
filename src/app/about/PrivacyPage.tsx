import { useTranslation } from 'react-i18next';
import { EmailLink, Outside } from '../parts/ContactPoints.tsx';
import { longDate } from '../parts/dates.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** The privacy notice: what the app does is the same everywhere, who answers for the website the pack says. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view, language } = usePack();
  const to = useAddresses();
  const notice = view.statements?.privacy;
  return (
    <Page title={t('privacyTitle')}>
      <section className="stack tight">
        <h2>{t('privacyWho')}</h2>
        {notice === undefined ? (
          <p className="notice">{t('privacyWaits')}</p>
        ) : (
          <p>
            {t('privacyWhoText', { controller: notice.controller })} <EmailLink address={notice.contact} />
          </p>
        )}
      </section>
      <section className="stack tight">
        <h2>{t('privacyStays')}</h2>
        <p>{t('privacyStaysText')}</p>
        <p>
          <Go to={to.kept}>{t('keptTitle')}</Go>
        </p>
      </section>
      <section className="stack tight">
        <h2>{t('privacySent')}</h2>
        <p>{t('privacySentText')}</p>
        <p>{t('privacyThird')}</p>
        <p>{t('keptCounts')}</p>
      </section>
      {notice === undefined ? null : (
        <section className="stack tight">
          <h2>{t('privacyServer')}</h2>
          <p>{t('privacyServerText', { what: notice.serverLog, count: notice.logDays })}</p>
        </section>
      )}
      <section className="stack tight">
        <h2>{t('privacyWorker')}</h2>
        <p>{t('privacyWorkerText')}</p>
      </section>
      <section className="stack tight">
        <h2>{t('privacyRights')}</h2>
        <p>
          {t('privacyRightsText')} <Outside href="https://ico.org.uk/make-a-complaint/">ico.org.uk</Outside>
        </p>
      </section>
      {notice === undefined ? null : (
        <p className="soft">{t('privacyReviewed', { date: longDate(notice.reviewedOn, language, false) })}</p>
      )}
    </Page>
  );
}
