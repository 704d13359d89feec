import { useTranslation } from 'react-i18next';
import type { Deadline, Outcome } from '../../domain/duty/outcomeShape.ts';
import { ContactPoints } from '../parts/ContactPoints.tsx';
import { longDate } from '../parts/dates.ts';
import { usePack } from '../parts/packContext.ts';
import { contactPointsOf } from '../parts/RoleCard.tsx';
import { Say } from '../parts/Say.tsx';
import { DateSentence } from './DeadlineLine.tsx';

/** What to do first: one action, one number, one date (U-01). */
export function FirstCard({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation('results');
  const { view } = usePack();
  const step = outcome.firstSteps[0];
  if (!step) return null;
  const points = contactPointsOf(view, step.role).slice(0, 1);
  const deadline = theDateThatCounts(outcome);
  return (
    <section className="first" aria-labelledby="first-title">
      <h2 id="first-title">{t('doFirst')}</h2>
      <div className="stack">
        <p className="lede">
          <Say text={step.text} />
        </p>
        {deadline ? <DateLeaf deadline={deadline} /> : null}
        <div>
          <p className="soft">
            <Say text={step.role.body?.name ?? step.role.name} />
          </p>
          <ContactPoints points={points} big />
        </div>
      </div>
    </section>
  );
}

function DateLeaf({ deadline }: { deadline: Deadline }) {
  if (deadline.date === null) return null;
  return (
    <div className="date-line">
      <p className="leaf" aria-hidden="true" lang="en" dir="ltr">
        <b>{Number(deadline.date.slice(8))}</b>
        <span>{monthName(deadline.date)}</span>
      </p>
      <div>
        <p>
          <Say text={deadline.title} />
        </p>
        <DateSentence deadline={deadline} />
      </div>
    </div>
  );
}

function monthName(date: string): string {
  return longDate(date, 'en', false).split(' ')[1]?.slice(0, 3) ?? '';
}

/**
 * The family's own limit that is still ahead and soonest; else what is overdue and most recent; else the next of all.
 * Among the deadlines of the most pressing duties first.
 */
export function theDateThatCounts(outcome: Outcome): Deadline | undefined {
  const dated = outcome.deadlines.filter((one) => one.date !== null && !one.opens);
  const own = dated.find((one) => one.family && one.state !== 'past');
  if (own) return own;
  const leading = outcome.duties.find((duty) => duty.deadlines.some((one) => one.date !== null && !one.opens))?.deadlines ?? [];
  const ofLeading = dated.filter((one) => leading.includes(one));
  const past = ofLeading.filter((one) => one.state === 'past').sort((a, b) => (b.date as string).localeCompare(a.date as string));
  return past[0] ?? ofLeading[0] ?? dated[0];
}
