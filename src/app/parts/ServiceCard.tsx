import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Service } from '../../domain/pack/schema/service.ts';
import { OpenNow } from '../opening/OpenNow.tsx';
import { PhoneLink } from './ContactPoints.tsx';
import { longDate } from './dates.ts';
import { firstSentence } from './firstSentence.ts';
import { Go } from './Go.tsx';
import { NoticesOf } from './NoticesOf.tsx';
import { usePack } from './packContext.ts';
import { useAddresses } from './useAddresses.ts';

interface Props {
  readonly service: Service;
  /** Its name, where a word of it is marked. */
  readonly name?: ReactNode;
  readonly why?: ReactNode;
  /** "About 4 miles from …". */
  readonly distance?: string | undefined;
}

/** A service in a list: what it is, how to get in, cost, number, how fresh. */
export function ServiceCard({ service, name, why, distance }: Props) {
  const { t } = useTranslation(['pages', 'common']);
  const { language, today } = usePack();
  const to = useAddresses();
  const isLate = today !== undefined && service.reviewBy < today;
  return (
    <article className={`card lane-${service.sector}`}>
      <h3 lang="en">
        <Go to={to.page('services', service.id)}>{name ?? service.name}</Go>
      </h3>
      <p lang="en" dir="ltr">
        {firstSentence(service.description)}
      </p>
      <p className="row">
        <span className="tag">{t(`pages:cost_${service.cost}`)}</span>
        {service.access.slice(0, 1).map((one) => (
          <span key={one} className="tag">
            {t(`pages:access_${one}`)}
          </span>
        ))}
        {distance ? <span className="tag">{distance}</span> : null}
      </p>
      {service.phone ? (
        <p>
          <PhoneLink number={service.phone} />
        </p>
      ) : null}
      <OpenNow opening={service.opening} service={service.id} />
      <NoticesOf items={[`services/${service.id}`]} />
      <p className="soft">
        {why ? `${why}${t('common:stop')} ` : null}
        {isLate
          ? t('common:reviewPassed', { date: longDate(service.reviewBy, language, false) })
          : t('common:checkedOn', { date: longDate(service.checkedOn, language, false) })}
      </p>
    </article>
  );
}
