import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sector } from '../../domain/pack/schema/basic.ts';
import { LaneShape } from '../parts/Fingerpost.tsx';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

const lanes: readonly Sector[] = ['education', 'health', 'care', 'rights-and-money'];
const atATime = 20;

/** The whole directory by lane, some at a time, and for a browser without script the rest by name; narrowing is the search page's business. */
export function Screen() {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const to = useAddresses();
  return (
    <Page title={t('allServices')}>
      <p className="lede">{t('allServicesText', { area: view.pack.name })}</p>
      <p className="no-print">
        <Go to={to.search} className="button second">
          {t('narrowServices')}
        </Go>
      </p>
      {lanes.map((sector) => (
        <ServicesOfLane key={sector} sector={sector} />
      ))}
    </Page>
  );
}

function ServicesOfLane({ sector }: { sector: Sector }) {
  const { t } = useTranslation(['pages', 'common']);
  const { directory } = usePack();
  const to = useAddresses();
  const [shown, setShown] = useState(atATime);
  const services = Object.values(directory)
    .filter((service) => service.sector === sector)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  if (services.length === 0) return null;
  return (
    <section className={`lane lane-${sector}`} aria-labelledby={`services-${sector}`}>
      <h2 className="arm" id={`services-${sector}`}>
        <LaneShape sector={sector} />
        {t(`common:${sector}`)}
      </h2>
      <p className="soft">{t('servicesInLane', { count: services.length })}</p>
      {services.slice(0, shown).map((service) => (
        <ServiceCard key={service.id} service={service} />
      ))}
      {services.length > atATime ? (
        <noscript>
          <ul>
            {services.slice(atATime).map(({ id, name }) => (
              <li key={id}>
                <Go to={to.page('services', id)}>{name}</Go>
              </li>
            ))}
          </ul>
        </noscript>
      ) : null}
      {services.length > shown ? (
        <p className="no-print">
          <button type="button" className="button second" onClick={() => setShown(shown + atATime)}>
            {t('common:more')}
            <span className="hidden">: {t(`common:${sector}`)}</span>
          </button>
        </p>
      ) : null}
    </section>
  );
}
