import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { deadline } from '../../domain/duty/deadline.ts';
import type { Deadline } from '../../domain/duty/outcomeShape.ts';
import type { Timescale } from '../../domain/pack/schema/timescale.ts';
import { ErrorSummary } from '../../ui/ErrorSummary.tsx';
import { todayInEngland } from '../parts/dates.ts';
import { useJourney } from '../parts/journeyContext.ts';
import { usePack } from '../parts/packContext.ts';
import { DateSentence } from '../pathway/DateLeaf.tsx';
import { dateInputs } from './dateInputs.ts';
import { DayFields, useDayFaultText } from './DayFields.tsx';
import { partsOf, readDays, type DayFault, type DayParts, type TypedDays } from './readDays.ts';

/** The time limit applied to the family's own date. Dates the journey knows stand there already. */
export function WorkOutDate({ timescale }: { timescale: Timescale }) {
  const { t } = useTranslation(['pages', 'errors']);
  const { view, today } = usePack();
  const known = useJourney().state?.facts ?? {};
  const faultText = useDayFaultText();
  const [typed, setTyped] = useState<TypedDays>({});
  const [fault, setFault] = useState<DayFault>();
  const [result, setResult] = useState<Deadline>();
  const names = dateInputs(timescale);
  const type = (name: string, value: DayParts) => {
    setTyped({ ...typed, [name]: value });
    setResult(undefined);
  };
  const workOut = (event: FormEvent) => {
    event.preventDefault();
    const { facts, faults } = readDays(names, typed, known);
    setFault(faults[0]);
    if (faults.length > 0) return setResult(undefined);
    const calendars = { calendar: view.calendar, termDates: view.local.termDates };
    return setResult(deadline(timescale, facts, calendars, today ?? todayInEngland(new Date())));
  };
  return (
    <section className="card no-print" aria-labelledby="work-out">
      <h2 id="work-out">{t('workOut')}</h2>
      <p>{t('workOutText')}</p>
      {fault ? (
        <ErrorSummary
          title={t('errors:title')}
          faults={[{ message: faultText(fault), target: `${fault.name}-${fault.field}` }]}
        />
      ) : null}
      <form className="stack" onSubmit={workOut} noValidate>
        {names.map((name) => (
          <DayFields
            key={name}
            name={name}
            value={partsOf(name, typed, known)}
            onChange={(value) => type(name, value)}
            optional={timescale.count.optionalInputs.includes(name)}
            fault={fault?.name === name ? fault : undefined}
          />
        ))}
        <p>
          <button type="submit" className="button">
            {t('workOutButton')}
          </button>
        </p>
      </form>
      <div aria-live="polite">{result ? <DateSentence deadline={result} /> : null}</div>
      {result ? <HowCounted result={result} /> : null}
    </section>
  );
}

function HowCounted({ result }: { result: Deadline }) {
  const { t } = useTranslation('results');
  return (
    <div className="stack tight">
      <h3>{t('howCounted')}</h3>
      <ul lang="en" dir="ltr">
        {result.counted.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
      {result.estimated ? <p className="soft">{t('estimated')}</p> : null}
    </div>
  );
}
