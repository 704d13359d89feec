import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '../../domain/pack/schema/people.ts';
import { OpenNow } from '../opening/OpenNow.tsx';
import { ContactPoints } from '../parts/ContactPoints.tsx';
import { Say } from '../parts/Say.tsx';

/** Every number to ring or text as a button of its own; the other ways as links beneath. */
export function NumberButtons({ points, service }: { points: readonly ContactPoint[]; service?: string | undefined }) {
  const isNumber = (point: ContactPoint) => point.kind === 'tel' || point.kind === 'sms';
  const others = points.filter((point) => !isNumber(point));
  return (
    <div className="stack tight">
      {points.filter(isNumber).map((point) => (
        <div key={`${point.kind}${point.value}`}>
          {point.label ? (
            <p>
              <Say text={point.label} />
            </p>
          ) : null}
          <NumberButton kind={point.kind === 'sms' ? 'sms' : 'tel'} number={point.value} />
          <OpenNow opening={point.opening} service={service} />
          {point.hours ? (
            <p className="soft">
              <Say text={point.hours} />
            </p>
          ) : null}
          {point.note ? (
            <p className="soft">
              <Say text={point.note} />
            </p>
          ) : null}
        </div>
      ))}
      {others.length > 0 ? <ContactPoints points={others} /> : null}
    </div>
  );
}

/** One number, shown as it is dialled. Words after it, such as "then option 2", are not dialled. */
export function NumberButton({ kind, number }: { kind: 'tel' | 'sms'; number: string }) {
  const { t } = useTranslation();
  const dialled = /^[+\d ()-]*/.exec(number)?.[0].replace(/[^\d+]/g, '') ?? '';
  return (
    <a href={`${kind}:${dialled}`} className="button big">
      <span>{(kind === 'sms' ? t('text', { number: '' }) : t('call', { number: '' })).trim()}</span>{' '}
      <bdi className="number">{number}</bdi>
    </a>
  );
}
