import { useTranslation } from 'react-i18next';
import type { Contact } from '../../domain/pack/schema/people.ts';
import { ContactPoints, Outside } from '../parts/ContactPoints.tsx';
import { Go } from '../parts/Go.tsx';
import { Unchecked } from '../parts/LawBlock.tsx';
import { Say } from '../parts/Say.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

/** A helpline in a list: what it helps with and its numbers, so that nobody must open it to ring. */
export function ContactCard({ contact }: { contact: Contact }) {
  const { t } = useTranslation();
  const to = useAddresses();
  return (
    <article className="card">
      <h3>
        <Go to={to.page('contacts', contact.id)}>
          <Say text={contact.name} />
        </Go>
      </h3>
      <p>
        <Say text={contact.helpsWith} />
      </p>
      <ContactPoints points={contact.contacts} />
      {contact.website ? (
        <p>
          <Outside href={contact.website}>{t('website')}</Outside>
        </p>
      ) : null}
      {contact.law.confidence === 'recalled' ? <Unchecked /> : null}
    </article>
  );
}
