import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '../../domain/pack/schema/people.ts';
import type { Service } from '../../domain/pack/schema/service.ts';
import { Outside } from '../parts/ContactPoints.tsx';
import { longDate } from '../parts/dates.ts';
import { LaneShape } from '../parts/Fingerpost.tsx';
import { usePack } from '../parts/packContext.ts';
import { NumberButtons } from '../urgent/NumberButtons.tsx';
import { ServiceFacts } from './ServiceFacts.tsx';

/** A service: what you get, who for, how to get in, then the rest. In the pack around it. */
export function ServiceBody({ service }: { service: Service }) {
  const { t } = useTranslation(['pages', 'common']);
  const { minimum_age: from, maximum_age: to } = service;
  return (
    <>
      <p className={`lane-${service.sector}`}>
        <span className="arm">
          <LaneShape sector={service.sector} /> {t(`common:${service.sector}`)}
        </span>
      </p>
      <p className="soft">{t('runBy', { who: service.organization })}</p>
      <LateWarning service={service} />
      <section className="stack tight">
        <h2>{t('whatYouGet')}</h2>
        <p lang="en" dir="ltr">
          {service.description}
        </p>
      </section>
      <section className="stack tight">
        <h2>{t('whoFor')}</h2>
        <p>{from === 0 && to === 25 ? t('allAges') : t('ages', { from, to })}</p>
        <p lang="en" dir="ltr">
          {service.eligibility_description}
        </p>
      </section>
      <section className="first">
        <h2>{t('howToGetIn')}</h2>
        <div className="stack">
          <p className="row">
            {service.access.map((one) => (
              <span key={one} className="tag">
                {t(`access_${one}`)}
              </span>
            ))}
          </p>
          <p lang="en" dir="ltr">
            {service.access_text}
          </p>
          <NumberButtons points={pointsOf(service)} service={service.id} />
          {service.url.startsWith('https://') ? (
            <p>
              <Outside href={service.url}>{t('common:website')}</Outside>
            </p>
          ) : null}
        </div>
      </section>
      <ServiceFacts service={service} />
    </>
  );
}

function pointsOf(service: Service): readonly ContactPoint[] {
  const kinds = { tel: service.phone, sms: service.sms, email: service.email } as const;
  return (['tel', 'sms', 'email'] as const).flatMap((kind) =>
    kinds[kind] === '' ? [] : [{ kind, value: kinds[kind], ...(kind === 'tel' ? { opening: service.opening } : {}) }],
  );
}

/** Ages are reckoned on the phone: the written page has no today and gives no warning. */
function LateWarning({ service }: { service: Service }) {
  const { t } = useTranslation();
  const { language, today } = usePack();
  if (today === undefined || service.reviewBy >= today) return null;
  return <p className="notice warn">{t('reviewPassed', { date: longDate(service.reviewBy, language, false) })}</p>;
}
