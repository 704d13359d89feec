import { useTranslation } from 'react-i18next';
import type { Contact } from '../../domain/pack/schema/people.ts';
import { ExitThisPage } from '../exit/ExitThisPage.tsx';
import { ContactPoints } from '../parts/ContactPoints.tsx';
import { Unchecked } from '../parts/LawBlock.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { Screen as Page } from '../parts/Screen.tsx';
import { NumberButton, NumberButtons } from './NumberButtons.tsx';

const emergency = '999';

/** Numbers for now: 999, then this area's, then those for everybody. No question stands in front of them. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const crisis = Object.values(view.contacts).filter((contact) => contact.crisis);
  const isEmergency = (contact: Contact) => contact.contacts.some(({ value }) => value === emergency);
  const emergencies = crisis.filter(isEmergency);
  return (
    <>
      <ExitThisPage />
      <Page title={t('urgentTitle')}>
        <section className="notice urgent stack tight">
          <p className="lede">{t('urgentText')}</p>
          <p>
            <NumberButton kind="tel" number={emergency} />
          </p>
          {emergencies.map((contact) => (
            <div key={contact.id} className="stack tight">
              <ContactPoints points={contact.contacts.filter(({ value }) => value !== emergency)} />
              {contact.note ? (
                <p>
                  <Say text={contact.note} />
                </p>
              ) : null}
            </div>
          ))}
        </section>
        {view.local.urgent.length > 0 ? (
          <section className="stack">
            <h2>{t('urgentHere', { area: view.pack.name })}</h2>
            {view.local.urgent.map((one) => (
              <div key={one.tel} className="card">
                <h3>
                  <Say text={one.name} />
                </h3>
                <p>
                  <Say text={one.helpsWith} />
                </p>
                <NumberButtons points={[{ kind: 'tel', value: one.tel, hours: one.hours, opening: one.opening }]} />
              </div>
            ))}
          </section>
        ) : null}
        <section className="stack">
          <h2>{t('urgentEverywhere')}</h2>
          {crisis
            .filter((contact) => !isEmergency(contact))
            .map((contact) => (
              <div key={contact.id} className="card">
                <h3>
                  <Say text={contact.name} />
                </h3>
                <p>
                  <Say text={contact.helpsWith} />
                </p>
                <NumberButtons points={contact.contacts} />
                {contact.note ? (
                  <p className="soft">
                    <Say text={contact.note} />
                  </p>
                ) : null}
                {contact.law.confidence === 'recalled' ? <Unchecked /> : null}
              </div>
            ))}
        </section>
      </Page>
    </>
  );
}
