import { useTranslation } from 'react-i18next';
import { usePack } from './packContext.ts';
import { ServiceCard } from './ServiceCard.tsx';

/** Who helps for free here, in the same words everywhere. `ids` where a family's own outcome says who that is. */
export function FreeHelp({ ids }: { ids?: readonly string[] }) {
  const { t } = useTranslation('results');
  const { view, directory } = usePack();
  const services = (ids ?? view.local.freeHelp).flatMap((id) => directory[id] ?? []);
  if (services.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{t('freeHelp')}</h2>
      <div className="cards">
        {services.map((service) => (
          <ServiceCard key={service.id} service={service} />
        ))}
      </div>
    </section>
  );
}
