import { useTranslation } from 'react-i18next';
import { usePack } from './packContext.ts';
import { ServiceCard } from './ServiceCard.tsx';

/** Who helps for free here, in the same words on every outcome. */
export function FreeHelp() {
  const { t } = useTranslation('results');
  const { view, directory } = usePack();
  const services = view.local.freeHelp.flatMap((id) => directory[id] ?? []);
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
