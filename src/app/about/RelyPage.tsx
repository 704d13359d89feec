import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { longDate } from '../parts/dates.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { relativeHref } from '../parts/relativeHref.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** How far a family can rely on this: who wrote it, what it is not, the law as at when, how to report a mistake. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view, directory, language } = usePack();
  const to = useAddresses();
  const { pathname } = useLocation();
  const checkedOn = view.national.lawCheckedOn ?? view.national.issued;
  return (
    <Page title={t('relyTitle')}>
      <section className="stack tight">
        <h2>{t('relyWhat')}</h2>
        <p>{t('relyWhatText')}</p>
      </section>
      <section className="stack tight">
        <h2>{t('relyLaw')}</h2>
        <p>{t('relyLawText', { date: longDate(checkedOn, language, false) })}</p>
        <p>{t('relyUnchecked')}</p>
        <p>{t('relyDates')}</p>
        <p>{t('relyProposed')}</p>
        <p>
          <Go to={to.law}>{t('relyLawAll')}</Go>
        </p>
      </section>
      <section className="stack tight">
        <h2>{t('relyWho')}</h2>
        <p lang="en" dir="ltr">
          {view.national.writtenBy}
        </p>
        <p lang="en" dir="ltr">
          {view.pack.name}: {view.pack.writtenBy}
        </p>
        <p className="soft">
          {t('relyVersions', {
            version: view.pack.version,
            area: view.pack.name,
            date: longDate(view.pack.issued, language, false),
            nationalVersion: view.national.version,
          })}
        </p>
        <p>
          <Go to={to.workshop}>{t('workshopLink')}</Go>
        </p>
        <p>
          {t('relyReport')} <Go to={to.report('/rely/')}>{t('relyReportLink')}</Go>
        </p>
        <p>
          <Go to={to.asked}>{t('askedTitle')}</Go>
        </p>
        <p>
          {t('feedText')} <a href={relativeHref(pathname, '/feed/index.json')}>{t('feedLink')}</a>
        </p>
      </section>
      <section className="stack tight">
        <p>{t('relyHelp')}</p>
        {view.local.freeHelp
          .flatMap((id) => directory[id] ?? [])
          .map((service) => (
            <ServiceCard key={service.id} service={service} />
          ))}
      </section>
    </Page>
  );
}
