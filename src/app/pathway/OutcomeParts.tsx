import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline, Outcome } from '../../domain/duty/outcomeShape.ts';
import { ContactCard } from '../contacts/ContactCard.tsx';
import { Go } from '../parts/Go.tsx';
import { usePack } from '../parts/packContext.ts';
import { Say } from '../parts/Say.tsx';
import { ServiceCard } from '../parts/ServiceCard.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { useSay } from '../parts/useSay.ts';
import { DateLeaf } from './DateLeaf.tsx';

interface Props {
  readonly outcome: Outcome;
}

/** Who holds the right: the parents, or the young person. */
export function RightsPart({ outcome }: Props) {
  const { t } = useTranslation('results');
  if (!outcome.rightsHolder) return null;
  return (
    <section className="stack tight">
      <h2>{t('whoHolds')}</h2>
      <p>
        <strong>
          <Say text={outcome.rightsHolder.who} />
        </strong>
      </p>
      <p>
        <Say text={outcome.rightsHolder.why} />
      </p>
    </section>
  );
}

/** Time limits that run beside those of the duties above. */
export function OtherDatesPart({ outcome }: Props) {
  const { t } = useTranslation('results');
  const shown = new Set(outcome.duties.flatMap((duty) => duty.deadlines.map((one) => one.timescale)));
  const others = outcome.deadlines.filter((one) => one.date !== null && !shown.has(one.timescale));
  if (others.length === 0) return null;
  const leaf = (one: Deadline) => <DateLeaf key={one.timescale} deadline={one} />;
  return (
    <section className="stack tight">
      <h2>{t('moreDates')}</h2>
      {others.slice(0, 4).map(leaf)}
      <Rest count={others.length - 4}>
        <div className="stack tight">{others.slice(4).map(leaf)}</div>
      </Rest>
    </section>
  );
}

/** The ways that are open, in order. */
export function RoutesPart({ outcome }: Props) {
  const { t } = useTranslation('results');
  const to = useAddresses();
  if (outcome.routes.length === 0) return null;
  return (
    <section className="stack tight">
      <h2>{t('ifNot')}</h2>
      <ol className="steps">
        {outcome.routes.map((route) => (
          <li key={route.id}>
            <Go to={to.page('routes', route.id)} className="step-link">
              <Say text={route.title} />
            </Go>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The tempting wrong doors, each with the reason why it is shut. */
export function RoutesNotOpenPart({ outcome }: Props) {
  const { t } = useTranslation('results');
  if (outcome.routesNotOpen.length === 0) return null;
  return (
    <section className="notice stack tight">
      <h2>{t('routesNotOpen')}</h2>
      <ul>
        {outcome.routesNotOpen.map((route) => (
          <li key={route.id}>
            <strong>
              <Say text={route.title} />
            </strong>
            {': '}
            <Say text={route.why} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Helplines for the matter in hand; open where nobody here helps, because the family lives elsewhere. */
export function HelplinesPart({ outcome }: Props) {
  const { t } = useTranslation('pages');
  const { view } = usePack();
  const lines = outcome.contacts.flatMap((id) => view.contacts[id] ?? []);
  if (lines.length === 0) return null;
  return (
    <details open={outcome.freeHelp.length === 0}>
      <summary>{t('allContacts')}</summary>
      <div className="cards">
        {lines.map((contact) => (
          <ContactCard key={contact.id} contact={contact} />
        ))}
      </div>
    </details>
  );
}

export function LettersPart({ outcome }: Props) {
  const { t } = useTranslation('results');
  const { view } = usePack();
  const to = useAddresses();
  const letters = outcome.letters.flatMap((id) => (view.letters[id] ? [{ id, title: view.letters[id].title }] : []));
  if (letters.length === 0) return null;
  const row = ({ id, title }: (typeof letters)[number]) => (
    <li key={id}>
      <Go to={to.page('letters', id)}>
        <span>
          <Say text={title} />
        </span>
      </Go>
    </li>
  );
  return (
    <section className="stack tight">
      <h2>{t('letters')}</h2>
      <ul className="rows">{letters.slice(0, 4).map(row)}</ul>
      <Rest count={letters.length - 4}>
        <ul className="rows">{letters.slice(4).map(row)}</ul>
      </Rest>
    </section>
  );
}

export function ServicesPart({ outcome }: Props) {
  const { t } = useTranslation('results');
  const { view, directory } = usePack();
  const say = useSay();
  const found = outcome.services.flatMap(({ id, why }) => (directory[id] ? [{ service: directory[id], why }] : []));
  if (found.length === 0) return null;
  const reason = (why: readonly string[]) => {
    const names = why.flatMap((one) => {
      const [kind, id = ''] = one.split('/');
      if (kind === 'provisions') return view.provisions[id] ? [say(view.provisions[id].name)] : [];
      const need = view.needs.find((each) => each.id === id);
      return kind === 'needs' && need ? [say(need.name)] : [];
    });
    const words = t('whyMatched', { what: names.slice(0, 3).map(apart).join(', ') });
    return why.includes('age') ? `${words} ${t('forAge')}` : words;
  };
  const card = ({ service, why }: (typeof found)[number]) => (
    <ServiceCard key={service.id} service={service} why={reason(why)} />
  );
  return (
    <section className="stack tight full">
      <h2>{t('services')}</h2>
      <div className="cards">{found.slice(0, 3).map(card)}</div>
      <Rest count={found.length - 3}>
        <div className="cards">{found.slice(3).map(card)}</div>
      </Rest>
    </section>
  );
}

/** The long tail of a list, for whoever wants it. */
function Rest({ count, children }: { count: number; children: ReactNode }) {
  const { t } = useTranslation();
  if (count <= 0) return null;
  return (
    <details>
      <summary>
        {t('more')} ({count})
      </summary>
      {children}
    </details>
  );
}

/** A name among others, each in its own direction: an Urdu one may begin with Latin letters, an English one stands in Urdu. */
function apart(name: string): string {
  return `${/[\u0600-\u06ff]/.test(name) ? '\u2067' : '\u2066'}${name}\u2069`;
}
