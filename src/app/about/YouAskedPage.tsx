import { useTranslation } from 'react-i18next';
import { longDate } from '../parts/dates.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** What families said, what the council answers and does: regulations 56 and 57 of SI 2014/1530. The newest first. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view, language } = usePack();
  const to = useAddresses();
  const comments = [...(view.comments ?? [])].sort((a, b) => (a.answeredOn < b.answeredOn ? 1 : -1));
  return (
    <Page title={t('askedTitle')}>
      <p className="lede">{t('askedText', { area: view.pack.name })}</p>
      {comments.length === 0 ? <p>{t('askedNone')}</p> : null}
      <ul className="plain-list stack">
        {comments.map((one) => (
          <li key={one.id} className="card stack tight">
            <p className="soft">{t('askedSaid')}</p>
            <h2 lang="en" dir="ltr">
              <q>{one.comment}</q>
            </h2>
            <h3>{t('askedAnswer')}</h3>
            <p lang="en" dir="ltr">
              {one.response}
            </p>
            <h3>{t('askedDone')}</h3>
            <p lang="en" dir="ltr">
              {one.action}
            </p>
            <p className="soft">
              {t('askedWhen', {
                received: longDate(one.receivedOn, language, false),
                answered: longDate(one.answeredOn, language, false),
              })}
            </p>
          </li>
        ))}
      </ul>
      <section className="stack tight">
        <h2>{t('askedComment')}</h2>
        <p>{t('askedCommentText')}</p>
        <p>
          <Go to={to.report('/you-asked/')}>{t('reportTitle')}</Go>
        </p>
        <p className="soft">{t('askedLeftOut')}</p>
      </section>
    </Page>
  );
}
