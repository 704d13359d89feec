import { useTranslation } from 'react-i18next';
import type { Contact } from '../../domain/pack/schema/people.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { ContactCard } from './ContactCard.tsx';

/** Every national helpline; those for a crisis first. */
export function Screen() {
  const { t } = useTranslation(['pages', 'common']);
  const { view, language } = usePack();
  const say = useSay();
  const to = useAddresses();
  const contacts = Object.values(view.contacts).sort((a, b) => say(a.name).localeCompare(say(b.name), language));
  return (
    <Page title={t('allContacts')}>
      <p className="lede">{t('allContactsText')}</p>
      <p>
        <Go to={to.urgent}>{t('common:urgentHelp')}</Go>
      </p>
      <Contacts heading={t('crisisFirst')} contacts={contacts.filter((contact) => contact.crisis)} />
      <Contacts heading={t('forAdvice')} contacts={contacts.filter((contact) => !contact.crisis)} />
    </Page>
  );
}

function Contacts({ heading, contacts }: { heading: string; contacts: readonly Contact[] }) {
  if (contacts.length === 0) return null;
  return (
    <section className="stack">
      <h2>{heading}</h2>
      {contacts.map((contact) => (
        <ContactCard key={contact.id} contact={contact} />
      ))}
    </section>
  );
}
