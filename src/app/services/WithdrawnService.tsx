import { useTranslation } from 'react-i18next';
import type { Local } from '../../domain/pack/schema/pack.ts';
import { LinksTo } from '../guides/LinksTo.tsx';
import { longDate } from '../parts/dates.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Screen as Page } from '../parts/Screen.tsx';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { useAddresses } from '../parts/useAddresses.ts';

type Withdrawn = NonNullable<Local['withdrawn']>[number];

/** Where a service stood that was taken out: said kindly, with the services that help instead and the kinds of help it was. */
export function WithdrawnService({ service }: { service: Withdrawn }) {
  const { t } = useTranslation(['pages', 'common']);
  const { directory, language } = usePack();
  const to = useAddresses();
  const instead = service.instead.flatMap((id) => directory[id] ?? []);
  return (
    <Page title={service.name} heading={<span lang="en">{service.name}</span>}>
      <p className="notice">{t('serviceTakenOut', { date: longDate(service.takenOutOn, language, false) })}</p>
      <p>{t('serviceTakenOutNext')}</p>
      {instead.length > 0 ? (
        <section className="stack tight">
          <h2>{t('servicesInstead')}</h2>
          {instead.map((one) => (
            <ServiceCard key={one.id} service={one} />
          ))}
        </section>
      ) : null}
      <LinksTo kind="provisions" ids={service.provisions} heading={t('provisionsWere')} />
      <p className="no-print">
        <Go to={to.search} className="button second">
          {t('common:search')}
        </Go>
      </p>
    </Page>
  );
}
