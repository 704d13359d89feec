import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readOpening } from '../../domain/pack/openingHours.ts';
import type { Service } from '../../domain/pack/schema/service.ts';
import { OpeningLines } from '../opening/OpeningLines.tsx';
import { Outside } from '../parts/ContactPoints.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { placesServed } from './placesServed.ts';

/** What else the directory knows of a service; what it does not know is left out. */
export function ServiceFacts({ service }: { service: Service }) {
  const { t } = useTranslation(['pages', 'common']);
  const { view } = usePack();
  const needs = view.needs.filter((need) => service.needs.includes(need.id));
  const hasAllNeeds = service.needs.includes('all');
  const places = placesServed(view, service);
  const area = places === 'all' ? t('wholeArea', { area: view.pack.name }) : places.join(', ');
  const isFree = service.cost === 'free' && /^free\.?$/i.test(service.cost_description);
  return (
    <dl className="facts-list">
      <Fact name={t('cost')}>
        {t(`cost_${service.cost}`)}
        {service.cost_description && !isFree ? <English text={`. ${service.cost_description}`} /> : null}
      </Fact>
      {service.wait ? (
        <Fact name={t('wait')}>
          <English text={service.wait} />
        </Fact>
      ) : null}
      <Hours service={service} />
      <WhereItIs service={service} />
      {area ? <Fact name={t('areaServed')}>{area}</Fact> : null}
      {service.accessibility ? (
        <Fact name={t('access')}>
          <English text={service.accessibility} />
        </Fact>
      ) : null}
      {service.languages.length > 0 ? (
        <Fact name={t('spoken')}>
          <English text={service.languages.join(', ')} />
        </Fact>
      ) : null}
      {needs.length > 0 || hasAllNeeds ? (
        <Fact name={t('needsServed')}>
          {hasAllNeeds
            ? t('allNeeds')
            : needs.map((need, index) => (
                <span key={need.id}>
                  {index > 0 ? ', ' : ''}
                  <Say text={need.name} />
                </span>
              ))}
        </Fact>
      ) : null}
    </dl>
  );
}

/** The hours in lines; the words beside them only where they say more. */
function Hours({ service: { schedule, opening } }: { service: Service }) {
  const { t } = useTranslation('pages');
  if (opening === undefined)
    return schedule === '' ? null : <Fact name={t('open')}>{<English text={schedule} />}</Fact>;
  return (
    <Fact name={t('open')}>
      <OpeningLines opening={opening} />
      {schedule === '' || saysTheSame(schedule, opening) ? null : (
        <p className="soft">
          <English text={schedule} />
        </p>
      )}
    </Fact>
  );
}

function saysTheSame(schedule: string, opening: string): boolean {
  const words = readOpening(schedule);
  return (
    words.faults.length === 0 &&
    JSON.stringify(words.hours.weekly) === JSON.stringify(readOpening(opening).hours.weekly)
  );
}

/** The address in words first; the map is another site and is only told the address when somebody goes there (D-09). */
function WhereItIs({ service }: { service: Service }) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const address = [service.address_1, service.city, service.postal_code].filter((part) => part !== '').join(', ');
  const place = view.places.find((one) => one.id === service.place)?.name;
  if (service.address_1 === '' && service.postal_code === '')
    return place ? <Fact name={t('where')}>{place}</Fact> : null;
  return (
    <Fact name={t('where')}>
      <English text={address} />
      <p className="no-print">
        <Outside href={`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(address)}`}>
          {t('showOnMap')}
        </Outside>{' '}
        <span className="soft">{t('mapLeaves')}</span>
      </p>
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Directory entries are written in English only. */
function English({ text }: { text: string }) {
  return (
    <span lang="en" dir="ltr">
      {text}
    </span>
  );
}
