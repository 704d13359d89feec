import { useTranslation } from 'react-i18next';
import type { Deadline, Outcome } from '../../domain/duty/outcomeShape.ts';
import type { ContactPoint } from '../../domain/pack/schema/people.ts';
import type { BoundRole } from '../../domain/pack/view.ts';
import { OpenNow } from '../opening/OpenNow.tsx';
import { EmailLink, RingBig } from '../parts/ContactPoints.tsx';
import { Go } from '../parts/Go.tsx';
import { useJourney } from '../parts/journeyContext.ts';
import { NoticesOf } from '../parts/NoticesOf.tsx';
import { usePack } from '../parts/packContext.ts';
import { contactPointsOf } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';
import { useAddresses } from '../parts/useAddresses.ts';
import { DateLeaf } from './DateLeaf.tsx';
import { questionAt } from './questionAt.ts';

/** What to do first: one action, one number, one date (U-01). */
export function FirstCard({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('results');
  const step = outcome.firstSteps[0];
  if (!step) return null;
  const deadline = theDateThatCounts(outcome);
  return (
    <section className="first" aria-labelledby="first-title">
      <h2 id="first-title">{t('doFirst')}</h2>
      <div className="stack">
        <p className="lede">
          <Say text={step.text} />
        </p>
        {deadline ? <DateLeaf deadline={deadline} /> : <NoDate outcome={outcome} />}
        <WhomToRing role={step.role} outcome={outcome} />
      </div>
    </section>
  );
}

/** Where no day is known: the question whose answer gives one, or that the law names none. */
function NoDate({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('results');
  const { view } = usePack();
  const { pathways } = useJourney();
  const to = useAddresses();
  const missing = new Set(outcome.deadlines.flatMap((one) => (one.date === null ? one.missing : [])));
  const question = outcome.unknown
    .filter((one) => missing.has(one.fact) && one.question !== null)
    .flatMap((one) => questionAt(view, pathways, one.question ?? '') ?? [])
    .find((one) => one.kind === 'date');
  if (question === undefined) return <p className="soft">{t('noDate')}</p>;
  return (
    <p>
      <Go to={to.question(question.id)} state={{ backTo: 'outcome' }}>
        {t('needDate')}
      </Go>
    </p>
  );
}

/** The body's own number; where it has none, that of those who help for free: here, or else anywhere in England. */
function WhomToRing({ role, outcome }: { role: BoundRole; outcome: Outcome }) {
  const { view, directory } = usePack();
  const points = contactPointsOf(view, role);
  const phone = numberOf(points);
  const email = points.find((point) => point.kind === 'email');
  const helper = outcome.freeHelp.flatMap((id) => directory[id] ?? []).find((one) => one.phone !== '');
  const line = outcome.contacts.flatMap((id) => view.contacts[id] ?? []).find((one) => numberOf(one.contacts));
  const findIt = role.body?.findIt;
  const hours = phone ? phone.opening : helper ? helper.opening : line && numberOf(line.contacts)?.opening;
  const service = phone ? role.body?.service : helper?.id;
  return (
    <div className="stack tight">
      {phone ? (
        <RingBig number={phone.value} name={<Say text={role.body?.name ?? role.name} />} />
      ) : helper ? (
        <RingBig number={helper.phone} name={<span lang="en">{helper.name}</span>} />
      ) : line ? (
        <RingBig number={numberOf(line.contacts)?.value ?? ''} name={<Say text={line.name} />} />
      ) : null}
      <OpenNow opening={hours} service={service} />
      {service ? <NoticesOf items={[`services/${service}`]} /> : null}
      {phone?.hours ? (
        <p className="soft">
          <Say text={phone.hours} />
        </p>
      ) : null}
      {findIt ? (
        <p className="soft">
          <Say text={findIt} />
        </p>
      ) : null}
      {email ? <EmailLink address={email.value} /> : null}
    </div>
  );
}

function numberOf(points: readonly ContactPoint[]): ContactPoint | undefined {
  return points.find((point) => point.kind === 'tel');
}

/**
 * The family's own limit that is still ahead and soonest; else what is overdue and most recent; else the next of all.
 * Among the deadlines of the most pressing duties first.
 */
export function theDateThatCounts(outcome: Outcome): Deadline | undefined {
  const dated = outcome.deadlines.filter((one) => one.date !== null && !one.opens);
  const own = dated.find((one) => one.family && one.state !== 'past');
  if (own) return own;
  const leading = outcome.duties.find((duty) => duty.deadlines.some((one) => one.date !== null && !one.opens));
  const ofLeading = dated.filter((one) => leading?.deadlines.includes(one));
  const past = ofLeading
    .filter((one) => one.state === 'past')
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return past[0] ?? ofLeading[0] ?? dated[0];
}
