import { useTranslation } from 'react-i18next';
import type { Service } from '../../domain/pack/schema/service.ts';
import type { FoundRecord } from '../../domain/search/find.ts';
import type { OpenedPack } from '../getPack.ts';
import { longDate } from '../parts/dates.ts';
import { firstSentence } from '../parts/firstSentence.ts';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { useAddresses } from '../parts/useAddresses.ts';
import { Marked } from '../search/ResultTitle.tsx';
import { placesServed } from '../services/placesServed.ts';
import type { Neighbour } from './neighboursHere.ts';

interface Props {
  readonly neighbour: Neighbour;
  readonly pack: OpenedPack;
  readonly service: Service;
  readonly found: FoundRecord;
  /** Name of the place distances are from. */
  readonly near: string | undefined;
}

/** A neighbour's service in a list: whose it is and who it is open to first. No number: that stands on its page, with all of this. */
export function NeighbourCard({ neighbour, pack, service, found, near }: Props) {
  const { t } = useTranslation(['pages', 'common']);
  const { language, today } = usePack();
  const to = useAddresses();
  const places = placesServed(pack.view, service);
  const day = (date: string) => longDate(date, language, false);
  const miles = Math.max(1, Math.round(found.miles ?? 0));
  const distance =
    near === undefined || found.miles === undefined ? undefined : t('milesFrom', { place: near, count: miles });
  return (
    <article className={`card lane-${service.sector}`}>
      <h3 lang="en">
        <Go to={to.neighbour(neighbour.id, service.id)}>
          <Marked text={found.title} marks={found.marks} />
        </Go>
      </h3>
      <p lang="en" dir="ltr">
        {firstSentence(service.description)}
      </p>
      <p className="row">
        <span className="tag">{t('neighbourTag', { area: neighbour.name })}</span>
        <span className="tag">{t(`cost_${service.cost}`)}</span>
        {service.access.slice(0, 1).map((one) => (
          <span key={one} className="tag">
            {t(`access_${one}`)}
          </span>
        ))}
        {distance === undefined ? null : <span className="tag">{distance}</span>}
      </p>
      <dl className="facts-list">
        <div>
          <dt>{t('openTo')}</dt>
          <dd lang="en" dir="ltr">
            {service.eligibility_description}
          </dd>
        </div>
        <div>
          <dt>{t('areaServed')}</dt>
          <dd>{places === 'all' ? t('wholeArea', { area: neighbour.name }) : places.join(', ')}</dd>
        </div>
      </dl>
      <p className="soft">
        {today !== undefined && service.reviewBy < today
          ? t('common:reviewPassed', { date: day(service.reviewBy) })
          : t('common:checkedOn', { date: day(service.checkedOn) })}
      </p>
    </article>
  );
}
