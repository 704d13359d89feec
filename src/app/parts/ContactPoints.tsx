import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '../../domain/pack/schema/people.ts';
import { Say } from './Say.tsx';

const schemes: Partial<Record<ContactPoint['kind'], string>> = { tel: 'tel:', textRelay: 'tel:', sms: 'sms:', email: 'mailto:' };

/** Numbers to tap, as they are dialled, the first as a button. */
export function ContactPoints({ points, big = false }: { points: readonly ContactPoint[]; big?: boolean }) {
  return (
    <ul className="plain-list stack tight">
      {points.map((point, index) => (
        <li key={`${point.kind}${point.value}`}>
          <OnePoint point={point} asButton={big && index === 0 && point.kind === 'tel'} />
          {point.label || point.hours || point.note ? (
            <span className="soft">
              {' '}
              {point.label ? <Say text={point.label} /> : null}{' '}
              {point.hours ? <Say text={point.hours} /> : null} {point.note ? <Say text={point.note} /> : null}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function OnePoint({ point, asButton }: { point: ContactPoint; asButton: boolean }) {
  const { t } = useTranslation();
  const number = <bdi className="number">{point.value}</bdi>;
  const className = asButton ? 'button big' : undefined;
  if (point.kind === 'form') return <Outside href={point.value}>{t('openForm')}</Outside>;
  if (point.kind === 'visit') return <span>{point.value}</span>;
  if (point.kind === 'videoRelay') return <Outside href={point.value}>{t('videoRelay')}</Outside>;
  const href = `${schemes[point.kind]}${point.kind === 'email' ? point.value : point.value.replace(/[^\d+]/g, '')}`;
  const words = { tel: t('call', { number: '' }), textRelay: t('textRelay', { number: '' }), sms: t('text', { number: '' }), email: '' };
  return (
    <a href={href} className={className}>
      <span>{words[point.kind].trim()}</span> {number}
    </a>
  );
}

/** A link that leaves the guide: nothing about this page goes with it. */
export function Outside({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} rel="noreferrer noopener">
      {children}
    </a>
  );
}
