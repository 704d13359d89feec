import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactPoint } from '../../domain/pack/schema/people.ts';
import { OpenNow } from '../opening/OpenNow.tsx';
import { mailAddress } from './mailAddress.ts';
import { Say } from './Say.tsx';

/** What a telephone dials of a number: words after it, such as "then option 2", are not dialled. */
export function dialled(number: string): string {
  return /^[+\d ()-]*/.exec(number)?.[0].replace(/[^\d+]/g, '') ?? '';
}

/** Numbers to tap, as they are dialled, and the other ways to reach somebody. */
export function ContactPoints({ points, service }: { points: readonly ContactPoint[]; service?: string | undefined }) {
  return (
    <ul className="plain-list stack tight">
      {points.map((point) => (
        <li key={`${point.kind}${point.value}`}>
          <OnePoint point={point} />
          {point.label || point.hours || point.opening || point.note ? (
            <span className="soft">
              {' '}
              {point.label ? <Say text={point.label} /> : null} <OpenNow opening={point.opening} service={service} />{' '}
              {point.hours ? <Say text={point.hours} /> : null} {point.note ? <Say text={point.note} /> : null}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function OnePoint({ point }: { point: ContactPoint }) {
  const { t } = useTranslation();
  if (point.kind === 'form') return <Outside href={point.value}>{t('openForm')}</Outside>;
  if (point.kind === 'visit') return <span>{point.value}</span>;
  if (point.kind === 'videoRelay') return <Outside href={point.value}>{t('videoRelay')}</Outside>;
  if (point.kind === 'email') return <EmailLink address={point.value} />;
  const words = {
    tel: t('call', { number: '' }),
    textRelay: t('textRelay', { number: '' }),
    sms: t('text', { number: '' }),
  };
  return (
    <a href={`${point.kind === 'sms' ? 'sms' : 'tel'}:${dialled(point.value)}`} className="ring">
      <span>{words[point.kind].trim()}</span> <bdi className="number">{point.value}</bdi>
    </a>
  );
}

/** A number in a line of its own. */
export function PhoneLink({ number }: { number: string }) {
  const { t } = useTranslation();
  return (
    <a href={`tel:${dialled(number)}`} className="ring">
      <span>{t('call', { number: '' }).trim()}</span> <bdi className="number">{number}</bdi>
    </a>
  );
}

/** The one number of a page: whom it reaches, and the number itself, large. */
export function RingBig({ number, name }: { number: string; name: ReactNode }) {
  const { t } = useTranslation();
  return (
    <a href={`tel:${dialled(number)}`} className="button ring-big">
      <small>{name}</small>
      <span>
        {t('call', { number: '' }).trim()} <bdi className="number">{number}</bdi>
      </span>
    </a>
  );
}

/** An address can be longer than a phone is wide: it breaks before `@` and full stops, and only then elsewhere. */
export function EmailLink({ address }: { address: string }) {
  const to = mailAddress(address);
  const words = (
    <span className="long-word">
      {address.split(/(?=[@.])/).map((part, index) => (
        <Fragment key={index}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </span>
  );
  if (to === undefined) return words;
  return (
    <a href={`mailto:${to}`} className="ring" dir="ltr">
      {words}
    </a>
  );
}

/**
 * A link that leaves the guide: nothing about this page goes with it. The build has refused other schemes, and mails that
 * bring copies or words along; a pack from elsewhere has not been through it, so they are refused here again.
 */
export function Outside({ href, children }: { href: string; children: ReactNode }) {
  if (!/^(https:\/\/|(mailto|tel|sms):[^?&%]*$)/.test(href)) return <span>{children}</span>;
  return (
    <a href={href} rel="noreferrer noopener">
      {children}
    </a>
  );
}
