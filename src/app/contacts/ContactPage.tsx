import { useTranslation } from 'react-i18next';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { Outside } from '../parts/ContactPoints.tsx';
import { longDate } from '../parts/dates.ts';
import { Go } from '../parts/Go.tsx';
import { Unchecked } from '../parts/LawBlock.tsx';
import { usePack } from '../parts/packContext.ts';
import { usePieceId } from '../parts/pieceId.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { SourceLinks } from '../terms/SourceLinks.tsx';
import { NumberButtons } from '../urgent/NumberButtons.tsx';

/** A helpline: its numbers to tap, what it helps with, and how sure we are of it. */
export function Screen() {
  const { t } = useTranslation(['pages', 'common']);
  const id = usePieceId();
  const { view, language } = usePack();
  const say = useSay();
  const to = useAddresses();
  const contact = view.contacts[id];
  if (!contact) return <NotFoundPage />;
  return (
    <Page title={say(contact.name)} heading={<Say text={contact.name} />}>
      <section className="stack tight">
        <h2>{t('helpsWith')}</h2>
        <p>
          <Say text={contact.helpsWith} />
        </p>
      </section>
      <section className="stack tight">
        <h2>{t('reach')}</h2>
        <NumberButtons points={contact.contacts} />
        {contact.website ? (
          <p>
            {t('common:website')}:{' '}
            <Outside href={contact.website}>{contact.website.replace(/^https:\/\/|\/$/g, '')}</Outside>
          </p>
        ) : null}
        {contact.note ? (
          <p>
            <Say text={contact.note} />
          </p>
        ) : null}
      </section>
      <section className="stack tight">
        <h2>{t('freshness')}</h2>
        {contact.law.confidence === 'recalled' ? (
          <Unchecked />
        ) : (
          <p className="soft">{t('common:checkedOn', { date: longDate(contact.law.asAt, language, false) })}</p>
        )}
        <SourceLinks sources={contact.law.source} />
      </section>
      <p>
        <Go to={to.list('contacts')}>{t('allContacts')}</Go>
      </p>
    </Page>
  );
}
